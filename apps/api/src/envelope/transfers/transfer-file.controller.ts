import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { csvText, may, transferControls, transferTable, type Operation } from '@clout/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../platform/access/actor';
import { AllowAnyone } from '../../platform/access/allow';
import { Config } from '../../platform/config';
import { Database, type Tx } from '../../platform/database/transaction';
import { askOf } from '../../platform/graphql/context';
import { exportById, exportContent } from './export.store';
import { transferNames } from './name-transfers';
import { readTransfers } from './read-transfers';
import { transferWorkbook } from './transfer-workbook';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file to be sent; `headers` tell its control totals. */
interface TransferDownload {
  readonly name: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** `GET /transfers/<cycleId>.csv|.xlsx`, equal to the query budgetTransfers; `GET /transfers/exports/<id>.csv`, as exported. */
@Controller('transfers')
export class TransferFileController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @AllowAnyone()
  @Get(':file')
  transfers(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(request, reply, file, 'budgetTransfers', async (tx, cycleId, kind) => {
      const found = await readTransfers(tx, cycleId, null);
      const table = transferTable(found, await transferNames(tx));
      const { rows, total, netZero } = transferControls(found);
      return {
        name: `transfers-${cycleId}.${kind}`,
        body: kind === 'csv' ? csvText(table) : await transferWorkbook(table),
        headers: totals(rows, total, netZero),
      };
    });
  }

  @AllowAnyone()
  @Get('exports/:file')
  exported(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(request, reply, file, 'budgetTransferExports', async (tx, id, kind) => {
      const made = kind === 'csv' ? await exportById(tx, id) : null;
      const body = made && (await exportContent(tx, made.id));
      if (!made || body === null) return null;
      const { number, rows, total, netZero, hash } = made;
      const headers = { ...totals(rows, total, netZero), 'x-clout-sha256': hash };
      return { name: `transfers-${made.cycleId}-export-${number}.csv`, body, headers };
    });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    file: string,
    operation: Operation,
    load: (tx: Tx, id: string, kind: keyof typeof TYPES, actor: Actor) => Promise<TransferDownload | null>,
  ) {
    const [, id = '', extension = ''] = /^([0-9a-f-]{36})\.(csv|xlsx)$/i.exec(file) ?? [];
    const kind = extension.toLowerCase() === 'xlsx' ? 'xlsx' : 'csv';
    const ask = askOf(this.database, this.config)(request, reply);
    const refuse = (status: number, code: string, message: string) =>
      reply.code(status).header('cache-control', 'no-store').send({ code, message });
    const absent = () => refuse(404, 'NOT_FOUND', 'There is nothing here under that id.');
    try {
      const actor = await ask.actor();
      if (!actor) return await refuse(401, 'UNAUTHENTICATED', 'Sign in first.');
      if (!may(actor.roles, operation)) return await refuse(403, 'NOT_PERMITTED', 'Your roles do not allow this.');
      const found = await ask.read((tx) => load(tx, id, kind, actor));
      if (!found) return await absent();
      return await reply
        .headers({
          ...found.headers,
          'content-type': TYPES[kind],
          'content-disposition': `attachment; filename="${found.name}"`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        })
        .send(found.body);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND') return await absent();
      throw error;
    } finally {
      await ask.end();
    }
  }
}

const totals = (rows: number, total: bigint, netZero: bigint) => ({
  'x-clout-rows': String(rows),
  'x-clout-total': total.toString(),
  'x-clout-net-zero': netZero.toString(),
});
