import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { may } from '@clout/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAnyone } from '../../platform/access/allow';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/transaction';
import { askOf } from '../../platform/graphql/context';
import { attachmentById, attachmentContent } from './attachment.store';

/** `GET /attachments/:id`: the file, to those who may see its initiative; to all others it does not exist. */
@Controller('attachments')
export class AttachmentController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @AllowAnyone()
  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const ask = askOf(this.database, this.config)(request, reply);
    const refuse = (status: number, code: string, message: string) =>
      reply.code(status).header('cache-control', 'no-store').send({ code, message });
    try {
      const actor = await ask.actor();
      if (!actor) return await refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
      if (!may(actor.roles, 'attachment')) return await refuse(403, 'NOT_PERMITTED', 'Your roles do not allow this.');
      const file = await ask.read((tx) => attachmentById(tx, id));
      const content = file && (await ask.read((tx) => attachmentContent(tx, id)));
      if (!file || !content) return await refuse(404, 'NOT_FOUND', 'There is nothing here under that id.');
      return await reply
        .headers({
          'content-type': file.mediaType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escaped)}`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        })
        .send(content);
    } finally {
      await ask.end();
    }
  }
}

/** Characters that encodeURIComponent leaves and RFC 5987 does not allow. */
const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
