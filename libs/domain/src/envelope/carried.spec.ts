import fc from 'fast-check';
import { sum } from '../money/money';
import { expiringNow, raisedBy } from './carried';
import { envelopeLimits } from './limits';

const basis = { addressable: 1_000_000n, capShare: 1000, reserveShare: 0, byPeriod: null, limitedPeriods: 12 };

describe('money carried into a year', () => {
  it('raises the in-year limit; periods share what was never promised', () => {
    const limits = envelopeLimits(basis);
    const carried = { committed: 500n, uncommitted: 125n, expired: 5n };
    const raised = raisedBy(limits, carried, null);
    expect(raised.slice(0, 2).map((row) => row.limit)).toEqual([100_620n, 100_000n]);
    expect(sum(raised.slice(2).map((row) => row.limit))).toBe(100_120n);
    expect(raisedBy(limits, { committed: 0n, uncommitted: 0n, expired: null }, null)).toEqual(limits);
  });

  it('expires as far as it is neither drawn nor needed, and never more than was carried', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    expect(expiringNow({ uncommitted: 100n }, { held: 10n, committed: 30n, headroom: 1000n })).toBe(60n);
    expect(expiringNow({ uncommitted: 100n }, { held: 10n, committed: 30n, headroom: 20n })).toBe(20n);
    expect(expiringNow({ uncommitted: 100n }, { held: 10n, committed: 300n, headroom: 20n })).toBe(0n);
    fc.assert(
      fc.property(amount, amount, amount, fc.bigInt(), (uncommitted, held, committed, headroom) => {
        const expired = expiringNow({ uncommitted }, { held, committed, headroom });
        expect(expired >= 0n && expired <= uncommitted).toBe(true);
        expect(expired === 0n || expired <= headroom).toBe(true);
      }),
    );
  });
});
