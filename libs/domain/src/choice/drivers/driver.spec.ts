import fc from 'fast-check';
import { compareFractions, fraction } from '../scoring/fraction';
import { driverPriority, driverShares, IMPACT_LEVELS, IMPACT_SHARES, readDrivers, type DriverDraft } from './driver';

const impacts = IMPACT_LEVELS.map((level) => ({ level, statement: `It does ${level.toLowerCase()}` }));
const driver = (more: Partial<DriverDraft> = {}): DriverDraft => ({
  name: 'Keep customers',
  description: 'Fewer of them leave.',
  weight: 3,
  impacts,
  ...more,
});
const fields = (drafts: readonly DriverDraft[]) => {
  const answer = readDrivers(drafts);
  return answer.ok ? [] : answer.refusal.problems.map(({ field, message }) => `${field}: ${message}`);
};

describe('strategic drivers', () => {
  it('say every level, NONE first', () => {
    const read = readDrivers([driver({ impacts: [...impacts].reverse() })]);
    expect(read).toMatchObject({ ok: true, value: [{ impacts }] });
    expect(readDrivers([])).toEqual({ ok: true, value: [] });
  });

  it('are refused by field', () => {
    expect(fields([driver({ impacts: impacts.slice(1) })])).toEqual([
      'input[0].impacts: must say NONE once, says it 0 times',
    ]);
    expect(fields([driver({ impacts: [...impacts, { level: 'LOW', statement: 'x' }] })])).toEqual([
      'input[0].impacts: must say LOW once, says it 2 times',
    ]);
    for (const weight of [0, -1, 0.5, NaN, 1_000_001]) expect(fields([driver({ weight })])).toHaveLength(1);
    expect(fields([driver(), driver({ name: 'keep CUSTOMERS' })])).toEqual([
      'input[1].name: another driver has this name',
    ]);
    expect(fields(Array.from({ length: 21 }, (_, k) => driver({ name: `d${k}` })))).toHaveLength(1);
  });

  it('share the whole exactly', () => {
    expect(driverShares([{ weight: 1 }, { weight: 1 }, { weight: 1 }])).toEqual([3334, 3333, 3333]);
    expect(driverShares([])).toEqual([]);
  });
});

describe('how far an initiative serves them', () => {
  const two = [
    { id: 'a', weight: 3 },
    { id: 'b', weight: 1 },
  ];

  it('is the weighted share of the full effect, and open until every driver is rated', () => {
    expect(
      driverPriority(
        two,
        new Map([
          ['a', 'STRONG' as const],
          ['b', 'NONE' as const],
        ]),
      ),
    ).toEqual({
      priority: fraction(5625n),
      rated: 2,
      drivers: 2,
    });
    expect(driverPriority(two, new Map([['a', 'EXTREME' as const]]))).toEqual({ priority: null, rated: 1, drivers: 2 });
    expect(driverPriority([], new Map())).toEqual({ priority: null, rated: 0, drivers: 0 });
  });

  it('lies between the least and the most of its levels', () => {
    const rated = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 1000 }), level: fc.constantFrom(...IMPACT_LEVELS) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(rated, (all) => {
        const drivers = all.map(({ weight }, k) => ({ id: String(k), weight }));
        const { priority } = driverPriority(drivers, new Map(all.map(({ level }, k) => [String(k), level])));
        const shares = all.map(({ level }) => IMPACT_SHARES[level]);
        expect(compareFractions(priority!, fraction(BigInt(Math.min(...shares))))).toBeGreaterThanOrEqual(0);
        expect(compareFractions(priority!, fraction(BigInt(Math.max(...shares))))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
