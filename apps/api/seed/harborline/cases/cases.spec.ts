import {
  GRADES,
  LINKS,
  benefitProblems,
  checkCase,
  gradeLevel,
  jointCredit,
  readEvidence,
  readRateCard,
  riskReduced,
  sum,
  weightedKappa,
} from '@clout/domain';

import { DRAFTS } from '../portfolio';

import { CASE_RULES, RATE_CARD } from './rate-card';

import {
  TODAY,
  seed,
  cases,
  caseOf,
  initiativeOf,
  draftOf,
  itemOf,
  judged,
  gradesOf,
  two,
  stateOf,
  benefitOf,
  claims,
  factsOf,
  checkOf,
  blocking,
  valueOf,
  CAUGHT,
} from './cases.fixtures';
describe('the sixty business cases', () => {
  it('are whole: one for each initiative, with benefits and evidence that the rules accept', () => {
    expect(cases.map((one) => one.code)).toEqual(DRAFTS.map((one) => one.code));
    expect(readRateCard({ ...RATE_CARD, version: 1 }).ok).toBe(true);
    for (const one of cases) {
      for (const [k, b] of one.benefits.entries()) {
        expect(benefitProblems(benefitOf(b, String(k)), `${one.code}[${k}]`)).toEqual([]);
        expect(b.amounts).toHaveLength(RATE_CARD.horizon + 1);
        const { risk } = benefitOf(b, String(k));
        if (risk)
          expect([one.code, riskReduced(risk) / 100_000n]).toEqual([one.code, b.amounts.at(-1)!.central / 100_000n]);
      }
      for (const e of one.evidence)
        expect([one.code, readEvidence(itemOf(e), TODAY)]).toMatchObject([one.code, { ok: true }]);
      for (const e of one.evidence) expect([e.source, one.statements[e.link] === null]).toEqual([e.source, false]);
    }
  });

  it('bear the grades they are said to have, by the ladder and what the graders saw', () => {
    for (const one of cases) {
      const given = draftOf(one.code).evidence;
      const stands = LINKS.map((link) => stateOf(one, link));
      expect([one.code, ...stands.map((state) => (state === 'MISSING' ? 'E0' : state))]).toEqual([one.code, ...given]);
    }
    const kinds = new Set(cases.flatMap((one) => one.evidence.map((e) => e.kind)));
    expect(kinds.size).toBeGreaterThanOrEqual(12);
    const reasons = cases.flatMap((one) => one.evidence.flatMap((e) => judged(e, e.judged).adjustments));
    expect(new Set(reasons.map((r) => r.reason))).toEqual(
      new Set(['OLD', 'IMPRECISION', 'NO_PARALLEL_TRENDS', 'INDIRECTNESS', 'SELECTIVE_REPORTING', 'DOSE_RESPONSE']),
    );
  });

  it('are graded twice where much is asked, and the two graders agree mostly', () => {
    const double = cases.filter((one) => two(one.code) && !checkCase(factsOf(one)).blocked);
    const pairs = double.flatMap((one) =>
      LINKS.map((link) => gradesOf(one, link)).map(([a, b]) => [gradeLevel(a), gradeLevel(b)] as const),
    );
    expect(pairs.length).toBeGreaterThanOrEqual(18);
    const kappa = weightedKappa(pairs, GRADES.length);
    expect(kappa.known && kappa.value.kappa > 0.4 && kappa.value.kappa < 1).toBe(true);
    expect(pairs.some(([a, b]) => Math.abs(a - b) >= 2)).toBe(true);
  });

  it('catch every teaching case by name, and block no other', () => {
    for (const one of cases) expect([one.code, blocking(one.code)]).toEqual([one.code, CAUGHT[one.code] ?? []]);
    for (const code of Object.keys(CAUGHT)) expect([code, valueOf(code).net > 0n]).toEqual([code, false]);
    const findings = (code: string) => checkOf(code).findings.map((one) => one.check);
    for (const code of ['EB-04', 'AP-05']) {
      expect(findings(code)).toContain('CANNIBALISED_REVENUE');
      const bare = { ...caseOf(code), benefits: caseOf(code).benefits.filter((b) => b.type !== 'DISBENEFIT') };
      const unsaid = { ...bare, disclosures: { ...bare.disclosures, lossStated: null } };
      expect(checkCase(factsOf(unsaid)).blocked).toBe(true);
    }
    for (const code of ['HL-01', 'HL-10']) expect(findings(code)).toContain('BENEFIT_CLAIMED_TWICE');
    expect(findings('WM-06')).toContain('ONE_STEP_SHORT');
    expect(findings('EB-07')).toEqual(expect.arrayContaining(['MISSING_LINK', 'METRIC_UNCHANGED']));
    expect(findings('EB-02')).toContain('NO_MAKE_GOODS');
  });

  it('share the papers asked for again between HL-01 and HL-10: never more than there are', () => {
    const [phone] = caseOf('HL-01').benefits;
    const joint = jointCredit(
      (claims.get(phone?.baseline?.id ?? '') ?? []).map((c) => ({
        id: c.initiative,
        reduction: c.share,
        claimed: c.claimed,
      })),
    );
    expect(joint).toMatchObject({ known: true, flags: expect.arrayContaining(['naive_blocked']) });
    if (joint.known) expect(joint.value.joint < joint.value.naive).toBe(true);
    expect([...claims.get('hl-document-calls')!.map((c) => c.initiative)]).toEqual(['HL-01', 'HL-10']);
  });

  it('stay inside their baselines together, by the product rule', () => {
    for (const [id, all] of claims) {
      if (['wm-tax-phone', 'in-billing-autopay'].includes(id)) continue;
      expect([id, all.every((c) => c.share <= 1)]).toEqual([id, true]);
    }
  });

  it('are worth more than the money there is: positive credited value asks 1.5 times the headroom, even without a reserve', () => {
    expect([CASE_RULES.hurdleRate, RATE_CARD.horizon, CASE_RULES.optimismUplift]).toEqual([1_000, 3, 1_000]);
    const worthwhile = seed.initiatives.filter((i) => i.options.some((o) => valueOf(i.code, o.name).net > 0n));
    const asks = sum(
      worthwhile.map((i) =>
        i.options.filter((o) => valueOf(i.code, o.name).net > 0n).reduce((m, o) => (o.inYear > m ? o.inYear : m), 0n),
      ),
    );
    expect(asks * 2n >= 3n * 1_007_500_000n).toBe(true);
    expect(asks * 2n >= 3n * 1_225_000_000n).toBe(true);
    expect(worthwhile.length).toBeLessThan(60 - Object.keys(CAUGHT).length);
    expect(worthwhile.map((i) => i.code)).toContain('XX-01');
  });

  it('never fund the offshore vendor first: it is worth least where it is cheapest', () => {
    expect(valueOf('AP-07')).toMatchObject({ credited: 0n, shortfall: 'BLOCKED' });
    for (const code of ['AP-07', 'CD-09'])
      expect(initiativeOf(code).options.every((o) => o.inYear > 0n && o.runRate === 0n)).toBe(true);
    expect(valueOf('CD-09').net > 0n).toBe(true);
  });
});
