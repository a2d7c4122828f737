import { useEffect, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { DataStatus } from '../api/generated/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { SimulatedNote } from '../ui/SimulatedNote.tsx';
import type { MapController } from '../map/map-controller.ts';
import { printPage } from './print-page.ts';

interface Props {
  map: MapController | null;
  /** What the map shows: the layer, then what it is of. */
  title: string;
  subtitle: string;
  dataStatus: DataStatus | null;
}

/** Head and map of the page on paper. The map is an image while it is being printed: printers get nothing of a WebGL canvas. */
export function PrintMap({ map, title, subtitle, dataStatus }: Props): JSX.Element | null {
  const { t, n } = useI18n();
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    const before = () => flushSync(() => setImage(map?.snapshot() ?? ''));
    const after = () => setImage(null);
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      void printPage();
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      window.removeEventListener('keydown', press);
    };
  }, [map]);
  if (image === null) return null;
  return (
    <>
      <header className="print-head">
        <h1>{title}</h1>
        <p>{subtitle}</p>
        <SimulatedNote status={dataStatus} />
        <p>
          {t.app.name}, {n.day(new Date().toISOString())}, {location.host}
        </p>
      </header>
      {image !== '' && <img className="print-map" src={image} alt={t.map.label} />}
    </>
  );
}
