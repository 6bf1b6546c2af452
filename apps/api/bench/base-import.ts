import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { clock } from '../src/platform/clock';
import type { BenchDatabase } from './bench-database';
import { startProgram, stopProgram } from './program';
import { print } from './report';
import { residentMegabytes } from './start';

const ROWS = 250_000;
const BATCH = 2_000;
const FISCAL_YEAR = 2031;
const HEADER = 'unit,entity,centre,area,account,category,period,how,amount';

/** A ledger extract of a year: 10 units, 400 cost centres, 120 accounts, 12 periods; every 40th row is a credit. */
const row = (i: number): readonly string[] => [
  `Unit ${(i % 10) + 1}`,
  'Bank',
  `CC${1000 + (i % 400)}`,
  `AREA${i % 12}`,
  `${6000 + (i % 120)} Account`,
  `Category ${i % 15}`,
  `${(i % 12) + 1}`,
  i % 7 === 0 ? 'allocated' : 'direct',
  `${i % 40 === 0 ? '-' : ''}${1000 + ((i * 7919) % 90_000)}.${String(i % 100).padStart(2, '0')}`,
];

const file = (): Buffer =>
  Buffer.from([HEADER, ...Array.from({ length: ROWS }, (_, i) => row(i).join(','))].join('\n'), 'utf8');

async function send<T>(url: string, token: string, body: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as T;
}

async function upload(url: string, token: string, bytes: Buffer): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'x-clout-request': '1', 'content-type': 'text/csv' };
  const answer = await fetch(`${url}/uploads?name=base.csv`, { method: 'POST', headers, body: bytes as never });
  return ((await answer.json()) as { uploadId: string }).uploadId;
}

const IMPORT = `mutation($input: ImportOpexBaseInput!) { importOpexBase(input: $input) { __typename
  ... on OpexBaseVersion { acceptedRows refusedRows } ... on Refusal { message } } }`;
const PROGRESS = '{ importProgress { state rowsRead rowsExpected } }';

const MAPPING = {
  businessUnitColumn: 'unit',
  legalEntityColumn: 'entity',
  costCentreColumn: 'centre',
  functionalAreaColumn: 'area',
  accountColumn: 'account',
  categoryColumn: 'category',
  periodColumn: 'period',
  allocatedColumn: 'how',
  amountColumn: 'amount',
};

/** The least that stores the same rows: the same batches by UNNEST through pg, nothing read, checked or added up. */
async function byHand(bench: BenchDatabase): Promise<number> {
  const client = new Client({ connectionString: bench.applicationUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select clout_scope('organization_id', $1), clout_scope('sight', 'ALL')`, [
      bench.organizationId,
    ]);
    const { rows } = await client.query<{ version: string; unit: string }>(
      `select v.id as version, u.id as unit from opex_base_version v, business_unit u where v.organization_id = $1 and u.organization_id = $1 limit 1`,
      [bench.organizationId],
    );
    const [at] = rows;
    const started = clock.ticks();
    for (let from = 0; from < ROWS; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, ROWS - from) }, (_, i) => row(from + i));
      await client.query(
        `insert into opex_base_row (organization_id, version_id, line, business_unit_id, legal_entity, cost_centre, functional_area,
           account, category, period, allocation, amount)
         select $1, $2, * from unnest($3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
           $10::smallint[], $11::text[], $12::bigint[])`,
        [
          bench.organizationId,
          at?.version,
          batch.map((_, i) => 1_000_000 + from + i),
          batch.map(() => at?.unit),
          ...[1, 2, 3, 4, 5, 6].map((column) => batch.map((cells) => cells[column])),
          batch.map((cells) => (cells[7] === 'allocated' ? 'ALLOCATED' : 'DIRECT')),
          batch.map((cells) => cells[8]?.replace('.', '')),
        ],
      );
    }
    await client.query('rollback');
    return (clock.ticks() - started) / 1000;
  } finally {
    await client.end();
  }
}

/** A base of 250,000 rows through the API, from the uploaded file to the envelope on it, beside storing the rows alone. */
export async function baseImport(bench: BenchDatabase): Promise<void> {
  const api = await startProgram('api-server.js', [bench.applicationUrl]);
  const graphql = <T>(query: string, variables: unknown = {}) =>
    send<{ data: T }>(`${api.url}/graphql`, bench.financeToken, { query, variables });
  try {
    const uploadId = await upload(api.url, bench.financeToken, file());
    const rest = residentMegabytes(api.child.pid ?? 0);
    const input = {
      fiscalYear: FISCAL_YEAR,
      kind: 'BUDGET',
      label: `bench ${randomUUID().slice(0, 8)}`,
      asOf: '2030-12-31',
      currency: 'USD',
      sourceSystem: 'Bench',
      uploadId,
      mapping: MAPPING,
    };
    const seen = new Set<number>();
    let [most, done] = [rest, false];
    const started = clock.ticks();
    const watched = (async () => {
      while (!done) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        most = Math.max(most, residentMegabytes(api.child.pid ?? 0));
        const { data } = await graphql<{ importProgress: { rowsRead: number } | null }>(PROGRESS);
        if (data.importProgress) seen.add(data.importProgress.rowsRead);
      }
    })();
    const answer = await graphql<{ importOpexBase: { acceptedRows?: number; message?: string } }>(IMPORT, { input });
    const seconds = (clock.ticks() - started) / 1000;
    done = true;
    await watched;
    if (answer.data.importOpexBase.acceptedRows !== ROWS) throw new Error(JSON.stringify(answer));
    const stored = await byHand(bench);
    print('Import of a base of 250,000 rows', [
      { name: 'uploaded file to envelope, through GraphQL', value: seconds, unit: 's', goal: { atMost: 30 } },
      { name: 'storing the rows alone, by UNNEST through pg', value: stored, unit: 's' },
      { name: 'ratio', value: seconds / stored, unit: '' },
      { name: 'API process, more than at rest', value: most - rest, unit: 'MB', goal: { atMost: 300 } },
      { name: 'states of progress seen', value: seen.size, unit: '', goal: { atLeast: 3 } },
    ]);
  } finally {
    stopProgram(api);
  }
}
