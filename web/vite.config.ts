import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { entryFileName, serviceWorker } from './service-worker.plugin.ts';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const API = process.env.SERASI_API ?? 'http://127.0.0.1:4000';

/** Modules that boot.ts and MapView.tsx import dynamically, and that every visit needs. */
const EARLY_MODULES = ['/src/app/main.tsx', '/src/map/map-controller.ts'];

/**
 * Lets the browser fetch the app, the map library and the letter shapes while it still reads the page: on a poor line
 * one round trip less per chunk. They are dynamic imports, which Vite does not preload by itself.
 */
function preloadChunks(): Plugin {
  return {
    name: 'serasi:preload-chunks',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        if (!bundle || !filename.endsWith('index.html')) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const early = chunks.filter(({ facadeModuleId }) =>
          EARLY_MODULES.some((path) => facadeModuleId?.endsWith(path)),
        );
        const scripts = new Set(early.flatMap(({ fileName, imports }) => [fileName, ...imports]));
        const fonts = Object.keys(bundle).filter((file) => /inter-latin-wght[^/]*\.woff2$/.test(file));
        return [
          ...[...scripts].map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          })),
          ...fonts.map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}

/** Brotli at its best, once, for the map's own files: a sixth less on a poor line than what the server compresses as it goes. */
const smallOnTheWire = compression({
  algorithms: [defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
  include: /assets\/.*\.(js|mjs|css|svg)$/,
  exclude: /graphiql|monaco|\.worker-|estree|babel|standalone|Mode-|mouseTarget/,
  threshold: 1024,
  logLevel: 'silent',
});

export default defineConfig({
  root: page('.'),
  plugins: [react(), preloadChunks(), serviceWorker(), smallOnTheWire],
  server: { proxy: { '/graphql': API, '/tiles': API, '/api': API } },
  // GraphiQL's workers (`?worker`) cannot be pre-bundled: its page is for builds only.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: page('index.html'),
        graphiql: page('graphiql.html'),
        sw: page('src/service-worker/main.ts'),
      },
      output: { entryFileNames: entryFileName },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
