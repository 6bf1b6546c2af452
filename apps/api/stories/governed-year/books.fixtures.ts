import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { INVARIANTS } from '../../invariants/invariants';
import { money, textTable } from '../../src/demo/text-table';
import { envelopeOf } from '../../src/demo/play-base';
import { readLedger, type Ledger } from '../../src/demo/play-decision';
import type { PlayClient } from '../../src/demo/play-client';

const PRINTS = join(__dirname, '../../../../test-results');

/** What every invariant finds broken, by name. */
export const broken = async (admin: Client): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, sql } of INVARIANTS) if ((await admin.query(sql)).rows.length > 0) found.push(name);
  return found;
};

const columns = ['measure', 'limit', 'reserve', 'held', 'opening', 'committed', 'headroom'];

/** The books of the year after a step: what binds, who gave and who got, as a person reads it. */
export class Books {
  private readonly told: string[] = [];

  constructor(private readonly reader: PlayClient) {}

  /** Prints a step and answers its ledger. */
  async print(step: string, cycleId: string): Promise<Ledger> {
    const envelope = await envelopeOf(this.reader, cycleId);
    const ledger = await readLedger(this.reader, cycleId);
    const limits = envelope.map((m) => [
      m.measure,
      ...[m.limit, m.reserve, m.held, m.openingCommitments, m.committed, m.headroom].map((it) => money(BigInt(it))),
    ]);
    const units = [...ledger.byUnit.values()].map(({ name, contributed, received }) => [
      name,
      money(contributed),
      money(received),
      money(received - contributed),
    ]);
    const sides = `sources ${money(ledger.sources)}, uses ${money(ledger.uses)}, ${ledger.entries} entries`;
    this.told.push(`== ${step}`, textTable([columns, ...limits]), sides);
    if (units.length > 0) this.told.push(textTable([['unit', 'contributed', 'received', 'net'], ...units]));
    return ledger;
  }

  /** Keeps the print beside the test reports. */
  keep(name: string): string {
    mkdirSync(PRINTS, { recursive: true });
    const text = this.told.join('\n\n');
    writeFileSync(join(PRINTS, `${name}.txt`), `${text}\n`);
    return text;
  }
}
