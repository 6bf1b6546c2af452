import fc from 'fast-check';
import { sum } from '../money/money';
import { commitmentJournals, type LedgerEntry } from './journal';
import type { ContributingUnit } from './contribution';
import { releaseJournal } from './release-journal';

const line = (businessUnitId: string, account: string) => ({
  businessUnitId,
  legalEntity: 'Bank',
  costCentre: '1000',
  account,
});
const entries = (uses: readonly { period: number; amount: bigint; alreadyBudgeted: bigint; account?: string }[]) => {
  const unit = (id: string, addressable: bigint): ContributingUnit =>
    ({
      id,
      code: id,
      addressable,
      given: 0n,
      lines: ['6000', '6100'].map((account) => ({
        ...line(id, account),
        addressable: addressable / 2n,
        available: addressable / 2n,
      })),
    }) as ContributingUnit;
  const committed = {
    planLineId: 'line',
    initiativeId: 'initiative',
    uses: uses.map(({ account = '6000', ...use }) => ({
      ...line('A', account),
      ...use,
      fiscalYear: 2027,
      costKind: 'ONE_TIME' as const,
    })),
  };
  const journals = commitmentJournals([committed], [unit('A', 1_000_003n), unit('B', 500_001n), unit('C', 7n)]);
  if (!journals.ok) throw new Error(journals.refusal.message);
  return journals.value
    .flatMap((journal) => journal.entries)
    .map((entry, i) => ({ ...entry, id: `e${String(i).padStart(3, '0')}` }) as LedgerEntry);
};
const part = (period: number, amount: bigint) => ({ fiscalYear: 2027, period, costKind: 'ONE_TIME' as const, amount });

describe('a partial release', () => {
  it('gives back in proportion, budgeted money to its own line, each entry naming what it takes back', () => {
    const standing = entries([{ period: 2, amount: 1_000n, alreadyBudgeted: 400n }]);
    const { kind, entries: given } = releaseJournal(standing, [part(2, 500n)]);
    expect(kind).toBe('RELEASE');
    const of = (side: string, budgeted: boolean) =>
      sum(given.filter((e) => e.side === side && e.alreadyBudgeted === budgeted).map((e) => e.amount));
    expect([of('USE', true), of('SOURCE', true), of('USE', false), of('SOURCE', false)]).toEqual([
      -200n,
      200n,
      -300n,
      300n,
    ]);
    expect(given.every((e) => standing.some((s) => s.id === e.reversesId && s.account === e.account))).toBe(true);
  });

  it('never gives back more than stands', () => {
    const standing = entries([{ period: 1, amount: 100n, alreadyBudgeted: 0n }]);
    expect(() => releaseJournal(standing, [part(1, 101n)])).toThrow('more to release');
    expect(() => releaseJournal(standing, [part(1, 60n), part(1, 60n)])).toThrow('more to release');
    expect(() => releaseJournal(standing, [part(2, 1n)])).toThrow('nothing stands');
    expect(releaseJournal(standing, []).entries).toEqual([]);
  });

  it('balances in every period, in any number of steps, down to nothing', () => {
    const amounts = fc.array(
      fc.record({
        period: fc.integer({ min: 1, max: 3 }),
        amount: fc.bigInt({ min: 1n, max: 9_999n }),
        share: fc.integer({ min: 0, max: 4 }),
        account: fc.constantFrom('6000', '6100'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(amounts, fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 5 }), (drawn, steps) => {
        let standing = entries(
          drawn.map((one) => ({ ...one, alreadyBudgeted: (one.amount * BigInt(one.share)) / 4n })),
        );
        for (const step of [...steps, 100]) {
          const periods = [...new Set(standing.map((e) => e.period))];
          const parts = periods.flatMap((period) => {
            const used = sum(standing.filter((e) => e.side === 'USE' && e.period === period).map((e) => e.amount));
            const amount = (used * BigInt(step)) / 100n;
            return amount > 0n ? [part(period, amount)] : [];
          });
          const { entries: given } = releaseJournal(standing, parts);
          for (const { period, amount } of parts) {
            const inPeriod = given.filter((e) => e.period === period);
            expect(sum(inPeriod.map((e) => e.amount))).toBe(0n);
            expect(sum(inPeriod.filter((e) => e.side === 'USE').map((e) => e.amount))).toBe(-amount);
          }
          standing = standing
            .map((e) => ({
              ...e,
              amount: e.amount + sum(given.filter((g) => g.reversesId === e.id).map((g) => g.amount)),
            }))
            .filter((e) => e.amount !== 0n);
          for (const e of standing) expect(e.side === 'USE' ? e.amount > 0n : e.amount < 0n).toBe(true);
        }
        expect(standing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
