import fc from 'fast-check';
import { fraction } from '../scoring/fraction';
import { drawFundingLine } from './funding-line';
import { rankInitiatives, TIE_BREAK, type Rankable } from './rank';

const one = (code: string, score: bigint, more: Partial<Rankable> = {}): Rankable => ({
  initiativeId: `id-${code}`,
  code,
  score: fraction(score, 7n),
  inYear: 10n,
  runRate: 10n,
  submittedAt: 1,
  ...more,
});

const rankables = fc
  .uniqueArray(
    fc.record({
      code: fc.string({ minLength: 1, maxLength: 3 }),
      score: fc.tuple(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 1n, max: 3n })).map(([n, d]) => fraction(n, d)),
      inYear: fc.bigInt({ min: 0n, max: 9n }),
      runRate: fc.bigInt({ min: 0n, max: 9n }),
      submittedAt: fc.integer({ min: 0, max: 2 }),
    }),
    { selector: (entry) => entry.code, maxLength: 12 },
  )
  .map((entries) => entries.map((entry) => ({ ...entry, initiativeId: entry.code })));

describe('the ranking', () => {
  it('orders ties by in-year cost, then submission, then code, and says which decided', () => {
    const ranked = rankInitiatives([
      one('D', 5n, { submittedAt: 2 }),
      one('C', 5n),
      one('B', 5n),
      one('A', 5n, { inYear: 11n }),
      one('Z', 6n),
      one('L', 4n),
    ]);
    expect(ranked.map((entry) => [entry.code, entry.rank, entry.position, entry.decidedBy])).toEqual([
      ['Z', 1, 1, 'score'],
      ['B', 2, 2, 'score'],
      ['C', 2, 3, 'code'],
      ['D', 2, 4, 'earlier submission'],
      ['A', 2, 5, 'lower in-year cost'],
      ['L', 6, 6, 'score'],
    ]);
    expect(TIE_BREAK).toContain('in-year cost');
  });

  it('separates scores that look equal when rounded', () => {
    const close = [
      one('A', 1n, { score: fraction(640_000_000_000_001n, 10n ** 12n) }),
      one('B', 1n, { score: fraction(640n) }),
    ];
    expect(rankInitiatives(close.reverse()).map((entry) => [entry.code, entry.rank])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });

  it('is one order whatever order the initiatives come in', () => {
    fc.assert(
      fc.property(rankables, (entries) => {
        const ranked = rankInitiatives(entries);
        expect(rankInitiatives([...entries].reverse())).toEqual(ranked);
        expect(ranked.map((entry) => entry.position)).toEqual(entries.map((_, k) => k + 1));
        for (const entry of ranked)
          expect(entry.rank).toBe(
            1 + entries.filter((o) => o.score.n * entry.score.d > entry.score.n * o.score.d).length,
          );
      }),
    );
  });
});

describe('the funding line', () => {
  it('skips what does not fit in either measure and goes on', () => {
    const lined = drawFundingLine(
      [
        { code: 'a', inYear: 6n, runRate: 0n },
        { code: 'b', inYear: 5n, runRate: 0n },
        { code: 'c', inYear: 1n, runRate: 9n },
        { code: 'd', inYear: 4n, runRate: 8n },
        { code: 'e', inYear: 1n, runRate: 1n },
      ],
      { inYear: 10n, runRate: 8n },
    );
    expect(lined.map((entry) => [entry.code, entry.funding, entry.cumulativeInYear, entry.cumulativeRunRate])).toEqual([
      ['a', 'ABOVE', 6n, 0n],
      ['b', 'SKIPPED', 6n, 0n],
      ['c', 'SKIPPED', 6n, 0n],
      ['d', 'ABOVE', 10n, 8n],
      ['e', 'BELOW', 10n, 8n],
    ]);
    expect(lined.map((entry) => entry.fit)).toEqual([
      'fits the headroom',
      'does not fit what is left of the in-year headroom and is skipped',
      'does not fit what is left of the run-rate headroom and is skipped',
      'fits the headroom',
      'does not fit what is left of the headroom of either measure',
    ]);
  });

  it('never passes the headroom, and nothing it left out would still fit', () => {
    const headroom = fc.record({
      inYear: fc.bigInt({ min: -5n, max: 30n }),
      runRate: fc.bigInt({ min: -5n, max: 30n }),
    });
    fc.assert(
      fc.property(rankables, headroom, (entries, room) => {
        const lined = drawFundingLine(rankInitiatives(entries), room);
        const taken = lined.filter((entry) => entry.funding === 'ABOVE');
        const inYear = taken.reduce((sum, entry) => sum + entry.inYear, 0n);
        const runRate = taken.reduce((sum, entry) => sum + entry.runRate, 0n);
        if (taken.length > 0) expect(inYear <= room.inYear && runRate <= room.runRate).toBe(true);
        for (const entry of lined.filter((left) => left.funding !== 'ABOVE'))
          expect(inYear + entry.inYear > room.inYear || runRate + entry.runRate > room.runRate).toBe(true);
        const last = lined.findLastIndex((entry) => entry.funding === 'ABOVE');
        expect(lined.every((entry, k) => entry.funding === 'ABOVE' || (entry.funding === 'SKIPPED') === k < last)).toBe(
          true,
        );
        expect([lined.at(-1)?.cumulativeInYear ?? 0n, lined.at(-1)?.cumulativeRunRate ?? 0n]).toEqual([
          inYear,
          runRate,
        ]);
      }),
    );
  });
});
