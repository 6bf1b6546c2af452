import type { CombinedError } from 'urql';

export const FAULT_CODES = [
  'UNAUTHENTICATED',
  'NOT_PERMITTED',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'WRONG_STATE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'CANCELLED',
  'NETWORK',
  'INTERNAL',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

const isFaultCode = (code: unknown): code is FaultCode => (FAULT_CODES as readonly unknown[]).includes(code);

/** The one fault a screen shows for an error of the transport or of the server. */
export const faultOf = (error: CombinedError): FaultCode => {
  const codes = error.graphQLErrors.map((e) => e.extensions?.['code']);
  if (codes.includes('UNAUTHENTICATED')) return 'UNAUTHENTICATED';
  const known = codes.find(isFaultCode);
  if (known) return known;
  if (error.networkError) return 'NETWORK';
  return 'INTERNAL';
};
