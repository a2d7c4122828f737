import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One copy of graphql, or "another module or realm".
const graphql = fileURLToPath(new URL('./server/node_modules/graphql/index.js', import.meta.url));
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] };
const exclude = ['**/node_modules/**', '**/dist/**'];
/** Tests that own a database, a server or a browser: one at a time, and they may take their time. */
const slow = { fileParallelism: false, testTimeout: 180_000, hookTimeout: 300_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{shared,db,server,web}/src/**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          testTimeout: 20_000,
        },
      },
      { resolve, test: { name: 'contract', include: ['test/contract/**/*.test.ts'], exclude } },
      { resolve, test: { name: 'db', include: ['{db,server}/src/**/*.db.test.ts'], exclude, ...slow } },
      { resolve, test: { name: 'api', include: ['test/api/**/*.test.ts'], exclude, ...slow } },
      { resolve, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude, ...slow } },
    ],
  },
});
