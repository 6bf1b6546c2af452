import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { sqlState } from '../database/transaction';
import { log } from '../log';
import { FAULT_CODES, unavailable, type FaultCode } from './faults';

/** Apollo's own codes that say the request was wrong. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|Query read timeout|terminating connection|the database system is/;

/** True when the database is gone rather than the request wrong. */
export const isUnreachable = (error: unknown): boolean => {
  const state = sqlState(error) ?? '';
  return (
    state.startsWith('08') ||
    state.startsWith('57P') ||
    state === '53300' ||
    UNREACHABLE.test(String((error as Error | null)?.message ?? ''))
  );
};

/** What a client may know of an error: a code from the list and a fixed sentence; the rest goes to the log. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && REQUEST_FAULTS.has(code))
    return { ...formatted, message: withoutSuggestions(formatted.message), extensions: { code } };
  if (FAULT_CODES.includes(code as FaultCode) && code !== 'INTERNAL') return { ...formatted, extensions: { code } };
  const error = unwrapResolverError(thrown);
  const { locations, path } = formatted;
  if (isUnreachable(error))
    return { message: unavailable().message, locations, path, extensions: { code: 'UNAVAILABLE' } };
  const correlationId = randomUUID();
  log.error('fault', { correlationId, error: String((error as Error | null)?.stack ?? error) });
  return {
    message: `Something went wrong on our side. Quote ${correlationId} when you report it.`,
    locations,
    path,
    extensions: { code: 'INTERNAL', correlationId },
  };
}

const withoutSuggestions = (message: string) => message.replace(/ Did you mean .*\?$/, '');
