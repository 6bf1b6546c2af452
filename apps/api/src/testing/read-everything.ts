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
import { variablesOf } from '../report/own-queries';
import { EXPORT_TABLES } from '../report/tables/export-tables';
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

/** A table as the file that a member gets of it, or why they get none. */
async function exportOf(
  api: TestApi,
  who: Persona,
  table: string,
  names: readonly string[],
  known: Readonly<Record<string, unknown>>,
): Promise<{ readonly text: string; readonly ok: boolean }> {
  const given = Object.fromEntries(names.filter((name) => name in known).map((name) => [name, known[name]]));
  const address = `${api.url}/exports/${table}.csv?variables=${encodeURIComponent(JSON.stringify(given))}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${who.token}` } });
  return { text: await answer.text(), ok: answer.ok };
}

/**
 * All that a member can read by the ids given: the answers of every query, data and errors, and every exported table, as one
 * text. A query that is too dear is asked less deep. Answers with it the names of what answered data.
 */
export async function readEverything(
  api: TestApi,
  who: Persona,
  known: Readonly<Record<string, unknown>>,
): Promise<{ readonly text: string; readonly answered: readonly string[] }> {
  const schema = schemaOf();
  const texts: string[] = [];
  const answered: string[] = [];
  const byLevels = new Map([3, 2, 1].map((levels) => [levels, queriesOf(schema, known, levels)]));
  for (const [k, { name }] of (byLevels.get(1) ?? []).entries())
    for (const levels of [3, 2, 1]) {
      const query = byLevels.get(levels)?.[k];
      if (!query) break;
      const { status: _, ...answer } = await api.ask(who, query.text, query.variables);
      const tooDear =
        answer.data === undefined && /^(BAD_USER_INPUT|GRAPHQL_\w+)$/.test(answer.errors?.[0]?.extensions.code ?? '');
      if (tooDear && levels > 1) continue;
      texts.push(JSON.stringify({ name, ...answer }));
      if (answer.data?.[name] !== undefined && answer.data[name] !== null) answered.push(name);
      break;
    }
  for (const [table, { query }] of EXPORT_TABLES) {
    const file = await exportOf(api, who, table, variablesOf(query), known);
    texts.push(file.text);
    if (file.ok) answered.push(`${table}.csv`);
  }
  return { text: texts.join('\n'), answered };
}
