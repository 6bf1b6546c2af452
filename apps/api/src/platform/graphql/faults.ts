import { GraphQLError } from 'graphql';

/** Codes that are thrown; everything a rule refuses is returned as a Refusal instead. */
export const FAULT_CODES = [
  'UNAUTHENTICATED',
  'NOT_PERMITTED',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'WRONG_STATE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'CANCELLED',
  'INTERNAL',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

const fault = (code: FaultCode, message: string, http?: { status: number; headers?: Map<string, string> }) =>
  new GraphQLError(message, { extensions: { code, ...(http ? { http } : {}) } });

export const unauthenticated = () => fault('UNAUTHENTICATED', 'Sign in first.', { status: 401 });
export const notPermitted = () => fault('NOT_PERMITTED', 'Your roles do not allow this.');
/** Absent, another unit's, another organisation's and a malformed id all look the same. */
export const notFound = () => fault('NOT_FOUND', 'There is nothing here under that id.');
export const wrongState = (message: string) => fault('WRONG_STATE', message);
export const badInput = (message: string) => fault('BAD_USER_INPUT', message);
export const rateLimited = (seconds: number) =>
  fault('RATE_LIMITED', `Too many tries. Wait ${seconds} seconds.`, {
    status: 429,
    headers: new Map([['retry-after', String(seconds)]]),
  });
/** Its client broke the request off, or asked for its end: nobody did anything wrong. */
export const cancelled = () => fault('CANCELLED', 'The request was cancelled.');
export const isCancelled = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions['code'] === 'CANCELLED';
export const unavailable = () =>
  fault('UNAVAILABLE', 'The database cannot be reached right now. Try again shortly.', {
    status: 503,
    headers: new Map([['retry-after', '2']]),
  });
