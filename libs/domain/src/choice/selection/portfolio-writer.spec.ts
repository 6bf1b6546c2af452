import fc from 'fast-check';
import { readPortfolio } from './portfolio-file';
import { writePortfolio } from './portfolio-writer';
import { bestByTrying, portfolios } from './selection.fixtures';

describe('a portfolio file', () => {
  it('is read back as the portfolio that was written, and means the same', () => {
    fc.assert(
      fc.property(portfolios(900), (portfolio) => {
        const written: unknown = JSON.parse(JSON.stringify(writePortfolio(portfolio, { id: 'P', currency: 'EUR' })));
        const read = readPortfolio(written);
        if (!read.ok) throw new Error(read.refusal.message);
        const again = writePortfolio(read.value, { id: 'P', currency: 'EUR' });
        expect(again).toEqual(written);
        expect(bestByTrying(read.value)).toEqual(bestByTrying(portfolio));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps shares of the cap and names every rule', () => {
    const document = {
      cap: 1000,
      channelLimits: { web: { minShareBp: 1500 } },
      sponsorshipLimits: { CX_INFRASTRUCTURE: { minShareBp: 1500, maxShareBp: 3333 } },
      trancheLimits: { ROOM_TO_FAIL: { max: 50 } },
      items: [
        {
          id: 'A',
          cost: 5,
          value: 1,
          channels: ['web'],
          sponsorship: 'CX_INFRASTRUCTURE',
          tranche: 'ROOM_TO_FAIL',
          silos: ['s'],
        },
      ],
    };
    const read = readPortfolio(document);
    if (!read.ok) throw new Error(read.refusal.message);
    expect(read.value.limits.sponsorship.get('CX_INFRASTRUCTURE')).toEqual({
      min: 150n,
      max: 333n,
      minShareBp: 1500,
      maxShareBp: 3333,
    });
    expect(writePortfolio(read.value)).toMatchObject({
      channelLimits: { web: { min: 150, minShareBp: 1500 } },
      trancheLimits: { ROOM_TO_FAIL: { max: 50 } },
      items: [{ id: 'A', silos: ['s'], channels: ['web'], tranche: 'ROOM_TO_FAIL' }],
    });
  });

  it('keeps floors and ceilings in shares of what the plan costs', () => {
    const shares = (side: string, shareBp: number, items = ['A']) => ({
      cap: 10,
      shareLimits: [{ words: `A has its ${side}`, side, shareBp, items }],
      mayBeEmpty: true,
      items: ['A', 'B'].map((id) => ({ id, cost: 5, value: id === 'A' ? 1 : 3 })),
    });
    const read = readPortfolio(shares('FLOOR', 5000));
    if (!read.ok) throw new Error(read.refusal.message);
    expect(writePortfolio(read.value)).toMatchObject(shares('FLOOR', 5000));
    expect(bestByTrying(read.value)?.selected).toEqual([{ id: 'A' }, { id: 'B' }]);
    const flaws = ([shares('LEAST', 1), shares('FLOOR', 10_001), shares('CEILING', 0, ['C'])] as const).map((file) => {
      const refused = readPortfolio(file);
      return refused.ok ? null : refused.refusal.field;
    });
    expect(flaws).toEqual(['shareLimits[0].side', 'shareLimits[0].shareBp', 'shareLimits']);
  });
});
