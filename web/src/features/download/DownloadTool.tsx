import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { ToolProps } from '../../view/tool.ts';
import { DataForm } from './DataForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { PictureForm } from './PictureForm.tsx';
import { useDownloadFacts } from './use-download-facts.ts';
import { DOWNLOAD_WORDS } from './words.ts';
import './download.css';

/** Takes what is shown away: as a picture, as data, as a link, on paper. */
export default function DownloadTool(tool: ToolProps): JSX.Element {
  const { view, colours } = tool;
  const { t } = useI18n();
  const words = useWords(DOWNLOAD_WORDS);
  const facts = useDownloadFacts(view);
  return (
    <>
      <section className="download-part">
        <h3>{words.picture}</h3>
        <PictureForm tool={tool} facts={facts} />
      </section>
      <section className="download-part">
        <h3>{words.data}</h3>
        <DataForm tool={tool} facts={facts} />
      </section>
      <section className="download-part">
        <LinkForm view={view} title={`${t.app.name}: ${colours.title}`} />
      </section>
      <section className="download-part">
        <button type="button" className="button" onClick={tool.print}>
          {words.print}
        </button>
        <small>{words.printNote}</small>
      </section>
    </>
  );
}
