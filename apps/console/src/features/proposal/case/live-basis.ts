import {
  type BaselineClaim,
  type BusinessCase,
  type CaseGround,
  type CaseSettings,
  type ClaimsByBaseline,
  claimedShare,
  DEFAULT_MULTIPLIERS,
  type FiscalCalendar,
  type Link,
  LINKS,
  type LinkState,
  type Multipliers,
  type OptionToValue,
  type RateCard,
  USUAL_CASE_SETTINGS,
} from '@clout/domain';
import type { CaseInitiative, RulesData } from './operations';

/** What a case stands on beside its own words: the initiative as saved, with its cycle's rules, and the calendar. */
export interface CaseBasis {
  readonly initiative: CaseInitiative;
  readonly calendar: FiscalCalendar;
}

/** The rate card as the pure core reads it; channels by their id. */
const cardOf = (card: NonNullable<RulesData['rateCard']>): RateCard => ({
  version: card.version,
  perContact: new Map(
    card.perContact.map((one) => [one.channel.id, { full: BigInt(one.full), avoidable: BigInt(one.avoidable) }]),
  ),
  fteCost: BigInt(card.fteCost),
  margin: card.margin,
  clv: BigInt(card.clv),
  hurdleRate: card.hurdleRate,
  horizon: card.horizon,
  optimismUplift: card.optimismUplift,
});

const settingsOf = ({ multipliers, chainRule, estimate }: RulesData): CaseSettings => ({
  ...USUAL_CASE_SETTINGS,
  multipliers: {
    ...DEFAULT_MULTIPLIERS,
    ...Object.fromEntries(multipliers.map((one) => [one.grade, one.multiplier])),
  } satisfies Multipliers,
  chainRule,
  estimate,
});

/** What the cases of the initiative's cycle stand on. */
export const groundOf = ({ initiative, calendar }: CaseBasis): CaseGround => {
  const { caseRules, fiscalYear } = initiative.cycle;
  return {
    settings: settingsOf(caseRules),
    card: caseRules.rateCard ? cardOf(caseRules.rateCard) : null,
    year: { fiscalYear, calendar },
  };
};

/** How far each link has come: missing without words, graded only while its words are those that were graded. */
export const linksNow = (
  { statements }: BusinessCase,
  { initiative }: CaseBasis,
): Readonly<Record<Link, LinkState>> => {
  const saved = initiative.businessCase?.links ?? [];
  const state = (link: Link): LinkState => {
    const words = statements[link];
    if (words === '') return 'MISSING';
    const one = saved.find((it) => it.link === link);
    return one && one.statement === words && one.state !== 'MISSING' ? one.state : 'UNGRADED';
  };
  return Object.fromEntries(LINKS.map((link) => [link, state(link)])) as Record<Link, LinkState>;
};

const MILLION = 1_000_000;

/** Own claims on each baseline, and those of others as known when the case was loaded: their number and their sum. */
export const claimsNow = ({ benefits }: BusinessCase, { initiative }: CaseBasis): ClaimsByBaseline => {
  const claims = new Map<string, readonly BaselineClaim[]>();
  for (const { id, baseline } of benefits) {
    if (!baseline) continue;
    const own = { initiativeId: initiative.id, benefitId: id, share: claimedShare(baseline) };
    claims.set(baseline.id, [...(claims.get(baseline.id) ?? []), own]);
  }
  for (const saved of initiative.businessCase?.benefits ?? []) {
    const { baseline } = saved;
    const own = baseline ? claims.get(baseline.id) : undefined;
    if (!baseline || !own || baseline.otherClaims === 0 || own.some((one) => one.initiativeId !== initiative.id))
      continue;
    const share = Math.round(Math.min(1, baseline.otherShare / baseline.otherClaims) * MILLION);
    const others = Array.from({ length: baseline.otherClaims }, (_, k) => ({
      initiativeId: `other ${k}`,
      benefitId: `other ${k}`,
      share,
    }));
    claims.set(baseline.id, [...own, ...others]);
  }
  return claims;
};

/** As much of an option as its value depends on. */
export const optionOf = (option: CaseInitiative['options'][number]): OptionToValue => ({
  id: option.id,
  effectShare: option.effectShare,
  inYear: BigInt(option.inYear),
  costs: option.costs.map((line, k) => ({
    ...line,
    id: String(k),
    amount: BigInt(line.amount),
    alreadyBudgeted: BigInt(line.alreadyBudgeted),
  })),
});
