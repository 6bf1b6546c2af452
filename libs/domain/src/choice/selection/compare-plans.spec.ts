import { compareShares, evennessOf } from './compare-plans';
import { candidateOf } from './plan-choosing.fixtures';

describe('plans side by side', () => {
  it('share by every key that one of them gives to', () => {
    const groups = candidateOf('A1', 1n, [], { touchpointIds: ['app', 'branch'], functionalAreaIds: ['it'] });
    const shares = compareShares([
      [{ amount: 30n, groups }],
      [{ amount: 10n, groups: { ...groups, touchpointIds: [] } }],
    ]);
    expect(shares.map((one) => `${one.dimension} ${one.key} ${one.amounts.join('/')} ${one.shares.join('/')}`)).toEqual(
      [
        'BUSINESS_UNIT unit 30/10 10000/10000',
        'FUNCTIONAL_AREA it 30/10 10000/10000',
        'TOUCHPOINT app 30/0 10000/0',
        'TOUCHPOINT branch 30/0 10000/0',
        'SPONSORSHIP BUSINESS_UNIT 30/10 10000/10000',
      ],
    );
  });

  it('give to units by their bases: evenly, to one alone, and to nobody', () => {
    const part = (unitId: string, base: bigint, amount: bigint) => ({ unitId, base, amount });
    expect(evennessOf([part('a', 60n, 6n), part('b', 40n, 4n)])).toMatchObject({
      gini: 0,
      loosemoreHanby: 0,
      gallagher: 0,
    });
    const one = evennessOf([part('a', 50n, 10n), part('b', 50n, 0n)]);
    expect(one).toMatchObject({ gini: 0.5, loosemoreHanby: 0.5, gallagher: 0.5, reason: null });
    expect(one.units).toEqual([
      { unitId: 'a', owed: 5_000, received: 10_000, amount: 10n },
      { unitId: 'b', owed: 5_000, received: 0, amount: 0n },
    ]);
    expect(evennessOf([part('a', 50n, 0n)])).toMatchObject({ gini: null, reason: 'The plan gives nothing.' });
    expect(evennessOf([part('a', -5n, 1n)]).reason).toContain('No unit has an OpEx base');
  });
});
