import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of the operations in `src/**\/*.graphql`; the output is committed, so a build needs no codegen. */
const config: CodegenConfig = {
  schema: process.env.SERASI_SDL ?? '../server/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Date: 'string',
          GeoJSON: 'unknown',
          JSON: 'unknown',
          JSONObject: 'unknown',
          DateTime: 'string',
        },
      },
    },
  },
};

export default config;
