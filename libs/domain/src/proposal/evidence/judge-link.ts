import type { IsoDate } from '../../date';
import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { collectText } from '../../text';
import { PROPOSAL_LIMITS } from '../limits';
import type { EvidenceItem } from './evidence-item';
import type { Grade } from './grade';
import { type Adjustment, type Downgrade, type ItemGrade, bestGrade, gradeItem } from './grade-link';

/** An item as it stands at a link; `coefficientId` when it comes from the link library. */
export interface ItemAtLink extends EvidenceItem {
  readonly id: string;
  readonly coefficientId: string | null;
}

/** What a grader says of one item, each step with the reason for it. */
export interface ReasonedJudgement {
  readonly evidenceId: string;
  readonly downgrades: readonly { readonly reason: Downgrade; readonly because: string }[];
  /** Why more of the action gives more of the effect; null: not seen. */
  readonly doseResponse: string | null;
  /** The smallest effect worth having, in the effect's unit. */
  readonly hurdle: number | null;
  /** Why own data confirm a coefficient of the library; null: they do not. */
  readonly confirmedByOwnData: string | null;
}

/** One step down or up with the grader's reason; null where the numbers or the source show it by themselves. */
export interface ReasonedAdjustment extends Adjustment {
  readonly because: string | null;
}

export interface JudgedItem extends Omit<ItemGrade, 'adjustments'> {
  readonly evidenceId: string;
  readonly adjustments: readonly ReasonedAdjustment[];
  readonly hurdle: number | null;
  readonly confirmedByOwnData: string | null;
}

/** How one grader sees a link: every item step by step, and the grade of the best one. */
export interface JudgedLink {
  readonly items: readonly JudgedItem[];
  readonly grade: Grade;
}

const TEXT = { min: 1, max: PROPOSAL_LIMITS.reason, lines: true } as const;

/** Checks judgements: of items that stand at the link, each once, each step once and with its reason. */
export const readJudgements = (
  judgements: readonly ReasonedJudgement[],
  items: readonly ItemAtLink[],
): Result<readonly ReasonedJudgement[]> => {
  const problems: FieldProblem[] = [];
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = new Set<string>();
  const read = judgements.map((judgement, k): ReasonedJudgement => {
    const at = `judgements[${k}]`;
    const say = (field: string, message: string): number => problems.push({ field: `${at}.${field}`, message });
    const text = (field: string, value: string): string => collectText(problems, `${at}.${field}`, value, TEXT);
    const { evidenceId, downgrades, doseResponse, hurdle, confirmedByOwnData } = judgement;
    const item = byId.get(evidenceId);
    if (!item) say('evidenceId', 'is no evidence that counts for this link');
    else if (seen.has(evidenceId)) say('evidenceId', 'is judged twice');
    seen.add(evidenceId);
    downgrades.forEach(({ reason }, j) => {
      if (downgrades.findIndex((one) => one.reason === reason) < j) say(`downgrades[${j}].reason`, 'is given twice');
    });
    if (hurdle !== null && (!Number.isFinite(hurdle) || hurdle === 0)) say('hurdle', 'must be a number other than 0');
    if (hurdle !== null && item && item.effect === null) say('hurdle', 'has no measured effect to be held against');
    if (confirmedByOwnData !== null && item && item.coefficientId === null)
      say('confirmedByOwnData', 'is only for a coefficient of the link library');
    return {
      evidenceId,
      downgrades: downgrades.map(({ reason, because }, j) => ({
        reason,
        because: text(`downgrades[${j}].because`, because),
      })),
      doseResponse: doseResponse === null ? null : text('doseResponse', doseResponse),
      hurdle,
      confirmedByOwnData: confirmedByOwnData === null ? null : text('confirmedByOwnData', confirmedByOwnData),
    };
  });
  return problems.length > 0 ? invalid(problems) : ok(read);
};

const UNJUDGED = { downgrades: [], doseResponse: null, hurdle: null, confirmedByOwnData: null } as const;

const judgeItem = (item: ItemAtLink, judgement: Omit<ReasonedJudgement, 'evidenceId'>, today: IsoDate): JudgedItem => {
  const { hurdle, doseResponse, confirmedByOwnData } = judgement;
  const because = new Map<string, string>(judgement.downgrades.map((one) => [one.reason, one.because]));
  if (doseResponse !== null) because.set('DOSE_RESPONSE', doseResponse);
  const elsewhere = item.coefficientId !== null && confirmedByOwnData === null;
  const downgrades = [
    ...judgement.downgrades.map((one) => one.reason),
    ...(elsewhere ? (['INDIRECTNESS'] as const) : []),
  ];
  const graded = gradeItem(item, { downgrades, doseResponse: doseResponse !== null, hurdle }, today);
  const adjustments = graded.adjustments.map((step): ReasonedAdjustment => {
    const own = because.get(step.reason) ?? null;
    return { ...step, byRule: step.byRule || own === null, because: own };
  });
  return { evidenceId: item.id, start: graded.start, adjustments, grade: graded.grade, hurdle, confirmedByOwnData };
};

/**
 * Grades a link by the ladder: each item on its own, the best one counts; E0 without any. A coefficient of the library is
 * one level down for someone else's data unless own data confirm it. Items without a judgement go by their numbers alone.
 */
export const judgeLink = (
  items: readonly ItemAtLink[],
  judgements: readonly ReasonedJudgement[],
  today: IsoDate,
): JudgedLink => {
  const said = new Map(judgements.map((judgement) => [judgement.evidenceId, judgement]));
  const judged = items.map((item) => judgeItem(item, said.get(item.id) ?? UNJUDGED, today));
  return { items: judged, grade: bestGrade(judged) };
};
