import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** Name of the entry in rolldownOptions.input, and of the file. */
const ENTRY = 'sw';
const PLACEHOLDER = '__SERASI_BUILD__';

type Bundle = Rolldown.OutputBundle;

/** Every file that a chunk may lead to: what it imports, now or later, its styles, and what these name. */
function reachable(bundle: Bundle, from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  const file = bundle[from];
  if (file?.type !== 'chunk') return found;
  const { importedCss, importedAssets } = file.viteMetadata ?? {};
  for (const next of [...(importedCss ?? []), ...(importedAssets ?? [])]) found.add(next);
  for (const next of [...file.imports, ...file.dynamicImports]) reachable(bundle, next, found);
  return found;
}

/**
 * Writes /sw.js, and into it what it must keep: the files of the map page (not those of the query editor, which needs the
 * server anyway) and a version, so that the browser sees a new service worker whenever one of them has changed.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'serasi:service-worker',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[`${ENTRY}.js`];
        const page = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('/index.html'),
        );
        if (worker?.type !== 'chunk' || page?.type !== 'chunk')
          throw new Error('no service worker or no page');
        if (worker.imports.length > 0) throw new Error(`${ENTRY}.js must stand alone`);
        const files = [...reachable(bundle, page.fileName)].toSorted().map((name) => `/${name}`);
        const html = bundle['index.html'];
        const hash = createHash('sha256').update(files.join('\n'));
        if (html?.type === 'asset') hash.update(html.source);
        hash.update(worker.code);
        const build = { version: hash.digest('hex').slice(0, 16), script: `/${page.fileName}`, files };
        worker.code = worker.code.replaceAll(PLACEHOLDER, JSON.stringify(build));
      },
    },
  };
}

/** The service worker has a fixed address; everything else has its hash in its name. */
export function entryFileName({ name }: { name: string }): string {
  return name === ENTRY ? `${ENTRY}.js` : 'assets/[name]-[hash].js';
}
