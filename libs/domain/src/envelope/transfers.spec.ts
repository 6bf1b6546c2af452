import fc from 'fast-check';
import { sum } from '../money/money';
import { budgetLineKey } from './contribution';
import type { EntryDraft } from './journal';
import { isNetZero, transfersOf, type TransferDraft } from './transfers';
import { decideConfirmation, decideProposingAgain, readTransferIds, reverseTransfers } from './transfer-life';
import { csvCell, csvText, majorText, transferTable } from './transfer-file';
import type { BudgetTransfer } from './transfer-life';

const entry = (line: string, amount: bigint, more: Partial<EntryDraft> = {}): EntryDraft => ({
  businessUnitId: `unit-${line}`,
  legalEntity: 'Bank',
  costCentre: line,
  account: '6000',
  side: amount > 0n ? 'USE' : 'SOURCE',
  alreadyBudgeted: false,
  fiscalYear: 2027,
  period: 1,
  amount,
  costClass: 'OPEX',
  costKind: 'ONE_TIME',
  initiativeId: 'in',
  planLineId: 'pl',
  reversesId: null,
  ...more,
});
const shape = (transfers: readonly TransferDraft[]) =>
  transfers.map((t) => [t.from.costCentre, t.to.costCentre, t.amount]);

/** A balanced journal over some lines and periods: what each line gives or gets is drawn at random. */
const anyJournal = fc
  .array(
    fc.record({
      period: fc.integer({ min: 1, max: 3 }),
      from: fc.constantFrom('A', 'B', 'C', 'D'),
      to: fc.constantFrom('A', 'C', 'E'),
      amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((flows) =>
    flows.flatMap(({ period, from, to, amount }) => [entry(from, -amount, { period }), entry(to, amount, { period })]),
  );

describe('transfers of a journal', () => {
  it('pairs what gives with what gets, a line with itself first', () => {
    const made = transfersOf([entry('A', -30n), entry('B', -70n), entry('B', 20n), entry('Z', 80n)]);
    expect(shape(made)).toEqual([
      ['B', 'B', 20n],
      ['A', 'Z', 30n],
      ['B', 'Z', 50n],
    ]);
    expect(made.map(isNetZero)).toEqual([true, false, false]);
  });

  it('keeps periods, kinds and what was budgeted already apart, and wants each in balance', () => {
    const made = transfersOf([
      entry('A', -5n),
      entry('A', 5n, { alreadyBudgeted: true, period: 2 }),
      entry('A', -5n, { alreadyBudgeted: true, period: 2 }),
      entry('B', 5n),
    ]);
    expect(made.map((t) => [t.period, t.alreadyBudgeted, isNetZero(t)])).toEqual([
      [1, false, false],
      [2, true, true],
    ]);
    expect(() => transfersOf([entry('A', -5n), entry('B', 5n, { period: 2 })])).toThrow(RangeError);
    expect(transfersOf([])).toEqual([]);
  });

  it('gives from and to each line exactly what its entries say, to the cent, for any journal', () => {
    fc.assert(
      fc.property(anyJournal, (entries) => {
        const made = transfersOf(entries);
        const groups = new Set(entries.map((e) => `${e.period} ${budgetLineKey(e)}`));
        for (const group of groups) {
          const own = entries.filter((e) => `${e.period} ${budgetLineKey(e)}` === group).map((e) => e.amount);
          const of = (side: 'from' | 'to') =>
            sum(made.filter((t) => `${t.period} ${budgetLineKey(t[side])}` === group).map((t) => t.amount));
          expect(of('to')).toBe(sum(own.filter((a) => a > 0n)));
          expect(of('from')).toBe(-sum(own.filter((a) => a < 0n)));
        }
        expect(made.every((t) => t.amount > 0n)).toBe(true);
        expect(made.length).toBeLessThanOrEqual(entries.length);
      }),
    );
  });

  it('is mirrored by the journal that takes it back, whatever the order of the entries', () => {
    fc.assert(
      fc.property(anyJournal, (entries) => {
        const back = [...entries].reverse().map((e) => ({ ...e, amount: -e.amount }));
        const originals = transfersOf(entries).map((t, i) => ({ ...t, id: `t${i}`, state: 'POSTED' as const }));
        const reverse = reverseTransfers(transfersOf(back), originals);
        expect(reverse.map((r) => r.reversesId).sort()).toEqual(originals.map((t) => t.id).sort());
      }),
    );
  });
});

describe('taking transfers back', () => {
  const [draft] = transfersOf([entry('A', -5n), entry('B', 5n)]) as [TransferDraft];
  const [mirror] = transfersOf([entry('A', 5n), entry('B', -5n)]) as [TransferDraft];
  it.each([
    ['PROPOSED', 'CANCELLED'],
    ['REJECTED', 'CANCELLED'],
    ['CANCELLED', 'CANCELLED'],
    ['EXPORTED', 'PROPOSED'],
    ['POSTED', 'PROPOSED'],
  ] as const)('of a transfer that is %s makes one that is %s', (state, expected) => {
    expect(reverseTransfers([mirror], [{ ...draft, id: 't', state }])).toEqual([
      { draft: mirror, reversesId: 't', state: expected },
    ]);
  });

  it('takes each original once, and proposes what mirrors none', () => {
    const original = { ...draft, id: 't', state: 'PROPOSED' as const };
    expect(reverseTransfers([mirror, mirror], [original]).map((r) => [r.reversesId, r.state])).toEqual([
      ['t', 'CANCELLED'],
      [null, 'PROPOSED'],
    ]);
    expect(reverseTransfers([{ ...mirror, amount: 4n }], [original])[0]?.reversesId).toBeNull();
  });
});

describe('what FINANCE tells of transfers', () => {
  const found = [
    { id: 'a', state: 'EXPORTED' as const },
    { id: 'b', state: 'PROPOSED' as const },
    { id: 'c', state: 'REJECTED' as const },
  ];
  const told = (
    ids: readonly string[],
    posted: boolean,
    externalReference: string | null,
    reason: string | null = null,
  ) => {
    const done = decideConfirmation(ids, found, { posted, externalReference, reason });
    return done.ok ? done.value : [done.refusal.code, done.refusal.field];
  };
  it('needs the reference of what was posted, and says something of what was rejected', () => {
    expect(told(['a'], true, ' J-1 ')).toEqual({ posted: true, externalReference: 'J-1', reason: null });
    expect(told(['a'], false, null, 'Closed.')).toEqual({ posted: false, externalReference: null, reason: 'Closed.' });
    expect(told(['a'], true, ' ')).toEqual(['INVALID_INPUT', 'externalReference']);
    expect(told(['a'], true, 'x'.repeat(201))).toEqual(['INVALID_INPUT', 'externalReference']);
    expect(told(['a'], false, null)).toEqual(['INVALID_INPUT', 'reason']);
  });
  it('takes exported transfers of the cycle only', () => {
    expect(told(['a', 'b'], true, 'J-1')).toEqual(['WRONG_STATE', 'ids[1]']);
    expect(told(['a', 'z'], true, 'J-1')).toEqual(['INVALID_INPUT', 'ids[1]']);
    expect(decideProposingAgain(['c'], found, ' opened ')).toEqual({ ok: true, value: 'opened' });
    expect(decideProposingAgain(['a'], found, 'opened')).toMatchObject({ refusal: { code: 'WRONG_STATE' } });
    expect(decideProposingAgain(['c'], found, ' ')).toMatchObject({ refusal: { field: 'correction' } });
  });
  it('names one transfer or more, each once', () => {
    expect(readTransferIds(['a']).ok).toBe(true);
    expect(readTransferIds([])).toMatchObject({ refusal: { field: 'ids' } });
    expect(readTransferIds(['a', 'b', 'a'])).toMatchObject({ refusal: { field: 'ids[2]' } });
    expect(readTransferIds(Array(5001).fill('a'))).toMatchObject({ refusal: { field: 'ids' } });
  });
});

describe('a file of transfers', () => {
  const [draft] = transfersOf([entry('=1+1', -125n), entry('B,"b', 125n)]) as [TransferDraft];
  const transfer = {
    ...draft,
    id: 't',
    state: 'EXPORTED',
    kind: 'COMMITMENT',
    journalId: 'j',
    reversesId: null,
  } as const;
  const whole = { ...transfer, externalReference: null, rejection: null } as BudgetTransfer;
  const names = { unitCode: (id: string) => id, currency: 'USD', minorUnitDigits: 2 };

  it('has a row each and control totals that add up', () => {
    const table = transferTable([whole, { ...whole, to: whole.from }], names);
    const cells = (row: readonly string[] | undefined) => [row?.[0], row?.[18], row?.[19]];
    expect(cells(table.header)).toEqual(['row', 'amount', 'amount in minor units']);
    expect(table.rows.map(cells)).toEqual([
      ['1', '1.25', '125'],
      ['2', '1.25', '125'],
    ]);
    expect(table.controls.map(cells)).toEqual([
      ['CONTROL TOTAL', '2.50', '250'],
      ['OF WHICH NET ZERO', '1.25', '125'],
    ]);
    expect(new Set([table.header, ...table.rows, ...table.controls].map((row) => row.length)).size).toBe(1);
  });

  it('lets no cell be a formula, nor break its row', () => {
    expect(csvText(transferTable([whole], names)).split('\r\n')[1]).toContain(`,'=1+1,6000,"unit-B,""b",Bank,"B,""b",`);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(/^[=+\-@\t\r]/.test(read)).toBe(false);
        expect(read === text || read === `'${text}`).toBe(true);
        if (!cell.startsWith('"')) expect(/[",\r\n]/.test(cell)).toBe(false);
      }),
    );
  });

  it('writes minor units as decimals of the currency', () => {
    expect([majorText(5n, 2), majorText(-123n, 2), majorText(123n, 0), majorText(123n, 3)]).toEqual([
      '0.05',
      '-1.23',
      '123',
      '0.123',
    ]);
  });
});
