import * as fc from 'fast-check';
import { sum } from '../money/money';
import { convertAmount } from './exchange';
import type { InitiativeMapping } from './initiative-mapping';
import { type InitiativeRowContext, readInitiativeRow, spreadRunRate } from './initiative-row';

const mapping: InitiativeMapping = {
  titleColumn: 'title',
  businessUnitColumn: 'unit',
  ownerColumn: 'owner',
  functionalAreasColumn: 'silos',
  oneTimeColumn: 'once',
  runRateColumn: 'yearly',
  startPeriodColumn: 'start',
  currencyColumn: 'currency',
  metricColumn: 'metric',
  byWhenColumn: 'by',
  benefitPerYearColumn: 'benefit',
  amountUnit: 'MAJOR',
  decimalMark: '.',
  groupMark: null,
};
const KNOWN: Record<string, string> = { Retail: 'u1', IT: 'f1', Ops: 'f2', 'Risk, fraud': 'f3', 'a@b.example': 'm1' };
const context: InitiativeRowContext = {
  currency: 'USD',
  minorUnitDigits: 2,
  periodsPerYear: 12,
  exchangeRates: [{ currency: 'EUR', rate: '1.0825', asOf: '2026-01-02', source: 'ECB' }],
  find: (_, name) => KNOWN[name] ?? null,
};
const read = (cells: Record<string, string>) =>
  readInitiativeRow(new Map(Object.entries({ title: 'T', unit: 'Retail', ...cells })), mapping, context);

describe('a row of a file of proposals', () => {
  it('becomes a draft with its cost by period', () => {
    const answer = read({
      owner: 'a@b.example',
      silos: 'IT;Ops',
      once: '1000.50',
      yearly: '1200',
      start: '11',
      benefit: '9',
      metric: 'm',
    });
    expect(answer).toMatchObject({
      kind: 'read',
      row: {
        businessUnitId: 'u1',
        draft: {
          title: 'T',
          ownerId: 'm1',
          functionalAreaIds: ['f1', 'f2'],
          outcome: { metric: 'm', byWhen: null },
          benefit: { description: '', perYear: 900n },
          options: [
            {
              name: 'Full',
              startPeriod: 11,
              proposed: true,
              costs: [
                { period: 11, amount: 100_050n, kind: 'ONE_TIME' },
                { period: 11, amount: 10_000n, kind: 'RUN_RATE' },
                { period: 12, amount: 10_000n, kind: 'RUN_RATE' },
              ],
            },
          ],
        },
      },
    });
  });

  it('knows a name that holds a comma, and names parted by commas', () => {
    const areas = (silos: string) => {
      const answer = read({ silos });
      return answer.kind === 'read' ? answer.row.draft.functionalAreaIds : answer.problem.reason;
    };
    expect(areas('Risk, fraud')).toEqual(['f3']);
    expect(areas('Risk, fraud; IT')).toEqual(['f3', 'f1']);
    expect(areas('IT,Ops,IT')).toEqual(['f1', 'f2']);
  });

  it('without cost has no option yet', () =>
    expect(read({})).toMatchObject({ kind: 'read', row: { draft: { options: [], benefit: null } } }));

  it('converts another currency at the cycle’s rate', () =>
    expect(read({ once: '100.01', currency: 'eur' })).toMatchObject({
      row: { draft: { options: [{ costs: [{ amount: 10_826n }] }] } },
    }));

  it.each<[string, Record<string, string>, string, string]>([
    ['no title', { title: ' ' }, 'title', 'is blank'],
    ['no unit', { unit: '' }, 'unit', 'is blank'],
    ['an unknown unit', { unit: 'X' }, 'unit', 'not a business unit'],
    ['an unknown owner', { owner: 'X' }, 'owner', 'not a member'],
    ['an unknown area among known ones', { silos: 'IT;X' }, 'silos', 'not a functional area'],
    ['a negative cost', { once: '-1' }, 'once', 'must not be negative'],
    ['a fraction of a cent', { once: '0.001' }, 'once', 'decimals'],
    ['a word for a cost', { yearly: 'much' }, 'yearly', 'not a plain number'],
    ['an enormous cost', { once: '99999999999999999999' }, 'once', 'larger'],
    ['a currency without rate', { once: '1', currency: 'JPY' }, 'currency', 'no exchange rate'],
    ['period 13', { start: '13' }, 'start', 'not a period'],
  ])('is refused for %s', (_, cells, field, reason) =>
    expect(read(cells)).toMatchObject({ kind: 'refused', problem: { field, reason: expect.stringContaining(reason) } }),
  );

  it('names its first problem only', () =>
    expect(read({ title: '', unit: 'X' })).toMatchObject({ problem: { field: 'title' } }));
});

describe('a year’s run-rate', () => {
  it('is cut so that its parts add up, and leaves out the periods before the start', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 15n),
        fc.constantFrom(12, 13),
        fc.integer({ min: 1, max: 12 }),
        (perYear, periods, start) => {
          const all = spreadRunRate(perYear, 1, periods);
          expect(all).toHaveLength(periods);
          expect(sum(all)).toBe(perYear);
          expect(spreadRunRate(perYear, start, periods)).toEqual(all.slice(start - 1));
        },
      ),
    );
  });

  it('leaves the larger parts to the later periods, so that a year at the last one’s level covers it', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), (perYear) => {
        const level = spreadRunRate(perYear, 12, 12)[0] ?? 0n;
        expect(level * 12n >= perYear && level * 12n - perYear < 12n).toBe(true);
      }),
    );
  });
});

describe('converting', () => {
  const format = { unit: 'MAJOR' as const, minorUnitDigits: 2, decimalMark: '.' as const, groupMark: null };
  it.each([
    ['1', '1.005', 101n],
    ['1', '1.0049', 100n],
    ['100', '0.0001', 1n],
    ['0', '2', 0n],
  ])('%s at %s is %s cents, half up', (text, rate, value) =>
    expect(convertAmount(text, format, rate)).toEqual({ ok: true, value }),
  );

  it.each([
    ['x', '1'],
    ['1', 'x'],
    ['1', '-1'],
  ])('refuses %s at %s', (text, rate) => expect(convertAmount(text, format, rate).ok).toBe(false));

  it('does not guess the minor unit of another currency', () =>
    expect(convertAmount('100', { ...format, unit: 'MINOR' }, '1.1').ok).toBe(false));
});
