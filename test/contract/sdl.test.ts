import { isEnumType, isInputObjectType, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraphqlSchema } from '@serasi/server';
import { describe, expect, it } from 'vitest';

const schema = buildGraphqlSchema();

interface Documented {
  name: string;
  description?: string | null | undefined;
  args?: readonly Documented[];
}

describe('the GraphQL schema', () => {
  it('is the committed one (npm run bless rewrites it)', async () => {
    await expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toMatchFileSnapshot(
      '../../server/schema.graphql',
    );
  });

  it('documents every type, field, argument and enum value', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
      if (isEnumType(type))
        silent.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      if (!type.description && !['Query', 'Mutation'].includes(type.name)) silent.push(type.name);
      const fields = Object.values<Documented>(type.getFields());
      for (const { name, description, args = [] } of fields) {
        if (!description) silent.push(`${type.name}.${name}`);
        silent.push(
          ...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${name}(${arg.name})`),
        );
      }
    }
    expect(silent).toEqual([]);
  });
});
