import type { Tx } from '../../platform/database/transaction';
import { appendRecords, SYSTEM, type RecordedAct } from '../../platform/record/record.store';
import { absorb, commitmentsToAbsorb } from './absorb-commitments';

/** The calendar day of the transaction, in UTC, by the database's clock. */
const today = (tx: Tx): string => tx.now.toISOString().slice(0, 10);

/** Run-rate commitments whose day has come, by id. */
export const dueToAbsorb = async (tx: Tx): Promise<string[]> =>
  (await commitmentsToAbsorb(tx, today(tx))).map((one) => one.id);

/** Lets a unit take a run-rate commitment into its own base, and puts that in the record; false when it was done before. */
export async function absorbOne(tx: Tx, id: string): Promise<boolean> {
  const absorbed = await absorb(tx, [id]);
  await appendRecords(
    tx,
    SYSTEM,
    absorbed.map(({ id: commitmentId, initiativeId, enters, lines, ...facts }): RecordedAct => ({
      act: 'absorbCommitment',
      subjectType: initiativeId === null ? 'BusinessUnit' : 'Initiative',
      subjectId: initiativeId ?? facts.businessUnitId,
      after: {
        ...{ commitmentId, ...facts, enters: { ...enters } },
        lines: lines.map(({ costCentre, account, amount }) => ({ costCentre, account, amount })),
      },
    })),
  );
  return absorbed.length > 0;
}
