import fc from 'fast-check';
import { sum } from '../money/money';
import { unitPosition } from './position';

const key = { costCentre: fc.constantFrom('a', 'b'), account: fc.constantFrom('1', '2') };
const cents = fc.bigInt({ min: 0n, max: 10n ** 12n });

describe('unit position', () => {
  it('shows what a unit had, gave, got and has, by line; what was already budgeted is not received', () => {
    const position = unitPosition(
      [
        { costCentre: 'CC2', account: '6000', amount: 500n },
        { costCentre: 'CC1', account: '6000', amount: 300n },
      ],
      [
        { costCentre: 'CC1', account: '6000', contributed: 40n, received: 0n, alreadyBudgeted: 0n },
        { costCentre: 'CX', account: '6100', contributed: 0n, received: 70n, alreadyBudgeted: 30n },
      ],
      [
        { costCentre: 'CC2', account: '6000', held: 5n },
        { costCentre: 'CC2', account: '6000', held: 2n },
      ],
      [{ costCentre: 'CC1', account: '6000', amount: 9n }],
    );
    expect(position).toMatchObject({
      baseBefore: 800n,
      contributed: 40n,
      received: 70n,
      alreadyBudgeted: 30n,
      net: 30n,
      budgetAfter: 830n,
      held: 7n,
      absorbed: 9n,
      baseAfter: 809n,
    });
    expect(position.lines).toEqual([
      {
        costCentre: 'CC1',
        account: '6000',
        baseBefore: 300n,
        contributed: 40n,
        received: 0n,
        budgetAfter: 260n,
        held: 0n,
        absorbed: 9n,
        baseAfter: 309n,
      },
      {
        costCentre: 'CC2',
        account: '6000',
        baseBefore: 500n,
        contributed: 0n,
        received: 0n,
        budgetAfter: 500n,
        held: 7n,
        absorbed: 0n,
        baseAfter: 500n,
      },
      {
        costCentre: 'CX',
        account: '6100',
        baseBefore: 0n,
        contributed: 0n,
        received: 70n,
        budgetAfter: 70n,
        held: 0n,
        absorbed: 0n,
        baseAfter: 0n,
      },
    ]);
  });

  it('adds up by line to the whole', () => {
    const base = fc.array(fc.record({ ...key, amount: cents }));
    const taken = fc.array(fc.record({ ...key, amount: cents }));
    const moved = fc.array(fc.record({ ...key, contributed: cents, received: cents, alreadyBudgeted: cents }));
    fc.assert(
      fc.property(base, moved, taken, (b, m, t) => {
        const position = unitPosition(b, m, [], t);
        expect(sum(position.lines.map((l) => l.baseAfter))).toBe(position.baseBefore + position.absorbed);
        expect(sum(position.lines.map((l) => l.budgetAfter))).toBe(position.budgetAfter);
        expect(position.held).toBe(0n);
        expect(position.budgetAfter).toBe(position.baseBefore - position.contributed + position.received);
        expect(position.lines.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
