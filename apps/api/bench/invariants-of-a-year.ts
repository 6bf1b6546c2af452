import { Client } from 'pg';
import { brokenInvariants, INVARIANTS } from '../invariants/invariants';
import { clock } from '../src/platform/clock';
import type { BenchDatabase } from './bench-database';
import { median, print } from './report';
import { writeYear, YEAR } from './year-of-commitments';

const ROUNDS = 5;

/** The same rows added up plainly: what reading them costs at least. */
const PLAIN = [
  'select count(*), sum(amount) from ledger_entry',
  'select count(*), sum(approved) from plan_line_amount',
  'select count(*), sum(approved_in_year) from plan_line',
];

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = clock.ticks();
  await work();
  return (clock.ticks() - started) / 1000;
};

/** Every invariant over a year of 10,000 commitments and 100,000 ledger rows, against plain sums of the same rows. */
export async function invariantsOfAYear({ adminUrl }: Pick<BenchDatabase, 'adminUrl'>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await writeYear(client);
    const broken = await brokenInvariants(client);
    if (broken.length > 0) throw new Error(`the generated year breaks ${broken.map(({ name }) => name).join(', ')}`);
    const [all, plain]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      plain.push(
        await seconds(async () => {
          for (const sql of PLAIN) await client.query(sql);
        }),
      );
      all.push(await seconds(() => brokenInvariants(client)));
    }
    const slowest = { name: '', took: 0 };
    for (const { name, sql } of INVARIANTS) {
      const took = await seconds(() => client.query(sql));
      if (took > slowest.took) Object.assign(slowest, { name, took });
    }
    print(`Invariants over ${YEAR.commitments} commitments and ${YEAR.entries} ledger rows`, [
      { name: `all ${INVARIANTS.length} invariants`, value: median(all), unit: 's', goal: { atMost: 2 } },
      { name: 'plain sums of the same rows', value: median(plain), unit: 's' },
      { name: 'ratio', value: median(all) / median(plain), unit: '' },
      { name: `slowest: ${slowest.name}`, value: slowest.took, unit: 's' },
    ]);
  } finally {
    await client.end();
  }
}
