import { dateFault, type IsoDate } from '../../date';
import { collectText } from '../../text';
import { invalid, ok, refuse, type FieldProblem, type Result } from '../../result';
import { NO_FURTHER, type FurtherRules } from './further-rules';
import type { Objective, PlanOverride, PlanRules } from './plan';
import { readFurther, type Named } from './read-further';
import type { ShareRule } from './share-rule';

/** Overrides as they are asked for. */
export interface PlanRulesDraft {
  readonly maximumItems: number | null;
  readonly forced: readonly PlanOverride[];
  readonly excluded: readonly PlanOverride[];
  /** The cycle's floors and ceilings, checked when they were set. */
  readonly shares?: readonly ShareRule[];
  readonly further?: FurtherRules;
}

/** The day on which overrides are read, and the last day of the year they are for: how long one stands that says nothing. */
export interface OverrideDays {
  readonly today: IsoDate;
  readonly yearEnd: IsoDate;
}

/** How long an override stands; a day that is past, or none at all, is a problem. */
const readExpiry = (
  problems: FieldProblem[],
  field: string,
  asked: IsoDate | null | undefined,
  { today, yearEnd }: OverrideDays,
): IsoDate => {
  const day = asked ?? (yearEnd < today ? today : yearEnd);
  const fault = dateFault(day);
  if (fault !== null) problems.push({ field, message: fault });
  else if (day < today)
    problems.push({ field, message: `is past: the override ended on ${day}; drop it, or say how long` });
  return day;
};

const readOverrides = (
  problems: FieldProblem[],
  field: string,
  asked: readonly PlanOverride[],
  candidates: ReadonlyMap<string, Named>,
  days: OverrideDays | null,
): readonly PlanOverride[] =>
  asked.map(({ initiativeId, optionId, reason, expiresOn }, k) => {
    const at = `${field}[${k}]`;
    const candidate = candidates.get(initiativeId);
    if (!candidate)
      problems.push({ field: `${at}.initiativeId`, message: 'is no accepted initiative free for this plan' });
    else if (optionId !== null && !candidate.options.some((option) => option.id === optionId))
      problems.push({ field: `${at}.optionId`, message: 'is no option of that initiative' });
    const same = asked.findIndex(
      (one) => one.initiativeId === initiativeId && (one.optionId === optionId || field === 'forced'),
    );
    if (same < k) problems.push({ field: `${at}.initiativeId`, message: 'is named twice' });
    return {
      initiativeId,
      optionId,
      reason: collectText(problems, `${at}.reason`, reason, { min: 1, max: 1000, lines: true }),
      ...(days && { expiresOn: readExpiry(problems, `${at}.expiresOn`, expiresOn, days) }),
    };
  });

/** Checks a plan's rules: known initiatives and options, each override with a reason, nothing both forced and excluded. */
export const readPlanRules = (
  draft: PlanRulesDraft,
  candidates: readonly Named[],
  days: OverrideDays | null = null,
  objective: Objective = 'SCORE',
): Result<PlanRules> => {
  const problems: FieldProblem[] = [];
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const forced = readOverrides(problems, 'forced', draft.forced, byId, days);
  const excluded = readOverrides(problems, 'excluded', draft.excluded, byId, days);
  excluded.forEach((one, k) => {
    const also = forced.find((other) => other.initiativeId === one.initiativeId);
    if (also && (one.optionId === null || one.optionId === also.optionId))
      problems.push({ field: `excluded[${k}].initiativeId`, message: 'is forced in as well' });
  });
  const most = draft.maximumItems;
  if (most !== null && (!Number.isInteger(most) || most < 1))
    problems.push({ field: 'constraints.maximumItems', message: 'must be 1 or more' });
  const further = readFurther(problems, draft.further ?? NO_FURTHER, byId, objective);
  return problems.length > 0
    ? invalid(problems)
    : ok({ maximumItems: most, forced, excluded, shares: draft.shares ?? [], further });
};

/** WRONG_STATE when an override of a plan has ended: nobody answers for it any more. */
export const overridesStand = (
  { forced, excluded }: Pick<PlanRules, 'forced' | 'excluded'>,
  today: IsoDate,
): Result<void> => {
  const ended = [...forced, ...excluded].flatMap(({ expiresOn }) =>
    expiresOn && expiresOn < today ? [expiresOn] : [],
  );
  return ended.length === 0
    ? ok(undefined)
    : refuse('WRONG_STATE', `An override of this plan ended on ${ended.sort().join(', ')}.`, {
        field: forced.some((one) => ended.includes(one.expiresOn ?? '')) ? 'forced' : 'excluded',
        remedy: 'Update the plan without it, or say how long it is to stand.',
      });
};
