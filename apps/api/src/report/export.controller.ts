import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowAnyone } from '../platform/access/allow';
import { Config } from '../platform/config';
import { Database } from '../platform/database/transaction';
import { badInput, notFound } from '../platform/graphql/faults';
import { Tasks } from '../platform/tasks/tasks';
import { makeTable, type Variables } from './make-table';
import { sendExport } from './send-export';
import { EXPORT_TABLES } from './tables/export-tables';

/** Longest text of variables taken. */
const MAX_VARIABLES = 8_000;

/**
 * `GET /exports/<table>.csv|.xlsx?variables={...}`: a table of the program with the variables of the page that shows it.
 * The guards of its query decide who may have it; every file is an entry of the record.
 */
@Controller('exports')
export class ExportController {
  constructor(
    readonly database: Database,
    readonly config: Config,
    readonly tasks: Tasks,
    private readonly modules: ModuleRef,
  ) {}

  @AllowAnyone()
  @Get(':file')
  table(
    @Param('file') file: string,
    @Query('variables') given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return sendExport(this, request, reply, async (ask, path, task) => {
      const [, name = '', kind] = /^([a-z-]+)\.(csv|xlsx)$/.exec(file) ?? [];
      const table = EXPORT_TABLES.get(name);
      if (!table) throw notFound();
      const format = kind === 'xlsx' ? 'xlsx' : 'csv';
      const variables = readVariables(given);
      const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
      const made = await makeTable(schema, ask, { table, variables, format }, path, (share) => task.step(share));
      return { ...made, table: name, format, variables };
    });
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
