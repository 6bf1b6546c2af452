import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { projectRoot } from '../platform/config';
import type { Persona, TestApi } from './test-api';

let contract: GraphQLSchema | undefined;
/** The committed contract; a spec holds the program to it. */
const schemaOf = (): GraphQLSchema =>
  (contract ??= buildSchema(readFileSync(join(projectRoot(), 'libs/contract/schema.graphql'), 'utf8')));

const needsArguments = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);

/** Everything that can be asked of a type without arguments, so many levels deep. */
function selection(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields())
    .filter((field) => !needsArguments(field))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return [field.name];
      if (levels <= 1 || !isObjectType(inner)) return [];
      const nested = selection(inner, levels - 1);
      return nested ? [`${field.name} { ${nested} }`] : [];
    });
  return fields.join(' ');
}

/** One query for every root field whose arguments are among those given by name, and the longest selection it may have. */
function queriesOf(schema: GraphQLSchema, known: Readonly<Record<string, unknown>>, levels: number) {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    if (!needed.every((arg) => arg.name in known)) return [];
    const type = getNamedType(field.type);
    if (isUnionType(type)) return [];
    const body = isObjectType(type) ? `{ ${selection(type, levels)} }` : '';
    const given = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`);
    const passed = needed.map((arg) => `${arg.name}: $${arg.name}`);
    const head = given.length > 0 ? `query(${given.join(', ')})` : 'query';
    const args = passed.length > 0 ? `(${passed.join(', ')})` : '';
    const variables = Object.fromEntries(needed.map((arg) => [arg.name, known[arg.name]]));
    return [{ name: field.name, text: `${head} { ${field.name}${args} ${body} }`, variables }];
  });
}

/**
 * All that a member can read by the ids given: the answers of every query, data and errors, as one text. A query that is
 * too dear is asked less deep. Answers with it the names of the queries that answered data.
 */
export async function readEverything(
  api: TestApi,
  who: Persona,
  known: Readonly<Record<string, unknown>>,
): Promise<{ readonly text: string; readonly answered: readonly string[] }> {
  const schema = schemaOf();
  const texts: string[] = [];
  const answered: string[] = [];
  for (const { name } of queriesOf(schema, known, 1))
    for (const levels of [3, 2, 1]) {
      const query = queriesOf(schema, known, levels).find((one) => one.name === name);
      if (!query) break;
      const { status: _, ...answer } = await api.ask(who, query.text, query.variables);
      const tooDear =
        answer.data === undefined && /^(BAD_USER_INPUT|GRAPHQL_\w+)$/.test(answer.errors?.[0]?.extensions.code ?? '');
      if (tooDear && levels > 1) continue;
      texts.push(JSON.stringify({ name, ...answer }));
      if (answer.data?.[name] !== undefined && answer.data[name] !== null) answered.push(name);
      break;
    }
  return { text: texts.join('\n'), answered };
}
