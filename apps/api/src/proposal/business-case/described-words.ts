import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';

/** Registers words with their descriptions as a GraphQL enum. */
export const words = <T extends string>(
  name: string,
  description: string,
  list: readonly T[],
  meaning: Readonly<Record<T, string>>,
) => {
  const made = enumOf(list);
  const entries = list.map((word) => [word, { description: meaning[word] }] as const);
  registerEnumType(made, { name, description, valuesMap: Object.fromEntries(entries) as never });
  return made;
};
