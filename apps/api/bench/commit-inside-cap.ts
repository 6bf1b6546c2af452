import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { holdMoney } from '../src/envelope/envelope.store';
import { clock } from '../src/platform/clock';
import { Database } from '../src/platform/database/transaction';
import type { BenchDatabase } from './bench-database';
import { median, print } from './report';

const CLIENTS = 16;
const SECONDS = 4;
const ROUNDS = 3;
const FISCAL_YEAR = 2030;
const LIMIT = 1_000_000_000_000n;

/** The envelope rows of one year and one cycle, as the program writes them. */
async function envelope(database: Database, organizationId: string, limit: bigint): Promise<string> {
  const cycleId = randomUUID();
  const [version] = await database.read(organizationId, (tx) =>
    tx.query<{ id: string }>('select id from opex_base_version where organization_id = $1 limit 1', [organizationId]),
  );
  await database.write(organizationId, (tx) =>
    tx.query(
      `insert into envelope_row (organization_id, fiscal_year, scope, measure, period, addressable, limit_amount, reserve, base_version_id)
       select $1, $2, scope, measure, 'YEAR', 0, $3, 0, $4
       from unnest(array['YEAR', $5]) scope, unnest(array['IN_YEAR', 'RUN_RATE']) measure
       on conflict (organization_id, fiscal_year, scope, measure, period) do update set limit_amount = excluded.limit_amount, held = 0`,
      [organizationId, FISCAL_YEAR, limit, version?.id, cycleId],
    ),
  );
  return cycleId;
}

/** Holds of the store's own function on the application's pool, a second. */
async function ours(database: Database, organizationId: string, cycleId: string): Promise<number> {
  const cycle = { id: cycleId, fiscalYear: FISCAL_YEAR, periodLimits: false };
  const moves = [
    { measure: 'IN_YEAR', period: 'YEAR', amount: 1n },
    { measure: 'RUN_RATE', period: 'YEAR', amount: 1n },
  ] as const;
  const started = clock.ticks();
  let done = 0;
  const client = async () => {
    while (clock.ticks() - started < SECONDS * 1000) {
      const held = await database.write(organizationId, (tx) => holdMoney(tx, cycle, moves));
      if (!held.ok) throw new Error(held.refusal.message);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return done / ((clock.ticks() - started) / 1000);
}

/** The same statements by pgbench, which is C and does nothing else, a second. */
async function theirs(url: string, organizationId: string, statements: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'clout-bench-'));
  const script = join(folder, 'hold.sql');
  writeFileSync(
    script,
    `begin;\nselect clout_scope('organization_id', '${organizationId}'), now();\n${statements}\ncommit;\n`,
  );
  try {
    const { stdout } = await promisify(execFile)('pgbench', [
      '-n',
      '-f',
      script,
      '-c',
      String(CLIENTS),
      '-j',
      '1',
      '-T',
      String(SECONDS),
      url,
    ]);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The statements that holdMoney sends, with their arguments written in. */
async function statementsOf(database: Database, organizationId: string, cycleId: string): Promise<string> {
  const sent: string[] = [];
  await database.write(organizationId, async (tx) => {
    const [query, affect] = [tx.query.bind(tx), tx.affect.bind(tx)];
    const note = (sql: string, parameters: readonly unknown[] = []) =>
      sent.push(sql.replace(/\$(\d)/g, (_, n: string) => literal(parameters[Number(n) - 1])));
    tx.query = (sql, parameters) => (note(sql, parameters), query(sql, parameters));
    tx.affect = (sql, parameters) => (note(sql, parameters), affect(sql, parameters));
    await holdMoney(tx, { id: cycleId, fiscalYear: FISCAL_YEAR, periodLimits: false }, [
      { measure: 'IN_YEAR', period: 'YEAR', amount: 1n },
      { measure: 'RUN_RATE', period: 'YEAR', amount: 1n },
    ]);
  });
  return sent.map((sql) => `${sql.replace(/\s+/g, ' ')};`).join('\n');
}

const literal = (value: unknown): string =>
  Array.isArray(value) ? `array[${value.map((item) => `'${String(item)}'`).join(',')}]` : `'${String(value)}'`;

/** 64 clients race for a limit of 100; what is held must be 100. */
async function overAllocations(database: Database, organizationId: string): Promise<number> {
  const cycleId = await envelope(database, organizationId, 100n);
  const cycle = { id: cycleId, fiscalYear: FISCAL_YEAR, periodLimits: false };
  const moves = [{ measure: 'IN_YEAR', period: 'YEAR', amount: 3n }] as const;
  await Promise.all(
    Array.from({ length: 64 }, () => database.write(organizationId, (tx) => holdMoney(tx, cycle, moves))),
  );
  const [row] = await database.read(organizationId, (tx) =>
    tx.query<{ held: string }>(
      `select held from envelope_row where organization_id = $1 and scope = $2 and measure = 'IN_YEAR'`,
      [organizationId, cycleId],
    ),
  );
  return Math.max(0, Number(row?.held) - 100);
}

/** Commits inside the cap against pgbench with the same SQL, 16 clients on one envelope, in turns. */
export async function commitInsideCap({ database, applicationUrl, organizationId }: BenchDatabase): Promise<void> {
  const cycleId = await envelope(database, organizationId, LIMIT);
  const statements = await statementsOf(database, organizationId, cycleId);
  const mine: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(await ours(database, organizationId, cycleId));
    peer.push(await theirs(applicationUrl, organizationId, statements));
  }
  print('Commit inside the cap, 16 clients on one envelope', [
    { name: 'the store on the application pool', value: median(mine), unit: '/s' },
    { name: 'pgbench, same SQL', value: median(peer), unit: '/s' },
    { name: 'ratio', value: median(mine) / median(peer), unit: '', goal: { atLeast: 0.5 } },
    { name: 'over-allocated', value: await overAllocations(database, organizationId), unit: '', goal: { atMost: 0 } },
  ]);
}
