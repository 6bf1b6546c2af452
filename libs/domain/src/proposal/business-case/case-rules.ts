import { MAX_AMOUNT, WHOLE } from '../../money/money';
import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { type ReviewRule, USUAL_GRADES, readReviewRule } from '../case-check/depth-of-review';
import type { ChainRule } from '../evidence/chain-grade';
import { DEFAULT_MULTIPLIERS, GRADES, type Multipliers } from '../evidence/grade';

export const CHAIN_RULES = ['WEAKEST', 'PRODUCT'] as const satisfies readonly ChainRule[];
export const CREDIT_ESTIMATES = ['CENTRAL', 'LOWER'] as const;
export type CreditEstimate = (typeof CREDIT_ESTIMATES)[number];

/** What a cycle sets for its cases: settings, labelled as such. */
export interface CaseSettings {
  readonly multipliers: Multipliers;
  readonly chainRule: ChainRule;
  readonly estimate: CreditEstimate;
  /** Minor units of total commitment from which on two graders are needed; null: one is always enough. */
  readonly secondGraderFrom: bigint | null;
  readonly review: ReviewRule;
}

/** What holds while a cycle has set nothing. */
export const USUAL_CASE_SETTINGS: CaseSettings = {
  multipliers: DEFAULT_MULTIPLIERS,
  chainRule: 'WEAKEST',
  estimate: 'CENTRAL',
  secondGraderFrom: null,
  review: { costSteps: [], ...USUAL_GRADES },
};

const multiplierProblems = (multipliers: Multipliers): readonly FieldProblem[] =>
  GRADES.flatMap((grade, k): FieldProblem[] => {
    const at = (message: string) => [{ field: `multipliers.${grade}`, message }];
    const below = GRADES[k - 1];
    const value = multipliers[grade];
    if (!Number.isInteger(value) || value < 0 || value > WHOLE) return at('must be basis points from 0 to 10000');
    if (grade === 'E0') return value === 0 ? [] : at('must be 0: belief carries nothing');
    return below && value < multipliers[below] ? at(`must not be below that of ${below}`) : [];
  });

/** Checks settings: multipliers that rise with the grade from 0, amounts not negative, a sound review rule. */
export const readCaseSettings = (settings: CaseSettings): Result<CaseSettings> => {
  const { multipliers, secondGraderFrom, review } = settings;
  const rule = readReviewRule(review);
  const problems: readonly FieldProblem[] = [
    ...multiplierProblems(multipliers),
    ...(secondGraderFrom !== null && (secondGraderFrom < 0n || secondGraderFrom > MAX_AMOUNT)
      ? [{ field: 'secondGraderFrom', message: 'must be an amount that is not negative' }]
      : []),
    ...(rule.ok ? [] : rule.refusal.problems.map((one) => ({ ...one, field: `review.${one.field}` }))),
  ];
  return problems.length > 0 ? invalid(problems) : ok(settings);
};
