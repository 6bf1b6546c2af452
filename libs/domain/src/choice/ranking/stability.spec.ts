import fc from 'fast-check';
import { addFractions, compareFractions, fraction, timesFractions, type Fraction } from '../scoring/fraction';
import { drawFundingLine } from './funding-line';
import { rankInitiatives } from './rank';
import { rankStability, type Scored } from './stability';
import { statisticalTies } from './statistical-tie';

const CRITERIA = ['care', 'money', 'risk'];

/** The score with one criterion at a share of the whole weight, the others in proportion. */
const scoreAt = (means: readonly Fraction[], weights: readonly number[], c: number, share: Fraction): Fraction => {
  const rest = weights.reduce((sum, weight, k) => (k === c ? sum : sum + weight), 0);
  const left = fraction(share.d - share.n, share.d);
  return means.reduce(
    (sum, mean, k) =>
      addFractions(
        sum,
        timesFractions(mean, k === c ? share : timesFractions(left, fraction(BigInt(weights[k]!), BigInt(rest)))),
      ),
    fraction(0n),
  );
};

const fundedBy = (
  scored: readonly Scored[],
  weights: readonly number[],
  c: number,
  share: Fraction,
  room: bigint,
): Set<string> => {
  const ranked = rankInitiatives(scored.map((one) => ({ ...one, score: scoreAt(one.means, weights, c, share) })));
  const lined = drawFundingLine(ranked, { inYear: room, runRate: 1_000n });
  return new Set(lined.filter((one) => one.funding === 'ABOVE').map((one) => one.initiativeId));
};

const world = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 3 }),
    means: fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), {
      minLength: n,
      maxLength: n,
    }),
    costs: fc.array(fc.bigInt({ min: 0n, max: 4n }), { minLength: n, maxLength: n }),
    room: fc.bigInt({ min: 0n, max: 9n }),
  }),
);

const build = ({ weights, means, costs }: { weights: number[]; means: number[][]; costs: bigint[] }) => {
  const criteria = weights.map((weight, k) => ({ id: CRITERIA[k]!, weight }));
  const whole = BigInt(weights.reduce((a, b) => a + b, 0));
  const scored = means.map((own, k): Scored => {
    const exact = weights.map((_, c) => fraction(BigInt(own[c]!), 2n));
    const first = fraction(BigInt(weights[0]!), whole);
    return {
      initiativeId: `i${k}`,
      code: `I${(k * 5) % 7}`,
      score: scoreAt(exact, weights, 0, first),
      inYear: costs[k]!,
      runRate: 0n,
      submittedAt: k % 2,
      means: exact,
    };
  });
  return { criteria, scored, whole };
};

describe('rank stability', () => {
  it('is the smallest change of a weight that moves an initiative across the funding line', () => {
    let flipped = 0;
    fc.assert(
      fc.property(world, (given) => {
        const { weights, room } = given;
        const { criteria, scored, whole } = build(given);
        const found = rankStability(criteria, scored, { inYear: room, runRate: 1_000n });
        const now = fundedBy(scored, weights, 0, fraction(BigInt(weights[0]!), whole), room);
        // A grid finer than any two meetings, so that nothing between can be missed.
        const grid = Array.from({ length: 241 }, (_, k) => fraction(BigInt(k), 240n));
        for (const { initiativeId, funded, flip } of found) {
          expect(funded).toBe(now.has(initiativeId));
          const isMoved = (c: number, share: Fraction): boolean =>
            fundedBy(scored, weights, c, share, room).has(initiativeId) !== funded;
          const size = (x: Fraction, c: number): Fraction => {
            const gap = addFractions(x, fraction(-BigInt(weights[c]!), whole));
            return gap.n < 0n ? fraction(-gap.n, gap.d) : gap;
          };
          const distance =
            flip &&
            size(
              flip.at,
              criteria.findIndex((one) => one.id === flip.criterionId),
            );
          weights.forEach((_, c) => {
            for (const share of grid)
              if (isMoved(c, share)) expect(distance && compareFractions(distance, size(share, c)) <= 0).toBe(true);
          });
          if (!flip) continue;
          flipped += 1;
          const c = criteria.findIndex((one) => one.id === flip.criterionId);
          if (flip.atTie) expect(isMoved(c, flip.at)).toBe(true);
          else {
            const near = [1n, -1n].map((side) => addFractions(flip.at, fraction(side, 10n ** 9n)));
            expect(near.some((share) => share.n >= 0n && share.n <= share.d && isMoved(c, share))).toBe(true);
            if (distance!.n > 0n) expect(isMoved(c, flip.at)).toBe(false);
          }
        }
      }),
      { numRuns: 25, seed: 1 },
    );
    expect(flipped).toBeGreaterThan(12);
  });

  it('has nothing to tell with a single criterion', () => {
    const { scored } = build({
      weights: [1, 1],
      means: [
        [1, 2, 0],
        [2, 1, 0],
      ],
      costs: [1n, 1n],
    });
    const single = scored.map((one) => ({ ...one, means: [one.means[0]!] }));
    expect(rankStability([{ id: 'care', weight: 3 }], single, { inYear: 1n, runRate: 0n })).toMatchObject([
      { funded: true, flip: null },
      { funded: false, flip: null },
    ]);
  });
});

describe('a statistical tie', () => {
  const judged = (id: string, care: bigint, money: bigint, variance: bigint) => ({
    initiativeId: id,
    code: id,
    score: fraction(care + money, 2n),
    inYear: 1n,
    runRate: 0n,
    submittedAt: 0,
    means: [fraction(care), fraction(money)],
    variance: fraction(variance),
  });
  const criteria = [
    { id: 'care', weight: 1 },
    { id: 'money', weight: 1 },
  ];

  it('is a gap smaller than what five points of a weight change', () => {
    // The scores are 600 and 590; the gap turns by 2 x 390 per whole share, so by 39 for five points.
    const [tie] = statisticalTies(criteria, [judged('A', 800n, 400n, 0n), judged('B', 400n, 780n, 0n)]);
    expect(tie).toMatchObject({ gap: { n: 10n, d: 1n }, byWeight: { n: 39n, d: 1n }, withinPanel: false, tie: true });
    const [clear] = statisticalTies(criteria, [judged('A', 800n, 800n, 0n), judged('B', 400n, 390n, 0n)]);
    expect(clear).toMatchObject({ tie: false });
  });

  it('is a gap that the panel explains', () => {
    const pair = (variance: bigint) =>
      statisticalTies(criteria, [judged('A', 620n, 620n, variance), judged('B', 600n, 600n, 0n)])[0];
    expect(pair(104n)).toMatchObject({ withinPanel: false, tie: false });
    expect(pair(105n)).toMatchObject({ withinPanel: true, tie: true });
  });
});
