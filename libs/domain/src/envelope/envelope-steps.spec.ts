import { baseSteps, envelopeSteps } from './envelope-steps';

const figures = {
  total: 1000n,
  outside: [
    { reason: 'ALLOCATED', amount: 150n },
    { reason: 'MANDATE_CATEGORY', amount: 100n },
    { reason: 'MANDATE_CATEGORY', amount: 50n },
  ],
  addressable: 650n,
  limit: 65n,
  reserve: 7n,
  committed: 20n,
  held: 10n,
};
const amounts = (steps: ReturnType<typeof baseSteps>) => steps.map(({ key, amount }) => [key, amount]);

describe('the steps of an envelope', () => {
  it('go from the base over what is outside to the cap, and name what no reason explains', () => {
    expect(amounts(baseSteps(figures))).toEqual([
      ['base', 1000n],
      ['outside ALLOCATED', -150n],
      ['outside MANDATE_CATEGORY', -150n],
      ['rest', -50n],
      ['addressable', 650n],
      ['aboveCap', -585n],
      ['envelope', 65n],
    ]);
    expect(amounts(baseSteps({ ...figures, addressable: 700n })).map(([key]) => key)).not.toContain('rest');
  });

  it('go on to the headroom, below 0 where more stands than the cap', () => {
    expect(amounts(envelopeSteps(figures)).at(-1)).toEqual(['headroom', 28n]);
    expect(amounts(envelopeSteps({ ...figures, committed: 60n })).at(-1)).toEqual(['headroom', -12n]);
  });

  it('add up wherever a total stands', () => {
    for (const steps of [baseSteps(figures), envelopeSteps(figures)]) {
      let stands = 0n;
      for (const step of steps) {
        if (step.kind === 'change') stands += step.amount;
        else {
          expect(stands === 0n || stands === step.amount).toBe(true);
          stands = step.amount;
        }
      }
    }
  });
});
