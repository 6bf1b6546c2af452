import fc from 'fast-check';
import { type Figure } from '../../method/figure';
import { netPromoterScore, npsChange, npsCounts } from './nps';
import { sampleSize } from './sample-size';
import { spikeAlert } from './spike-alert';
import { csat, customerEffort } from './top-box';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};
const counts = fc.record({
  promoters: fc.integer({ min: 0, max: 500 }),
  passives: fc.integer({ min: 0, max: 500 }),
  detractors: fc.integer({ min: 0, max: 500 }),
});

describe('NPS', () => {
  it('lies in -100..100 with an error that no sample escapes', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const found = netPromoterScore(given);
        if (!found.known) return expect(found).toMatchObject({ why: 'UNDEFINED', code: 'no_answers' });
        expect(Math.abs(found.value.nps)).toBeLessThanOrEqual(100);
        return expect(found.flags.includes('indicative')).toBe(found.value.n < 30);
      }),
    );
    expect(netPromoterScore({ promoters: 50, passives: 0, detractors: 0 })).toMatchObject({
      value: { standardError: 0 },
      flags: ['no_spread'],
    });
  });

  it('takes whole ratings of 0 to 10 and no others', () => {
    expect(value(npsCounts([10, 9, 8, 7, 6, 0]))).toEqual({ promoters: 2, passives: 2, detractors: 2 });
    for (const rating of [11, -1, 8.5, NaN])
      expect(npsCounts([rating])).toMatchObject({ code: 'rating_outside_scale' });
    expect(netPromoterScore({ promoters: -1, passives: 0, detractors: 3 })).toMatchObject({ code: 'negative_input' });
    expect(netPromoterScore({ promoters: 0.5, passives: 0, detractors: 3 })).toMatchObject({
      code: 'impossible_count',
    });
  });

  it('changes only against the same mix of channels', () => {
    const [later, earlier] = [
      { promoters: 200, passives: 100, detractors: 60 },
      { promoters: 150, passives: 120, detractors: 90 },
    ];
    const found = value(npsChange(later, earlier));
    expect(found.difference).toBeCloseTo(100 * (140 / 360 - 60 / 360), 9);
    expect(found.significant).toBe(found.interval[0] > 0);
    expect(npsChange(later, earlier, false)).toMatchObject({ code: 'channel_mix_differs' });
    const all = { promoters: 9, passives: 0, detractors: 0 };
    expect(npsChange(all, all)).toMatchObject({ why: 'UNDEFINED', code: 'no_spread' });
  });
});

describe('CSAT and CES', () => {
  it('are shares within their interval, and scales are never mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 7, maxLength: 7 }), (answers) => {
        const found = customerEffort(answers);
        if (!found.known) return expect(found.code).toBe('no_answers');
        const { share, interval, mean } = found.value;
        expect(interval[0] <= share + 1e-12 && share <= interval[1] + 1e-12).toBe(true);
        return expect(mean >= 1 && mean <= 7).toBe(true);
      }),
    );
    expect(customerEffort([1, 2, 3, 4, 5])).toMatchObject({ code: 'wrong_scale' });
    expect(csat([1, 2, 3, 4, 5, 6, 7])).toMatchObject({ code: 'wrong_scale' });
    expect(csat([0, 0, 0, 0, 0])).toMatchObject({ why: 'UNDEFINED', code: 'no_answers' });
    expect(csat([1, 0, 0, 0, 9])).toMatchObject({ known: true, flags: ['indicative'] });
  });
});

describe('samples and spikes', () => {
  it('sample sizes are those of tables', () => {
    expect(value(sampleSize({ error: 0.05 }))).toMatchObject({ answers: 385, invitations: 385 });
    expect(value(sampleSize({ error: 0.05, population: 1000, responseRate: 0.2 }))).toMatchObject({
      answers: 278,
      invitations: 1390,
    });
    for (const [given, code] of [
      [{ error: 0 }, 'error_outside_0_1'],
      [{ error: null }, 'missing_input'],
      [{ error: 0.05, share: 2 }, 'probability_outside_0_1'],
      [{ error: 0.05, responseRate: 0 }, 'response_rate_outside_0_1'],
      [{ error: 0.05, population: 0 }, 'no_population'],
    ] as const)
      expect(sampleSize(given)).toMatchObject({ known: false, code });
  });

  it('a spike is what the chart, or for small counts the exact tail, does not expect', () => {
    expect(spikeAlert([100, 100, 100], 131)).toMatchObject({ value: { upperLimit: 130, spike: true, exactP: null } });
    expect(spikeAlert([100, 100, 100], 130)).toMatchObject({ value: { spike: false } });
    expect(spikeAlert([1, 1, 1, 1], 6)).toMatchObject({ value: { spike: true }, flags: ['exact_poisson'] });
    expect(spikeAlert([1, 1, 1, 1], 4)).toMatchObject({ value: { spike: false } });
    expect(value(spikeAlert([1, 1], 4)).exactP).toBeCloseTo(0.018988, 6);
    expect(spikeAlert([], 4)).toMatchObject({ why: 'INCOMPLETE' });
    expect(spikeAlert([0, 0], 1)).toMatchObject({ value: { spike: true } });
    expect(spikeAlert([-1], 4)).toMatchObject({ code: 'negative_input' });
  });
});
