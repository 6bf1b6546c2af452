import { sum } from '@clout/domain';
import { buildHarborline } from './harborline';
import { reasonCost } from './contact-reasons';
import { DRAFTS } from './portfolio';
import type { InitiativeSeed } from './proposal-shape';

const seed = buildHarborline({ today: '2026-11-22' });
const { initiatives } = seed;
const byCode = (code: string): InitiativeSeed => {
  const found = initiatives.find((i) => i.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const full = (i: InitiativeSeed) => i.options.find((o) => o.proposed) ?? i.options[0]!;
const dollars = (amount: number) => BigInt(Math.round(amount * 100));

describe('the sixty initiatives', () => {
  it('ask 24.535 m together and per unit', () => {
    expect(initiatives).toHaveLength(60);
    expect(new Set(initiatives.map((i) => i.code)).size).toBe(60);
    expect(sum(initiatives.map((i) => full(i).inYear))).toBe(dollars(24_535_000));
    const unit = (code: string) => initiatives.filter((i) => i.unit === code).length;
    expect(['EB', 'CD', 'HL', 'AP', 'WM', 'IN', 'CX'].map(unit)).toEqual([10, 10, 10, 10, 10, 7, 3]);
  });

  it('keep the given yearly amounts where nothing was repaired', () => {
    const given: readonly (readonly [string, number])[] = [
      ['EB-01', 470_000],
      ['EB-09', 1_200_000],
      ['CD-01', 680_000],
      ['CD-03', 730_000],
      ['HL-01', 760_000],
      ['HL-10', 1_610_000],
      ['AP-10', 270_000],
      ['WM-06', 420_000],
      ['IN-01', 760_000],
      ['XX-02', 850_000],
      ['XX-03', 1_020_000],
    ];
    for (const [code, amount] of given) expect([code, full(byCode(code)).inYear]).toEqual([code, dollars(amount)]);
  });

  it('have cost lines above zero that add up, inside the year, from the start period on', () => {
    for (const i of initiatives)
      for (const o of i.options) {
        expect(sum(o.costs.map((c) => c.amount))).toBe(o.inYear);
        expect(o.costs.every((c) => c.amount > 0n && c.period >= 1 && c.period <= 12)).toBe(true);
        const running = o.costs.filter((c) => c.kind === 'RUN_RATE');
        expect(running.every((c) => c.period >= o.startPeriod)).toBe(true);
        if (o.startPeriod === 1) expect(sum(running.map((c) => c.amount))).toBe(o.runRate);
        expect(o.minimumAmount > 0n && o.minimumAmount <= o.inYear).toBe(true);
        expect(o.effectShare > 0 && o.effectShare <= 10_000).toBe(true);
      }
    expect(initiatives.some((i) => full(i).startPeriod > 1)).toBe(true);
  });

  it('grow in cost and effect from pilot to full, which is proposed', () => {
    for (const i of initiatives) {
      expect(i.options.filter((o) => o.proposed).map((o) => o.name)).toEqual(['full']);
      for (const [k, o] of i.options.entries()) {
        const previous = i.options[k - 1];
        if (previous) expect(o.inYear > previous.inYear && o.effectShare > previous.effectShare).toBe(true);
      }
    }
    expect(initiatives.filter((i) => i.options.length === 3).length).toBeGreaterThan(30);
  });

  it('use one taxonomy and known people only', () => {
    const codes = (list: readonly { code: string }[]) => list.map((x) => x.code);
    for (const i of initiatives) {
      expect(codes(seed.functionalAreas)).toEqual(expect.arrayContaining([...i.areas]));
      expect(codes(seed.touchpoints)).toEqual(expect.arrayContaining([...i.touchpoints]));
      expect(codes(seed.channels)).toEqual(expect.arrayContaining([...i.channels]));
      expect(codes(seed.productLines)).toEqual(expect.arrayContaining([...i.productLines]));
      expect(codes(seed.journeyStages)).toContain(i.stage);
      expect(codes(seed.initiativeTypes)).toContain(i.type);
      expect(seed.members.map((m) => m.key)).toEqual(expect.arrayContaining([i.owner, ...i.editors]));
      for (const other of [...i.requires, ...i.excludes, ...i.overlaps])
        expect(initiatives.map((x) => x.code)).toContain(other);
      expect(
        [i.title, i.problem, i.action, i.outcome.metric].every((text) => text.length > 8 && text.length < 200),
      ).toBe(true);
    }
    expect(new Set(initiatives.map((i) => i.title)).size).toBe(60);
  });
});

describe('repairs', () => {
  it('XX-01 serves six units that all refused it on the record, and costs what it can return', () => {
    const xx = byCode('XX-01');
    expect(xx.serves).toHaveLength(6);
    expect(xx.areas.length).toBeGreaterThanOrEqual(2);
    expect(xx.sponsorshipRequests.map((r) => r.unit)).toEqual(['EB', 'CD', 'HL', 'AP', 'WM', 'IN']);
    expect(xx.sponsorshipRequests.every((r) => r.sponsor === false && r.reason.length > 20)).toBe(true);
    expect(xx.sponsorship).toBe('CX_INFRASTRUCTURE');
    expect(byCode('XX-02').sponsorshipRequests.some((r) => r.sponsor === null)).toBe(true);
  });

  it('AP-07 and CD-09 save by a graded benefit, never by a negative cost', () => {
    for (const code of ['AP-07', 'CD-09']) expect(full(byCode(code)).runRate).toBe(0n);
  });

  it('EB-02, EB-04 and AP-05 say what income they give up', () => {
    expect(byCode('EB-02').revenueLost).toBe(2n * dollars(870_840));
    expect(byCode('AP-05').revenueLost).toBe(dollars(15_000 * 12 * 0.7));
    expect(byCode('EB-04').revenueLost > 0n).toBe(true);
  });

  it('contact savings stay inside the contacts there are, but for the two cases named for it', () => {
    const reasons = new Map<string, number>();
    for (const d of DRAFTS.filter((x) => x.teaching !== 'CANNIBALISING_FEE'))
      for (const [reason, share] of d.contacts ?? []) {
        expect(share).toBeLessThanOrEqual(10_000);
        const left = reasons.get(reason) ?? 1;
        reasons.set(reason, left * (1 - share / 10_000));
      }
    for (const left of reasons.values()) expect(left).toBeGreaterThan(0);
    const named = initiatives.filter((i) => i.teaching === 'BENEFIT_ABOVE_BASELINE').map((i) => i.code);
    expect(named).toEqual(['WM-07', 'IN-07']);
    const claimed = (code: string) => byCode(code).claims[0]?.annualAmount ?? 0n;
    expect(claimed('WM-07') > reasonCost('WM-TAX')).toBe(true);
    expect(claimed('IN-07') > reasonCost('IN-BILLING') / 5n).toBe(true);
    for (const i of initiatives.filter((x) => !named.includes(x.code)))
      expect(i.claims.filter((c) => c.benefitType === 'CONTACT_COST_AVOIDED').length > 0).toBe(
        (DRAFTS.find((d) => d.code === i.code)?.contacts ?? []).length > 0,
      );
  });
});
