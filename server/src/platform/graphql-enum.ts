import { registerEnumType } from 'type-graphql';

/**
 * Registers a list of code names as a GraphQL enum; each value is described by its Indonesian and English label.
 * Returns the object that `@Field(() => …)` takes.
 */
export function graphqlEnum<Value extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Value, { id: string; en: string }>>,
): Record<Value, Value> {
  const values = Object.keys(labels) as Value[];
  const object = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: `${labels[value].id} (${labels[value].en})` }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
