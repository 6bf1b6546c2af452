import fc from 'fast-check';
import { sum } from '../money/money';
import { drawFromLines, proRataAddressable, type ContributingUnit } from './contribution';
import { commitmentJournals, isBalanced, reversalJournal, type CommittedLine, type LedgerEntry } from './journal';

const unit = (code: string, addressable: bigint, ...available: bigint[]): ContributingUnit => ({
  id: `id-${code}`,
  code,
  addressable,
  given: 0n,
  lines: available.map((a, i) => ({
    businessUnitId: `id-${code}`,
    legalEntity: 'Bank',
    costCentre: `CC${i}`,
    account: '6000',
    addressable: a,
    available: a,
  })),
});
const line = (...uses: (readonly [number, bigint, bigint])[]): CommittedLine => ({
  planLineId: 'pl1',
  initiativeId: 'in1',
  uses: uses.map(([period, amount, alreadyBudgeted]) => ({
    businessUnitId: 'id-A',
    legalEntity: 'Bank',
    costCentre: 'CX',
    account: '6100',
    fiscalYear: 2027,
    period,
    costKind: 'ONE_TIME',
    amount,
    alreadyBudgeted,
  })),
});

describe('contribution and journals', () => {
  it('weighs units by their addressable base; a unit at or below 0 gives nothing; ties go to the smaller code', () => {
    const units = [unit('B', 1n), unit('A', 1n), unit('C', 0n), unit('D', -50n)];
    const parts = proRataAddressable(101n, units);
    expect(parts.ok && Object.fromEntries(parts.value)).toEqual({ 'id-A': 51n, 'id-B': 50n, 'id-C': 0n, 'id-D': 0n });
    expect(proRataAddressable(1n, [unit('C', 0n)])).toMatchObject({ ok: false, refusal: { code: 'SOURCE_EXHAUSTED' } });
  });

  it('draws from the largest line first and answers null when the unit has less', () => {
    const lines = unit('A', 1n, 10n, 30n, -5n).lines;
    expect(drawFromLines(35n, lines)?.map((d) => [d.line.costCentre, d.amount])).toEqual([
      ['CC1', 30n],
      ['CC0', 5n],
    ]);
    expect(drawFromLines(41n, lines)).toBeNull();
    expect(drawFromLines(0n, lines)).toEqual([]);
  });

  it('books uses positive, sources negative, and what was budgeted already as source and use of one line', () => {
    const made = commitmentJournals([line([1, 100n, 30n])], [unit('A', 100n, 500n), unit('B', 300n, 500n)]);
    if (!made.ok) throw new Error(made.refusal.message);
    const [journal] = made.value;
    expect(journal?.entries.map((e) => [e.side, e.businessUnitId, e.costCentre, e.amount, e.alreadyBudgeted])).toEqual([
      ['SOURCE', 'id-A', 'CC0', -18n, false],
      ['SOURCE', 'id-B', 'CC0', -52n, false],
      ['SOURCE', 'id-A', 'CX', -30n, true],
      ['USE', 'id-A', 'CX', 30n, true],
      ['USE', 'id-A', 'CX', 70n, false],
    ]);
    expect(isBalanced(journal!.entries)).toBe(true);
  });

  it('never lets one source line give twice, and refuses when it is exhausted', () => {
    const lines = [line([1, 60n, 0n]), line([1, 60n, 0n])];
    const made = commitmentJournals(lines, [unit('A', 1n, 80n, 40n)]);
    expect(made.ok && made.value.map((j) => j.entries.map((e) => e.amount))).toEqual([
      [-60n, 60n],
      [-40n, -20n, 60n],
    ]);
    expect(commitmentJournals(lines, [unit('A', 1n, 80n, 39n)])).toMatchObject({
      ok: false,
      refusal: { code: 'SOURCE_EXHAUSTED' },
    });
    expect(() => commitmentJournals([line([1, 5n, 6n])], [unit('A', 1n, 80n)])).toThrow(RangeError);
  });

  it('sums to 0 per journal and per period for any uses and units', () => {
    const uses = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.bigInt({ min: 0n, max: 10n ** 9n })), {
      maxLength: 8,
    });
    const weights = fc.array(fc.bigInt({ min: -5n, max: 10n ** 12n }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(uses, weights, (asked, units) => {
        const made = commitmentJournals(
          [line(...asked.map(([period, amount]) => [period, amount, amount / 3n] as const))],
          units.map((w, i) => unit(`U${i}`, w, 10n ** 11n, 10n ** 11n)),
        );
        if (!made.ok) return expect(units.some((w) => w > 0n) && asked.some(([, a]) => a > 0n)).toBe(false);
        for (const { entries } of made.value) {
          expect(isBalanced(entries)).toBe(true);
          for (let p = 1; p <= 12; p += 1) expect(isBalanced(entries.filter((e) => e.period === p))).toBe(true);
          const used = entries.filter((e) => e.side === 'USE').map((e) => e.amount);
          expect(sum(used)).toBe(sum(asked.map(([, amount]) => amount)));
        }
      }),
    );
  });

  it('takes back what was booked, entry by entry', () => {
    const made = commitmentJournals([line([1, 100n, 30n])], [unit('A', 100n, 500n)]);
    if (!made.ok) throw new Error(made.refusal.message);
    const entries = made.value[0]!.entries.map((e, i): LedgerEntry => ({
      ...e,
      organizationId: 'o',
      id: `e${i}`,
      sequence: i + 1,
      journalId: 'j',
      kind: 'COMMITMENT',
      cycleId: 'c',
      bookedAt: new Date(0),
      externalReference: null,
    }));
    const back = reversalJournal(entries);
    expect(back.kind).toBe('REVERSAL');
    expect(back.entries.map((e) => [e.reversesId, e.side, e.amount])).toEqual(
      entries.map((e) => [e.id, e.side, -e.amount]),
    );
    expect(isBalanced(back.entries)).toBe(true);
    expect(Object.keys(back.entries[0]!).sort()).toEqual(Object.keys(made.value[0]!.entries[0]!).sort());
  });
});
