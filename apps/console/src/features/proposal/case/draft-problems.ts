import { parseSigned, type Typing } from '../../../shared/format/money';
import { type BenefitDraft, type CaseDraft, COUNTED, ENDS, type Typed } from './draft';
import { filled, sourceIn, statedYears, takesRisk } from './draft-input';
import { numberOf, shareOf, wholeOf } from './read-typed';

/** What is wrong with one field, as a key of the catalogue. */
export type CaseProblem =
  'required' | 'notAnAmount' | 'notANumber' | 'notWhole' | 'notAShare' | 'outOfOrder' | 'incomplete';
type Problems = Record<string, CaseProblem>;

const inOrder = (a: string, b: string): boolean => BigInt(a) <= BigInt(b);

const yearProblems = (
  problems: Problems,
  at: string,
  years: readonly Typed[],
  read: (typed: string) => string | null,
  kind: CaseProblem,
) =>
  statedYears(years).forEach((typed, t) => {
    const year = filled(typed);
    const path = `${at}.${t}`;
    if (year.central === '') problems[`${path}.central`] = 'required';
    for (const end of ENDS) if (year[end] !== '' && read(year[end]) === null) problems[`${path}.${end}`] = kind;
    const [low, central, high] = ENDS.map((end) => read(year[end]));
    if (low && central && !inOrder(low, central)) problems[`${path}.low`] ??= 'outOfOrder';
    if (central && high && !inOrder(central, high)) problems[`${path}.high`] ??= 'outOfOrder';
  });

const benefitProblems = (problems: Problems, benefit: BenefitDraft, at: string, typing: Typing) => {
  const say = (path: string, problem: CaseProblem) => (problems[`${at}.${path}`] ??= problem);
  const filledIn = (typed: string) => typed.trim() !== '';
  if (!filledIn(benefit.description)) say('description', 'required');
  const source = sourceIn(benefit);
  const signed = (typed: string) => parseSigned(typed, typing.parse);
  if (source === 'amounts') yearProblems(problems, `${at}.amounts`, benefit.amounts, signed, 'notAnAmount');
  if (source === 'contacts') {
    if (!benefit.contacts.channelId) say('contacts.channelId', 'required');
    const whole = (typed: string) => wholeOf(typed, typing.mark)?.toString() ?? null;
    yearProblems(problems, `${at}.contacts.amounts`, benefit.contacts.amounts, whole, 'notWhole');
  }
  const losses = (['before', 'after'] as const).map((when) => [when, benefit.risk[when]] as const);
  const started = losses.some(([, one]) => filledIn(one.probability) || filledIn(one.impact));
  if (takesRisk(benefit.type) && (source === 'risk' || started))
    for (const [when, { probability, impact }] of losses) {
      if (shareOf(probability, typing.mark) === null) say(`risk.${when}.probability`, 'notAShare');
      if (typing.parse(impact) === null) say(`risk.${when}.impact`, 'notAnAmount');
    }
  benefit.optionAmounts.forEach((one, k) => {
    if (one.own) yearProblems(problems, `${at}.optionAmounts.${k}.amounts`, one.amounts, signed, 'notAnAmount');
  });
  const { release, jobs, baseline } = benefit;
  const parts = [filledIn(release.budgetLine), filledIn(release.fiscalYear), release.ownerId !== null];
  if (benefit.cashable && parts.some(Boolean)) {
    if (!parts[0]) say('release.budgetLine', 'incomplete');
    if (wholeOf(release.fiscalYear, typing.mark) === null) say('release.fiscalYear', 'incomplete');
    if (!parts[2]) say('release.ownerId', 'incomplete');
  }
  if (jobs.stated === 'SOME' && numberOf(jobs.fte, typing.mark) === null) say('jobs.fte', 'notANumber');
  if (filledIn(baseline.id) || filledIn(baseline.quantity) || filledIn(baseline.claimed)) {
    if (!filledIn(baseline.id)) say('baseline.id', 'incomplete');
    if (numberOf(baseline.quantity, typing.mark) === null) say('baseline.quantity', 'notANumber');
    if (numberOf(baseline.claimed, typing.mark) === null) say('baseline.claimed', 'notANumber');
  }
};

/** What keeps the case from being sent at all, by form path; what is merely missing is the check's to say. */
export const problemsOf = (draft: CaseDraft, typing: Typing): Problems => {
  const problems: Problems = {};
  if (!draft.kind) problems['kind'] = 'required';
  const { behaviour } = draft;
  const described = [behaviour.metric, behaviour.unit, behaviour.baseline, behaviour.target].some((it) => it.trim());
  if (described && !behaviour.kind) problems['behaviour.kind'] = 'required';
  if (behaviour.kind && !behaviour.metric.trim()) problems['behaviour.metric'] = 'required';
  draft.benefits.forEach((benefit, k) => benefitProblems(problems, benefit, `benefits.${k}`, typing));
  for (const id of COUNTED)
    if (draft.disclosures[id].trim() !== '' && wholeOf(draft.disclosures[id], typing.mark) === null)
      problems[`disclosures.${id}`] = 'notWhole';
  draft.technology.guards.forEach((guard, k) => {
    if (!guard.name.trim()) problems[`technology.guards.${k}.name`] = 'required';
    if (guard.stopAt.trim() && numberOf(guard.stopAt, typing.mark) === null)
      problems[`technology.guards.${k}.stopAt`] = 'notANumber';
  });
  draft.explained.forEach((one, k) => {
    if (!one.pattern) problems[`explained.${k}.pattern`] = 'required';
    if (!one.reason.trim()) problems[`explained.${k}.reason`] = 'required';
  });
  return problems;
};
