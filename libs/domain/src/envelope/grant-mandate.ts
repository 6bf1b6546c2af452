import { dateFault } from '../date';
import { MAX_AMOUNT, WHOLE } from '../money/money';
import type { Role } from '../organisation/permissions';
import { forbiddenPairs } from '../organisation/role-pairs';
import { invalid, ok, refuse, type FieldProblem, type Result } from '../result';
import { textFault } from '../text';
import { contributionLineProblems, tidyLines } from './contribution-lines';
import { NAME_LENGTH, tidyName } from './import-row';
import type { ApprovalThreshold, Mandate } from './mandate';

/** What a mandate says: everything of it but its life. */
export type MandateTerms = Pick<
  Mandate,
  | 'fiscalYear'
  | 'capShare'
  | 'reserveShare'
  | 'excludedCategories'
  | 'contributionRule'
  | 'maximumPerUnit'
  | 'contributionLines'
  | 'crossEntityAllowed'
  | 'carryOverRule'
  | 'carryOverLimit'
  | 'carryOverExpires'
  | 'holdDays'
  | 'absorbAfterPeriods'
  | 'alternateApproverId'
  | 'certificationRequired'
  | 'thresholds'
>;

/** What the rules need to know of the company to let a mandate be granted. */
export interface MandateContext {
  readonly grantorId: string;
  /** The member named as alternate; null when there is no such member. */
  readonly alternate: { readonly active: boolean; readonly roles: readonly Role[] } | null;
  readonly initiativeTypeIds: readonly string[];
  readonly legalEntities: readonly string[];
  readonly businessUnitIds: readonly string[];
}

/** Roles that may be asked for a signature. */
export const SIGNING_ROLES: readonly Role[] = ['COO', 'FINANCE', 'CX_EXECUTIVE'];
const MOST_THRESHOLDS = 50;
const MOST_SIGNATURES = 9;
const MOST_CATEGORIES = 200;

const whole = (field: string, value: number, [least, most]: readonly [number, number]): readonly FieldProblem[] =>
  Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ field, message: `must be a whole number from ${least} to ${most}` }];

const amountProblems = (field: string, amount: bigint | null): readonly FieldProblem[] =>
  amount === null || (amount >= 0n && amount <= MAX_AMOUNT)
    ? []
    : [{ field, message: `must be an amount from 0 to ${MAX_AMOUNT}` }];

const carryProblems = (terms: MandateTerms): readonly FieldProblem[] => [
  ...amountProblems('carryOverLimit', terms.carryOverLimit),
  ...(terms.carryOverRule === 'LAPSE' && terms.carryOverLimit !== null
    ? [{ field: 'carryOverLimit', message: 'LAPSE carries nothing over; leave it out' }]
    : []),
  ...(terms.carryOverRule === 'LAPSE' && terms.carryOverExpires !== null
    ? [{ field: 'carryOverExpires', message: 'LAPSE carries nothing over; leave it out' }]
    : []),
  ...(terms.carryOverExpires !== null && dateFault(terms.carryOverExpires) !== null
    ? [{ field: 'carryOverExpires', message: dateFault(terms.carryOverExpires) ?? '' }]
    : []),
];

const thresholdProblems = (
  threshold: ApprovalThreshold,
  at: number,
  context: MandateContext,
): readonly FieldProblem[] => {
  const field = (part: string): string => `thresholds[${at}].${part}`;
  const { roles, initiativeTypeId, legalEntity } = threshold;
  return [
    ...amountProblems(field('above'), threshold.above),
    ...whole(field('signatures'), threshold.signatures, [1, MOST_SIGNATURES]),
    ...(roles.length > 0 && roles.every((role) => SIGNING_ROLES.includes(role)) && new Set(roles).size === roles.length
      ? []
      : [{ field: field('roles'), message: `must name each of its roles once, out of ${SIGNING_ROLES.join(', ')}` }]),
    ...(initiativeTypeId === null || context.initiativeTypeIds.includes(initiativeTypeId)
      ? []
      : [{ field: field('initiativeTypeId'), message: 'there is no such initiative type' }]),
    ...(legalEntity === null || context.legalEntities.includes(legalEntity)
      ? []
      : [
          {
            field: field('legalEntity'),
            message: `no business unit belongs to it; there are ${context.legalEntities.join(', ')}`,
          },
        ]),
  ];
};

const alternateProblems = (terms: MandateTerms, { grantorId, alternate }: MandateContext): readonly FieldProblem[] => {
  const problem = (message: string): readonly FieldProblem[] => [{ field: 'alternateApproverId', message }];
  if (terms.alternateApproverId === null) return [];
  if (!alternate?.active) return problem('there is no such active member');
  if (terms.alternateApproverId === grantorId) return problem('must be somebody else than the one who grants it');
  if (forbiddenPairs([...new Set<Role>([...alternate.roles, 'COO'])]).length > 0)
    return problem(`holds ${alternate.roles.join(', ')}: nobody may hold that together with COO`);
  return [];
};

/** Whether a mandate may be granted, and as what: INVALID_INPUT by field. */
export const decideMandate = (input: MandateTerms, context: MandateContext): Result<MandateTerms> => {
  const categories = input.excludedCategories;
  const problems: readonly FieldProblem[] = [
    ...whole('fiscalYear', input.fiscalYear, [1990, 2190]),
    ...whole('capShare', input.capShare, [1, WHOLE]),
    ...whole('reserveShare', input.reserveShare, [0, WHOLE]),
    ...whole('holdDays', input.holdDays, [1, 366]),
    ...whole('absorbAfterPeriods', input.absorbAfterPeriods, [1, 130]),
    ...amountProblems('maximumPerUnit', input.maximumPerUnit),
    ...contributionLineProblems(input, context.businessUnitIds),
    ...carryProblems(input),
    ...categories.flatMap((category, i) =>
      textFault(tidyName(category), { min: 1, max: NAME_LENGTH }) === null
        ? []
        : [{ field: `excludedCategories[${i}]`, message: `must be 1 to ${NAME_LENGTH} characters` }],
    ),
    ...(categories.length > MOST_CATEGORIES
      ? [{ field: 'excludedCategories', message: `at most ${MOST_CATEGORIES}` }]
      : []),
    ...(input.thresholds.length > MOST_THRESHOLDS
      ? [{ field: 'thresholds', message: `at most ${MOST_THRESHOLDS}` }]
      : []),
    ...input.thresholds.flatMap((threshold, i) => thresholdProblems(threshold, i, context)),
    ...alternateProblems(input, context),
  ];
  if (problems.length > 0) return invalid(problems);
  return ok({
    ...input,
    excludedCategories: [...new Set(categories.map(tidyName))].sort(),
    contributionLines: tidyLines(input.contributionLines),
  });
};

/**
 * Whether a member may countersign a mandate: STALE_VERSION, WRONG_STATE unless it is proposed, CONFLICT_OF_INTEREST for
 * the one who granted it.
 */
export const decideCountersign = (
  mandate: Pick<Mandate, 'state' | 'version' | 'grantedBy'>,
  by: { readonly memberId: string; readonly expectedVersion: number },
): Result<void> => {
  if (mandate.version !== by.expectedVersion)
    return refuse('STALE_VERSION', `The mandate is at version ${mandate.version} now.`, {
      field: 'expectedVersion',
      remedy: 'Read it again.',
      current: mandate.version,
    });
  if (mandate.state !== 'PROPOSED')
    return refuse('WRONG_STATE', `The mandate is ${mandate.state}; only a proposed one can be countersigned.`, {
      remedy: 'The COO grants a new mandate for the year.',
    });
  if (mandate.grantedBy === by.memberId)
    return refuse('CONFLICT_OF_INTEREST', 'Whoever granted a mandate does not countersign it.', {
      remedy: 'Another member of FINANCE countersigns it.',
    });
  return ok(undefined);
};
