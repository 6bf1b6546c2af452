import type { FieldProblem } from '../../result';
import { collectText } from '../../text';
import { PROPOSAL_LIMITS } from '../limits';
import type { BenefitAmount } from './benefit';
import type { StatedBenefit } from './case-content';
import { MOST_PERIODS, benefitProblems, riskReduced } from './read-benefit';

const MOST_CONTACTS = 2_147_483_647;
const BASELINE_LENGTH = 100;

const contactProblems = ({ contacts }: StatedBenefit): readonly FieldProblem[] =>
  (contacts?.amounts ?? []).flatMap(({ low, central, high }, t): FieldProblem[] => {
    const at = (message: string) => [{ field: `contacts.amounts[${t}]`, message }];
    if ([low, central, high].some((x) => !Number.isInteger(x) || x < 0 || x > MOST_CONTACTS))
      return at('must be whole numbers of contacts, 0 or more; more contacts are a disbenefit');
    return low <= central && central <= high ? [] : at('low <= central <= high does not hold');
  });

/** What says a benefit's amounts, when more or less than one thing does. */
const sourceProblems = ({ type, amounts, contacts, risk }: StatedBenefit): readonly FieldProblem[] => {
  if (contacts && amounts)
    return [{ field: 'amounts', message: 'follow from the contacts and the rate card: leave one of the two out' }];
  if (contacts && type !== 'CONTACT_COST_AVOIDED' && type !== 'PROCESS_COST_AVOIDED')
    return [{ field: 'contacts', message: 'go with a cost that is avoided' }];
  if (type === 'RISK_REDUCED' && !risk)
    return [{ field: 'risk', message: 'is missing: state probability and impact before and after' }];
  if (risk && riskReduced(risk) < 0n && type !== 'DISBENEFIT')
    return [{ field: 'risk', message: 'the expected loss rises: state it as a disbenefit' }];
  if (risk && (amounts ?? []).some((one) => one.central > riskReduced(risk)))
    return [{ field: 'amounts', message: 'must not be above the expected loss that is reduced' }];
  return contacts || amounts || risk
    ? []
    : [{ field: 'amounts', message: 'are missing: state what it brings by year' }];
};

const lengthProblems = (benefit: StatedBenefit, horizon: number | null): readonly FieldProblem[] => {
  const most = horizon === null ? MOST_PERIODS : horizon + 1;
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ['amounts', benefit.amounts ?? []],
    ['contacts.amounts', benefit.contacts?.amounts ?? []],
    ...benefit.optionAmounts.map(({ amounts }, k) => [`optionAmounts[${k}].amounts`, amounts] as const),
  ];
  return lists.flatMap(([field, list]) =>
    list.length <= most
      ? []
      : [{ field, message: `must be at most ${most} years: the first and the horizon of the rate card` }],
  );
};

const amountProblems = (benefit: StatedBenefit): readonly FieldProblem[] => {
  const of = (at: string, amounts: readonly BenefitAmount[]) => benefitProblems({ ...benefit, amounts }, at);
  const [own, ...options] = [
    of('', benefit.amounts ?? []),
    ...benefit.optionAmounts.map(({ amounts }, k) => of(`.optionAmounts[${k}]`, amounts)),
  ];
  const ofAmounts = options.flat().filter((one) => one.field.includes('.amounts'));
  return [...(own ?? []), ...ofAmounts].map((one) => ({ ...one, field: one.field.replace(/^\./, '') }));
};

/** Reads a benefit as it is stated and adds what is wrong with it, by field under `at`. */
export const readStatedBenefit = (
  problems: FieldProblem[],
  at: string,
  benefit: StatedBenefit,
  horizon: number | null,
): StatedBenefit => {
  const { baseline, release, optionAmounts } = benefit;
  const twice = optionAmounts.findIndex(
    (one, k) => optionAmounts.findIndex((other) => other.optionId === one.optionId) !== k,
  );
  const found: readonly FieldProblem[] = [
    ...sourceProblems(benefit),
    ...lengthProblems(benefit, horizon),
    ...amountProblems(benefit),
    ...contactProblems(benefit),
    ...(baseline?.quantity === 0
      ? [{ field: 'baseline.quantity', message: 'must be above 0: nothing can be taken from nothing' }]
      : []),
    ...(twice >= 0 ? [{ field: `optionAmounts[${twice}].optionId`, message: 'has amounts already' }] : []),
    ...(release && (release.fiscalYear < 1990 || release.fiscalYear > 2190)
      ? [{ field: 'release.fiscalYear', message: 'must be a year from 1990 to 2190' }]
      : []),
  ];
  problems.push(...found.map((one) => ({ ...one, field: `${at}.${one.field}` })));
  const text = (field: string, value: string, max: number): string =>
    collectText(problems, `${at}.${field}`, value, { min: 1, max });
  return {
    ...benefit,
    description: text('description', benefit.description, PROPOSAL_LIMITS.reason),
    baseline: baseline && { ...baseline, id: text('baseline.id', baseline.id, BASELINE_LENGTH) },
    release: release && {
      ...release,
      budgetLine: text('release.budgetLine', release.budgetLine, PROPOSAL_LIMITS.figure),
    },
  };
};
