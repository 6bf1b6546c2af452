import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAnyone } from '../platform/access/allow';
import { Config } from '../platform/config';
import { Database } from '../platform/database/transaction';
import { askOf } from '../platform/graphql/context';
import { badInput, notFound, unauthenticated } from '../platform/graphql/faults';
import { makeTable, type Variables } from './make-table';
import { recordExport } from './record-export';
import { hashFile, sendFault, sendFile, withFile } from './send-file';
import type { TableFormat } from './table-file';
import { EXPORT_TABLES } from './tables/export-tables';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Longest text of variables taken. */
const MAX_VARIABLES = 8_000;

/**
 * `GET /exports/<table>.csv|.xlsx?variables={...}`: a table of the program with the variables of the page that shows it.
 * The guards of its query decide who may have it; every file is an entry of the record.
 */
@Controller('exports')
export class ExportController {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly modules: ModuleRef,
  ) {}

  @AllowAnyone()
  @Get(':file')
  async table(
    @Param('file') file: string,
    @Query('variables') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const ask = askOf(this.database, this.config)(request, reply);
    try {
      const actor = await ask.actor();
      if (!actor) throw unauthenticated();
      const [, name = '', kind] = /^([a-z-]+)\.(csv|xlsx)$/.exec(file) ?? [];
      const table = EXPORT_TABLES.get(name);
      if (!table) throw notFound();
      const format = kind === 'xlsx' ? 'xlsx' : 'csv';
      const variables = readVariables(given);
      const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
      await withFile(async (path) => {
        const { rows, recordHead } = await makeTable(schema, ask, { table, variables, format }, path);
        const sha256 = await hashFile(path);
        await ask.perform(recordExport({ table: name, format, variables, rows, sha256, recordHead }));
        const headers = { 'x-clout-rows': String(rows), 'x-clout-sha256': sha256, 'x-clout-record-head': recordHead };
        await sendFile(reply, path, { name: `${name}.${format}`, type: TYPES[format], headers });
      });
    } catch (error) {
      sendFault(reply, error);
    } finally {
      await ask.end();
    }
  }
}

/** The variables of a query, as JSON in the address; none when it is left out. */
function readVariables(given: unknown): Variables {
  if (given === undefined) return {};
  const problem = badInput('variables must be one JSON object of the table’s variables.');
  if (typeof given !== 'string' || given.length > MAX_VARIABLES) throw problem;
  try {
    const value: unknown = JSON.parse(given);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw problem;
    return value as Variables;
  } catch {
    throw problem;
  }
}
