import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Ask } from './ask';
import { formatError } from './format-error';

/** Compiled queries kept; the oldest goes first. */
const KEPT = 500;

/**
 * Runs queries through compiled code (graphql-jit). Mutations, and documents that do not compile, run through
 * graphql-js as usual; errors get the same form either way.
 */
export const jitPlugin = (): ApolloServerPlugin<Ask> => {
  const compiled = new Map<string, CompiledQuery | null>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(context) {
          if (context.operation.operation !== OperationTypeNode.QUERY) return null;
          const key = `${context.queryHash} ${context.operationName ?? ''}`;
          let query = compiled.get(key);
          if (query === undefined) {
            const made = compileQuery(context.schema, context.document, context.operationName ?? undefined);
            query = isCompiledQuery(made) ? made : null;
            if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value as string);
            compiled.set(key, query);
          }
          if (query === null) return null;
          const result = (await query.query(
            undefined,
            context.contextValue,
            context.request.variables ?? {},
          )) as ExecutionResult;
          if (!('data' in result)) return null;
          const errors = result.errors?.map((error) => formatError(error.toJSON(), error));
          return {
            http: context.response.http,
            body: {
              kind: 'single',
              singleResult: {
                data: result.data,
                ...(errors?.length ? { errors: errors as GraphQLFormattedError[] } : {}),
              },
            },
          };
        },
      };
    },
  };
};
