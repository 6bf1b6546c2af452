import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may, ok, textFault } from '@clout/domain';
import type { Config } from '../config';
import type { Database } from '../database/transaction';
import { askOf } from '../graphql/context';
import { log } from '../log';
import { MAX_UPLOAD, storeUpload, UploadTooLarge } from './upload.store';

/** `POST /uploads?name=base.csv`: the file itself is the body; answers `{ uploadId, size }` for an input's uploadId. */
export const uploadRoute = (database: Database, config: Config) => async (scope: FastifyInstance) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  scope.post('/uploads', async (request: FastifyRequest, reply: FastifyReply) => {
    const refuse = (status: number, code: string, message: string) => reply.code(status).send({ code, message });
    if (request.headers['x-clout-request'] === undefined)
      return refuse(400, 'BAD_USER_INPUT', 'Send the header x-clout-request: 1, which no foreign page can.');
    const ask = askOf(database, config)(request, reply);
    const actor = await ask.actor();
    await ask.end();
    if (!actor) return refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
    if (!may(actor.roles, 'uploads')) return refuse(403, 'NOT_PERMITTED', 'Your roles do not allow this.');
    const name = String((request.query as Record<string, unknown>)['name'] ?? 'upload');
    const fault = textFault(name, { min: 1, max: 200 });
    if (fault) return refuse(400, 'BAD_USER_INPUT', `name ${fault}.`);
    if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD) return refuse(413, 'BAD_USER_INPUT', tooLarge);
    try {
      const file = {
        fileName: name,
        mediaType: request.headers['content-type'] ?? '',
        content: request.body as Readable,
      };
      const stored = await ask.perform(async (tx, member) => ok(await storeUpload(tx, member, file)));
      return 'id' in stored ? { uploadId: stored.id, size: stored.size } : refuse(400, stored.code, stored.message);
    } catch (error) {
      if (error instanceof UploadTooLarge) return refuse(413, 'BAD_USER_INPUT', tooLarge);
      log.error('upload failed', { error: String(error) });
      return refuse(500, 'INTERNAL', 'The file could not be stored.');
    }
  });
};

const tooLarge = `A file has at most ${MAX_UPLOAD / 1024 / 1024} MB.`;
