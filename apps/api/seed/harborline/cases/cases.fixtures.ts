import {
  type Benefit,
  type CaseCheckName,
  type CaseFacts,
  type EvidenceItem,
  type Grade,
  LINKS,
  type Link,
  type LinkState,
  bestGrade,
  checkCase,
  evaluateCase,
  gradeItem,
  jointCredit,
  shareDown,
  sum,
  weakest,
} from '@clout/domain';
import { buildHarborline } from '../harborline';
import { DRAFTS } from '../portfolio';
import type { CaseBenefitSeed, CaseSeed, EvidenceSeed, JudgementSeed } from './case-shape';
import { CASE_RULES, RATE_CARD, SECOND_GRADER_FROM } from './rate-card';

export const TODAY = '2026-11-22';
export const seed = buildHarborline({ today: TODAY });
export const { cases } = seed;
export const caseOf = (code: string): CaseSeed => cases.find((one) => one.code === code) ?? cases[0]!;
export const draftOf = (code: string) => DRAFTS.find((one) => one.code === code) ?? DRAFTS[0]!;
export const initiativeOf = (code: string) => seed.initiatives.find((one) => one.code === code) ?? seed.initiatives[0]!;
export const itemOf = (e: EvidenceSeed): EvidenceItem => ({
  ...e,
  effect: e.effect && { estimate: e.effect[0], interval: [e.effect[1], e.effect[2]], unit: e.effect[3] },
});
export const judged = (e: EvidenceSeed, seen: JudgementSeed) =>
  gradeItem(
    itemOf(e),
    {
      downgrades: (seen.down ?? []).map(([reason]) => reason),
      doseResponse: seen.doseResponse !== undefined,
      hurdle: null,
    },
    TODAY,
  );
export const gradesOf = (one: CaseSeed, link: Link): readonly [Grade, Grade] => {
  const items = one.evidence.filter((e) => e.link === link);
  return [
    bestGrade(items.map((e) => judged(e, e.judged))),
    bestGrade(items.map((e) => judged(e, e.second ?? e.judged))),
  ];
};
export const two = (code: string) => initiativeOf(code).options.some((o) => o.inYear >= SECOND_GRADER_FROM);
export const stateOf = (one: CaseSeed, link: Link): LinkState => {
  if (one.statements[link] === null) return 'MISSING';
  const [first, second] = gradesOf(one, link);
  return two(one.code) ? weakest([first, second]) : first;
};
const linksOf = (one: CaseSeed) =>
  Object.fromEntries(LINKS.map((link) => [link, stateOf(one, link)])) as Record<Link, LinkState>;
export const benefitOf = (b: CaseBenefitSeed, id: string): Benefit => ({
  id,
  type: b.type,
  description: b.description,
  amounts: b.amounts,
  cashable: b.cashable,
  release: b.release && { ...b.release, ownerId: 'owner' },
  jobs: b.jobs,
  ownerId: 'owner',
  baseline: b.baseline,
  risk: b.risk && {
    before: { probability: b.risk.before, impact: b.risk.impact },
    after: { probability: b.risk.after, impact: b.risk.impact },
  },
});
export const claims = new Map<string, { initiative: string; share: number; claimed: bigint }[]>();
for (const one of cases)
  for (const { baseline, amounts } of one.benefits)
    if (baseline)
      claims.set(baseline.id, [
        ...(claims.get(baseline.id) ?? []),
        {
          initiative: one.code,
          share: baseline.claimed / baseline.quantity,
          claimed: sum(amounts.map((a) => a.central)),
        },
      ]);
export const factsOf = (one: CaseSeed): CaseFacts => {
  const { title, action, outcome } = draftOf(one.code);
  return {
    ...one,
    title,
    action,
    outcomeMetric: `${outcome[0]} ${outcome[2]}`,
    links: linksOf(one),
    benefits: one.benefits.map((b, k) => benefitOf(b, String(k))),
    claimsOnBaselines: claims,
    explained: new Map(one.explained),
  };
};
export const checkOf = (code: string) => checkCase(factsOf(caseOf(code)));
export const blocking = (code: string) =>
  checkOf(code).findings.flatMap(({ check, severity }) => (severity === 'BLOCK' ? [check] : []));
/** The part of what a benefit claims that is left to it beside the others on its baseline, in basis points. */
const left = (one: CaseSeed, { baseline }: CaseBenefitSeed): number => {
  const all = claims.get(baseline?.id ?? '') ?? [];
  if (all.length < 2) return 10_000;
  const joint = jointCredit(all.map((c) => ({ id: c.initiative, reduction: c.share, claimed: c.claimed })));
  const mine = all.find((c) => c.initiative === one.code)?.claimed ?? 0n;
  return joint.known && mine > 0n ? Number(((joint.value.parts.get(one.code) ?? 0n) * 10_000n) / mine) : 0;
};
export const valueOf = (code: string, optionName?: string) => {
  const one = caseOf(code);
  const { options } = initiativeOf(code);
  const option = options.find((o) => (optionName === undefined ? o.proposed : o.name === optionName)) ?? options[0]!;
  const value = evaluateCase(
    {
      links: linksOf(one),
      benefits: one.benefits.map((b, k) => {
        const share = Math.floor((option.effectShare * left(one, b)) / 10_000);
        const part = (x: bigint) => (x < 0n ? -shareDown(-x, share) : shareDown(x, share));
        return {
          ...benefitOf(b, String(k)),
          amounts: b.amounts.map((a) => ({ low: part(a.low), central: part(a.central), high: part(a.high) })),
        };
      }),
      costs: [option.inYear, ...Array.from({ length: RATE_CARD.horizon }, () => option.runRate)],
      cappedCost: option.inYear,
      onRateCard: true,
      blocked: checkOf(code).blocked,
    },
    CASE_RULES,
  );
  if (!value.known) throw new Error(`${code}: ${JSON.stringify(value)}`);
  return value.value;
};

/** What each teaching case is caught by, by name. */
export const CAUGHT: Readonly<Record<string, readonly CaseCheckName[]>> = {
  'EB-07': ['SATISFACTION_ONLY_BENEFIT'],
  'WM-06': ['SATISFACTION_ONLY_BENEFIT'],
  'HL-06': ['SATISFACTION_ONLY_BENEFIT'],
  'CD-05': ['VANITY_METRIC'],
  'CD-10': ['HANDLE_TIME_TARGET', 'MASKED_HEAD_COUNT_CUT'],
  'EB-09': ['BOT_AS_COST_CUT', 'MASKED_HEAD_COUNT_CUT', 'DEFLECTION_WITHOUT_FAILURES'],
  'IN-05': ['SELL_BEFORE_SOLVE'],
  'AP-07': ['HANDLE_TIME_TARGET', 'VENDOR_PAID_ON_MINUTES', 'MASKED_HEAD_COUNT_CUT'],
  'EB-02': ['CANNIBALISED_REVENUE'],
  'WM-07': ['BENEFIT_ABOVE_BASELINE'],
  'IN-07': ['BENEFIT_ABOVE_BASELINE'],
};
