import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const graphqlIndex = fileURLToPath(new URL('./server/node_modules/graphql/index.js', import.meta.url));
// One copy of graphql, or "another module or realm".
const resolve = { alias: [{ find: /^graphql$/, replacement: graphqlIndex }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{shared,db,server,web}/src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
    ],
  },
});
