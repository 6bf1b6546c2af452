import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import type { Database } from '../database/transaction';
import { acceptedLanguage } from '../language/accept-language';
import { Ask } from './ask';
import { cancelled } from './faults';

export const SESSION_COOKIE = 'clout_session';

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** The session's token: a bearer token, else the console's HttpOnly cookie. */
const tokenOf = (request: FastifyRequest): string | undefined => {
  const authorization = single(request.headers.authorization);
  if (authorization !== undefined) return /^Bearer ([\w.-]{1,200})$/i.exec(authorization)?.[1] ?? '';
  return request.cookies[SESSION_COOKIE];
};

/** Aborted when the connection is lost before the answer is whole. */
const goneOf = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) gone.abort(cancelled());
  });
  return gone.signal;
};

/** Makes the request's `Ask` from its headers and its socket; trusts no forwarded address. */
export const askOf =
  (database: Database, config: Config) =>
  (request: FastifyRequest, reply: FastifyReply): Ask =>
    new Ask({
      database,
      token: tokenOf(request),
      idempotencyKey: single(request.headers['idempotency-key'])?.slice(0, 200),
      language: acceptedLanguage(request.headers['accept-language']),
      gone: goneOf(reply),
      address: request.socket.remoteAddress ?? 'unknown',
      setCookie: (token, expiresAt) => {
        const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: config.secureCookies } as const;
        if (token === null) void reply.clearCookie(SESSION_COOKIE, attributes);
        else void reply.setCookie(SESSION_COOKIE, token, { ...attributes, expires: expiresAt });
      },
    });
