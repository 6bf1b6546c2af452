import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { Config } from '../config';
import type { Database } from '../database/transaction';
import { log } from '../log';
import { askOf } from './context';
import { formatError } from './format-error';
import { LIMIT_RULES, MAX_TOKENS } from './graphql.module';
import { isOwnOrigin } from './own-origin';

/** graphql-sse takes no object of a class as a context by its types; it only passes it on. */
type StreamArgs = ExecutionArgs & { contextValue: undefined };

/** Streams that one member may have open. */
const MOST_STREAMS = 8;

/** The operation of a request, when it is one subscription inside the limits; else what is wrong with it. */
const readSubscription = (schema: GraphQLSchema, source: unknown, name: string | undefined): DocumentNode => {
  const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  if (typeof source !== 'string') throw wrong('Send a query.');
  const document = parse(source, { maxTokens: MAX_TOKENS });
  const faults = validate(schema, document, [...specifiedRules, ...LIMIT_RULES]);
  if (faults[0]) throw new GraphQLError(faults[0].message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  const operation = getOperationAST(document, name);
  if (operation?.operation !== 'subscription')
    throw wrong('Only a subscription is streamed; ask /graphql for the rest.');
  if (operation.selectionSet.selections.length > 1) throw wrong('One root field in one subscription.');
  return document;
};

const shown = <T extends { readonly errors?: readonly GraphQLError[] }>(result: T): T => ({
  ...result,
  ...(result.errors && {
    errors: result.errors.map((error) => {
      const { message, extensions } = formatError(error.toJSON(), error);
      return new GraphQLError(message, { extensions, path: error.path });
    }),
  }),
});

/**
 * `POST /graphql/stream`: one subscription a request, answered as server-sent events (graphql-sse, distinct connections).
 * The session is asked for first, foreign pages are refused, and no snapshot stays open while it streams.
 */
export const streamRoute =
  (schema: () => GraphQLSchema, database: Database, config: Config) => async (scope: FastifyInstance) => {
    const open = new Map<string, number>();
    const checked = new WeakMap<FastifyRequest, StreamArgs>();
    const handler = createHandler({
      schema: () => schema(),
      authenticate: () => null,
      onSubscribe: (request) => checked.get(request.raw),
      onNext: (_context, _request, result) => shown(result),
    });
    scope.post('/graphql/stream', async (request: FastifyRequest, reply: FastifyReply) => {
      const refuse = (status: number, code: string, message: string) => reply.code(status).send({ code, message });
      const { origin, host, accept } = request.headers;
      if (request.headers['x-clout-request'] === undefined)
        return refuse(400, 'BAD_USER_INPUT', 'Send the header x-clout-request: 1, which no foreign page can.');
      if (!isOwnOrigin(origin, host, config.publicUrl)) return refuse(403, 'NOT_PERMITTED', 'A foreign page asks.');
      if (accept !== 'text/event-stream') return refuse(406, 'BAD_USER_INPUT', 'Accept text/event-stream.');
      const ask = askOf(database, config)(request, reply);
      const actor = await ask.actor();
      await ask.end();
      if (!actor) return refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
      const key = `${actor.organizationId} ${actor.memberId}`;
      if ((open.get(key) ?? 0) >= MOST_STREAMS) return refuse(429, 'RATE_LIMITED', 'Too many streams are open.');
      const body = (request.body ?? {}) as Record<string, unknown>;
      const operationName = typeof body['operationName'] === 'string' ? body['operationName'] : undefined;
      try {
        const document = readSubscription(schema(), body['query'], operationName);
        const variableValues = body['variables'] as Record<string, unknown> | undefined;
        const args = { schema: schema(), document, variableValues, operationName, contextValue: ask };
        checked.set(request, args as ExecutionArgs as StreamArgs);
      } catch (error) {
        const fault = error as GraphQLError;
        return reply.code(400).send({ errors: [formatError(fault.toJSON(), fault)] });
      }
      open.set(key, (open.get(key) ?? 0) + 1);
      reply.hijack();
      try {
        await handler(request, reply);
      } catch (error) {
        log.error('a stream failed', { error: String(error) });
        reply.raw.end();
      } finally {
        const left = (open.get(key) ?? 1) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
        await ask.end();
      }
    });
  };
