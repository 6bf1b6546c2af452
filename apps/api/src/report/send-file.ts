import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError } from '../platform/graphql/format-error';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  WRONG_STATE: 409,
  RATE_LIMITED: 429,
  CANCELLED: 499,
  UNAVAILABLE: 503,
};

/** Answers a fault with its code and sentence, as the GraphQL address would. */
export function sendFault(reply: FastifyReply, thrown: unknown): FastifyReply {
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError('fault', { originalError: thrown as Error });
  const { message, extensions }: GraphQLFormattedError = formatError(error.toJSON(), error);
  const code = String(extensions?.['code']);
  return reply
    .code(STATUS[code] ?? 500)
    .header('cache-control', 'no-store')
    .send({ code, message });
}

/** Lends a file of its own to `work`; it is gone when `work` ends, though a stream that is open reads on. */
export async function withFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clout-export-'));
  try {
    return await work(join(folder, 'file'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** SHA-256 of a file, in lower-case hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Sends a file as a download that no browser renders; answers when it is open, so that it may be unlinked. */
export async function sendFile(
  reply: FastifyReply,
  path: string,
  file: { readonly name: string; readonly type: string; readonly headers: Readonly<Record<string, string>> },
): Promise<void> {
  const { size } = await stat(path);
  const stream = createReadStream(path);
  await once(stream, 'open');
  void reply
    .headers({
      ...file.headers,
      'content-type': file.type,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(stream);
}
