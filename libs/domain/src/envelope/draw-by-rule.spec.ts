import fc from 'fast-check';
import { sum } from '../money/money';
import { budgetLineKey, type ContributingUnit, type Drawn } from './contribution';
import { drawByRule, PRO_RATA_OF_ALL, type ContributionTerms, type Receiver } from './draw-by-rule';
import { drawHeld, wantsOf, type HeldSource } from './draw-sources';
import { commitmentJournals, isBalanced, type CommittedLine } from './journal';

type Line = readonly [entity: string, available: bigint];
const unit = (code: string, given: bigint, ...lines: readonly Line[]): ContributingUnit => ({
  id: code,
  code,
  given,
  addressable: sum(lines.map(([, available]) => available)),
  lines: lines.map(([legalEntity, available], i) => ({
    businessUnitId: code,
    legalEntity,
    costCentre: `${code}${i}`,
    account: '6000',
    addressable: available,
    available,
  })),
});
const terms = (more: Partial<ContributionTerms> = {}): ContributionTerms => ({ ...PRO_RATA_OF_ALL, ...more });
const receiver: Receiver = { businessUnitId: 'A', legalEntity: 'Bank', benefitsAll: false };
const name = (code: string, costCentre: string) => ({ businessUnitId: code, costCentre, account: '6000' });
const draw = (
  amount: bigint,
  units: readonly ContributingUnit[],
  more: Partial<ContributionTerms> = {},
  to = receiver,
) => {
  const done = drawByRule(amount, to, units, terms(more));
  return done.ok ? done.value.map((d) => [d.line.costCentre, d.amount]) : [done.refusal.code, done.refusal];
};
const [A, B, C] = [
  unit('A', 0n, ['Bank', 100n], ['Bank', 50n]),
  unit('B', 0n, ['Bank', 300n]),
  unit('C', 0n, ['Insurance', 150n]),
];

describe('who gives, by rule', () => {
  it('PRO_RATA_ADDRESSABLE: all in proportion; what one may not give is shared by the others', () => {
    expect(draw(60n, [A, B, C])).toEqual([
      ['A0', 15n],
      ['B0', 30n],
      ['C0', 15n],
    ]);
    expect(draw(60n, [A, B, C], { maximumPerUnit: 20n })).toEqual([
      ['A0', 20n],
      ['B0', 20n],
      ['C0', 20n],
    ]);
    expect(draw(61n, [A, B, C], { maximumPerUnit: 20n })[0]).toBe('SOURCE_EXHAUSTED');
    expect(draw(20n, [{ ...A, given: 95n }, B], { maximumPerUnit: 100n })).toEqual([
      ['A0', 5n],
      ['B0', 15n],
    ]);
  });

  it('NAMED_LINES: the lines in their order, none beyond what it has or its unit may give', () => {
    const namedLines = [name('B', 'B0'), name('A', 'A1'), name('A', 'A0')];
    const rule = { rule: 'NAMED_LINES' as const, namedLines };
    expect(draw(340n, [A, B, C], rule)).toEqual([
      ['B0', 300n],
      ['A1', 40n],
    ]);
    expect(draw(120n, [A, B, C], { ...rule, maximumPerUnit: 60n })).toEqual([
      ['B0', 60n],
      ['A1', 50n],
      ['A0', 10n],
    ]);
    expect(draw(451n, [A, B, C], rule)).toMatchObject([
      'SOURCE_EXHAUSTED',
      {
        message: expect.stringContaining('1 is not covered. B B0/6000 (Bank) has 300 left'),
        problems: [{ message: 'B B0/6000 (Bank) has 300 left' }, {}, { message: 'A A1/6000 (Bank) has 50 left' }],
      },
    ]);
    expect(draw(1n, [A, B], { rule: 'NAMED_LINES', namedLines: [name('A', 'gone')] })[0]).toBe('SOURCE_EXHAUSTED');
  });

  it('BENEFICIARY_PAYS: the receiving unit, or for CX infrastructure all', () => {
    const rule = { rule: 'BENEFICIARY_PAYS' as const };
    expect(draw(120n, [A, B], rule)).toEqual([
      ['A0', 100n],
      ['A1', 20n],
    ]);
    expect(draw(151n, [A, B], rule)).toMatchObject(['SOURCE_EXHAUSTED', { problems: [{}, {}] }]);
    expect(draw(45n, [A, B], rule, { ...receiver, benefitsAll: true })).toEqual([
      ['A0', 15n],
      ['B0', 30n],
    ]);
    expect(draw(1n, [B], rule)[0]).toBe('SOURCE_EXHAUSTED');
  });

  it('moves nothing across legal entities unless the mandate allows it', () => {
    const within = { crossEntityAllowed: false };
    expect(draw(45n, [A, B, C], within)).toEqual([
      ['A0', 15n],
      ['B0', 30n],
    ]);
    expect(draw(150n, [A, B, C], within, { ...receiver, legalEntity: 'Insurance' })).toEqual([['C0', 150n]]);
    const foreign = { ...within, rule: 'NAMED_LINES' as const, namedLines: [name('C', 'C0')] };
    expect(draw(1n, [A, B, C], foreign)).toMatchObject([
      'ABOVE_MANDATE',
      { problems: [{ message: 'C C0/6000 stands in Insurance' }] },
    ]);
    expect(draw(1n, [A, B, C], { ...foreign, crossEntityAllowed: true })).toEqual([['C0', 1n]]);
  });

  it('draws the amount to the cent, no line below 0, no unit above its maximum, no foreign line, or refuses', () => {
    const money = fc.bigInt({ min: 0n, max: 10n ** 10n });
    const lines = fc.array(fc.tuple(fc.constantFrom('Bank', 'Insurance'), fc.bigInt({ min: -100n, max: 10n ** 9n })), {
      maxLength: 4,
    });
    const rules = fc.record({
      rule: fc.constantFrom('PRO_RATA_ADDRESSABLE' as const, 'NAMED_LINES' as const, 'BENEFICIARY_PAYS' as const),
      maximumPerUnit: fc.option(money),
      crossEntityAllowed: fc.boolean(),
      namedLines: fc.constantFrom([name('A', 'A0')], [name('B', 'B1'), name('A', 'A0'), name('C', 'C2')]),
    });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        lines,
        lines,
        lines,
        money,
        rules,
        fc.boolean(),
        (amount, a, b, c, given, rule, all) => {
          const units = [unit('A', given, ...a), unit('B', 0n, ...b), unit('C', 0n, ...c)];
          const done = drawByRule(amount, { ...receiver, benefitsAll: all }, units, rule);
          if (!done.ok) return expect(['SOURCE_EXHAUSTED', 'ABOVE_MANDATE']).toContain(done.refusal.code);
          expect(sum(done.value.map((d) => d.amount))).toBe(amount);
          const of = (test: (d: Drawn) => boolean) => sum(done.value.filter(test).map((d) => d.amount));
          for (const one of units) {
            for (const l of one.lines) {
              const taken = of((d) => budgetLineKey(d.line) === budgetLineKey(l));
              expect(taken === 0n || taken <= l.available).toBe(true);
            }
            const gives = of((d) => d.line.businessUnitId === one.id);
            if (rule.maximumPerUnit !== null && gives > 0n) expect(gives + one.given <= rule.maximumPerUnit).toBe(true);
          }
          if (!rule.crossEntityAllowed) expect(of((d) => d.line.legalEntity !== 'Bank')).toBe(0n);
          if (rule.rule === 'BENEFICIARY_PAYS' && !all) expect(of((d) => d.line.businessUnitId !== 'A')).toBe(0n);
        },
      ),
    );
  });
});

describe('what is held is drawn', () => {
  const use = (amount: bigint, alreadyBudgeted = 0n, period = 1): CommittedLine['uses'][number] => ({
    ...{ businessUnitId: 'A', legalEntity: 'Bank', costCentre: 'CX', account: '6100' },
    ...{ fiscalYear: 2027, costKind: 'ONE_TIME' as const, period, amount, alreadyBudgeted },
  });
  const line = (id: string, ...uses: CommittedLine['uses'][number][]) => ({ planLineId: id, initiativeId: 'in', uses });
  const holdsOf = (lines: readonly CommittedLine[], units: readonly ContributingUnit[]): readonly HeldSource[] => {
    const made = commitmentJournals(lines, units);
    if (!made.ok) throw new Error(made.refusal.message);
    const sources = made.value.flatMap((j) => j.entries).filter((e) => e.side === 'SOURCE');
    return sources.map((e) => ({ ...e, amount: -e.amount }));
  };

  it('a part draws each source in proportion and never more than it held', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 8n }), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 100 }),
        (asked, percent) => {
          const units = [unit('A', 0n, ['Bank', 10n ** 9n]), unit('B', 0n, ['Bank', 3n * 10n ** 9n])];
          const held = holdsOf([line('pl', ...asked.map((a, i) => use(a, a / 4n, i + 1)))], units);
          const part = line(
            'pl',
            ...asked.map((a, i) => use((a * BigInt(percent)) / 100n, (a * BigInt(percent)) / 400n, i + 1)),
          );
          const made = commitmentJournals([part], [], PRO_RATA_OF_ALL, held);
          if (!made.ok) throw new Error(made.refusal.message);
          const entries = made.value.flatMap((j) => j.entries);
          expect(isBalanced(entries)).toBe(true);
          for (const e of entries.filter((one) => one.side === 'SOURCE')) {
            const same = (h: HeldSource) =>
              h.period === e.period && h.alreadyBudgeted === e.alreadyBudgeted && budgetLineKey(h) === budgetLineKey(e);
            expect(-e.amount <= sum(held.filter(same).map((h) => h.amount))).toBe(true);
          }
        },
      ),
    );
  });

  it('all of it is drawn as it is held, though the base has nothing left by then', () => {
    const held = holdsOf([line('pl', use(100n), use(20n, 20n))], [A, B]);
    const made = commitmentJournals([line('pl', use(100n), use(20n, 20n))], [], PRO_RATA_OF_ALL, held);
    const drawn = made.ok ? made.value[0]?.entries.filter((e) => e.side === 'SOURCE') : [];
    expect(drawn?.map((e) => [e.costCentre, e.amount])).toEqual([
      ['A0', -33n],
      ['B0', -67n],
      ['CX', -20n],
    ]);
    const [want] = wantsOf([use(200n)]);
    expect(() => drawHeld(want!, held)).toThrow('more to draw than is held');
  });

  it('sets aside what is budgeted already before others draw', () => {
    const own = { ...use(100n, 100n), costCentre: 'A0', account: '6000' };
    const drawn = holdsOf([line('one', use(40n)), line('two', own)], [unit('A', 0n, ['Bank', 100n], ['Bank', 50n])]);
    expect(drawn.map((h) => [h.costCentre, h.amount])).toEqual([
      ['A1', 40n],
      ['A0', 100n],
    ]);
  });
});
