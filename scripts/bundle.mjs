// Bundles the server and its two helper processes (server/dist, db/dist). Packages stay outside, in node_modules.
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './lib.mjs';

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Our own packages go in; everything else is resolved at run time, from the package that names it.
  plugins: [
    {
      name: 'packages-outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@serasi/') ? null : { path, external: true },
        );
      },
    },
  ],
  sourcemap: true,
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, target: 'ES2022' },
  },
  logLevel: 'warning',
};

await Promise.all([
  build({
    ...options,
    entryPoints: {
      main: 'server/src/main.ts',
      'boundary-worker': 'server/src/boundaries/worker.ts',
      'feature-worker': 'server/src/import/geo/feature-worker.ts',
      'spatial-worker': 'server/src/features/spatial/spatial-worker.ts',
      'robustness-worker': 'server/src/features/resilience/robustness-worker.ts',
    },
    outdir: join(root, 'server', 'dist'),
  }),
  build({
    ...options,
    entryPoints: { 'embedded-host': 'db/src/embedded/host.ts' },
    outdir: join(root, 'db', 'dist'),
  }),
]);
