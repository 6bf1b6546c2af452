import fc from 'fast-check';
import { sum } from '../money/money';
import { absorptionEntries, expectedLines, goesOn, linesEntering } from './absorption';

const line = (account: string, amount: bigint) => ({ costCentre: 'C1', account, amount });
const of = (account: string, amount: bigint) => ({ ...line(account, amount), businessUnitId: 'u', legalEntity: 'L' });

describe('absorption', () => {
  it('leaves out what ends with its contract before that day', () => {
    expect([
      goesOn(null, '2027-06-01'),
      goesOn('2027-06-01', '2027-06-01'),
      goesOn('2027-05-31', '2027-06-01'),
    ]).toEqual([true, true, false]);
    expect(linesEntering(100n, 200n, [line('1', 100n), line('2', 50n)])).toEqual([line('1', 50n), line('2', 25n)]);
    expect(() => linesEntering(1n, 1n, [line('1', 2n)])).toThrow(RangeError);
  });

  it('adds up to the cent, however little of it stands, and every line is source and use', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 6 }),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        (amounts, stands) => {
          const lines = amounts.map((amount, i) => of(String(i), amount));
          const entering = linesEntering(stands, sum(amounts), lines);
          expect(sum(entering.map((one) => one.amount))).toBe(stands);
          const entries = absorptionEntries(entering.map((one) => ({ ...of('', 0n), ...one })));
          expect(sum(entries.map((entry) => entry.amount))).toBe(0n);
          expect(sum(entries.filter((entry) => entry.side === 'USE').map((entry) => entry.amount))).toBe(stands);
        },
      ),
    );
  });

  it('names what the next base should contain, and what is missing of it', () => {
    const absorbed = [of('1', 10n), of('1', 5n), of('2', 7n)];
    expect(expectedLines(absorbed, [of('1', 100n), of('3', 9n)], [of('1', 112n), of('2', 8n)])).toMatchObject([
      { account: '1', absorbed: 15n, before: 100n, expected: 115n, found: 112n, missing: 3n },
      { account: '2', absorbed: 7n, before: 0n, expected: 7n, found: 8n, missing: 0n },
    ]);
    expect(expectedLines([], [of('1', 1n)], [])).toEqual([]);
  });
});
