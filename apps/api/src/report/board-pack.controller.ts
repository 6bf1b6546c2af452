import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAnyone } from '../platform/access/allow';
import { Config } from '../platform/config';
import { Database } from '../platform/database/transaction';
import { notFound } from '../platform/graphql/faults';
import { Tasks } from '../platform/tasks/tasks';
import { composePack } from './board-pack/compose-pack';
import { readPack } from './board-pack/read-pack';
import { sendExport } from './send-export';
import { askedLanguage } from './words/asked-language';

/** What writes a pack; its libraries are large, and loaded by the first who asks. */
const writerOf = async (format: 'pdf' | 'xlsx') =>
  format === 'pdf'
    ? (await import('./board-pack/pack-pdf')).writePackPdf
    : (await import('./board-pack/pack-xlsx')).writePackXlsx;

/** `GET /exports/board-pack/<plan>.pdf|.xlsx?language=en|de`: a plan for the board, with the numbers that the screen reads. */
@Controller('exports/board-pack')
export class BoardPackController {
  constructor(
    readonly database: Database,
    readonly config: Config,
    readonly tasks: Tasks,
    private readonly modules: ModuleRef,
  ) {}

  @AllowAnyone()
  @Get(':file')
  boardPack(
    @Param('file') file: string,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return sendExport(this, request, reply, async (ask, path) => {
      const [, planId, kind] = /^([0-9a-f-]{36})\.(pdf|xlsx)$/.exec(file) ?? [];
      if (planId === undefined) throw notFound();
      const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
      const language = await askedLanguage(ask, asked);
      const pack = composePack(await readPack(schema, ask, planId, { language }));
      const format = kind === 'pdf' ? 'pdf' : 'xlsx';
      await (
        await writerOf(format)
      )(path, pack);
      const { rows, recordHead } = pack;
      return { table: 'board-pack', format, variables: { planId, language: language.toLowerCase() }, rows, recordHead };
    });
  }
}
