import { type DocumentNode, execute, getVariableValues, type GraphQLSchema, Kind, parse } from 'graphql';
import type { Ask } from '../platform/graphql/ask';
import { badInput } from '../platform/graphql/faults';

const documents = new Map<string, DocumentNode>();

const documentOf = (query: string): DocumentNode => {
  const document = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, document);
  return document;
};

const definitionsOf = (document: DocumentNode) =>
  document.definitions.flatMap((it) => (it.kind === Kind.OPERATION_DEFINITION ? (it.variableDefinitions ?? []) : []));

/**
 * Answers one of the program's own queries as the member who asks, in the request's snapshot: what a file holds is what
 * the screen reads, with the same guards, the same sight and the same arithmetic. Throws the query's first fault.
 */
export async function answerQuery<Data>(
  schema: GraphQLSchema,
  ask: Ask,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const document = documentOf(query);
  const read = getVariableValues(schema, definitionsOf(document), variables);
  if (read.errors?.[0]) throw badInput(read.errors[0].message);
  const { data, errors } = await execute({ schema, document, contextValue: ask, variableValues: variables });
  if (errors?.[0]) throw errors[0];
  return data as Data;
}

/** Names of the variables that a query declares. */
export const variablesOf = (query: string): readonly string[] =>
  definitionsOf(documentOf(query)).map((it) => it.variable.name.value);
