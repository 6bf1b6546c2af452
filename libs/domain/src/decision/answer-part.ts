import { WHOLE } from '../money/money';
import { type FieldProblem, type Result, invalid, ok, refuse } from '../result';
import { collectText } from '../text';
import { DECISION_TEXT } from './line-decision';
import { type DecidedLine, isCommitted } from './reverse-decision';

/** What a proposer says to a part-approval. Money is minor units, the share basis points of the full effect. */
export interface PartAnswerRequest {
  readonly accept: boolean;
  readonly reason?: string | null;
  /** What the part still brings, in words; needed to accept. Left out, the reason says it. */
  readonly benefit?: string | null;
  readonly benefitPerYear?: bigint | null;
  /** Needed to accept where the option brings a share of the effect; never above that share. */
  readonly effectShare?: number | null;
}

/** The answer as it is kept. */
export interface PartAnswer {
  readonly accept: boolean;
  readonly reason: string | null;
  readonly benefit: string | null;
  readonly benefitPerYear: bigint | null;
  readonly effectShare: number | null;
}

/** A line approved in part, with what its proposer promised for the whole. */
export interface PartLine extends Pick<DecidedLine, 'code' | 'state' | 'used'> {
  /** True when everything asked was approved. */
  readonly whole: boolean;
  readonly answered: boolean;
  readonly optionShare: number;
  readonly optionBenefitPerYear: bigint | null;
}

/** True while a proposer has not said whether they go on with a part of what they asked. */
export const awaitsAnswer = (line: Pick<PartLine, 'state' | 'whole' | 'answered'>): boolean =>
  isCommitted(line) && !line.whole && !line.answered;

const shareProblems = (asked: PartAnswerRequest, line: PartLine): readonly FieldProblem[] => {
  const share = asked.effectShare ?? null;
  if (share === null)
    return line.optionShare < WHOLE
      ? [
          {
            field: 'effectShare',
            message: `the option brings ${line.optionShare} of ${WHOLE}: say what its part brings`,
          },
        ]
      : [];
  return Number.isInteger(share) && share >= 0 && share <= line.optionShare
    ? []
    : [{ field: 'effectShare', message: `must be 0 to ${line.optionShare}, the share of the whole option` }];
};

const benefitProblems = (asked: PartAnswerRequest, line: PartLine): readonly FieldProblem[] => {
  const [perYear, most] = [asked.benefitPerYear ?? null, line.optionBenefitPerYear];
  if (perYear === null || (perYear >= 0n && (most === null || perYear <= most))) return [];
  return [
    { field: 'benefitPerYear', message: most === null ? 'must be 0 or more' : `must be an amount from 0 to ${most}` },
  ];
};

const readAnswer = (asked: PartAnswerRequest, line: PartLine): Result<PartAnswer> => {
  const problems: FieldProblem[] = [];
  const said = asked.benefit ?? asked.benefitPerYear ?? asked.effectShare ?? null;
  if (!asked.accept && said !== null)
    problems.push({ field: 'benefit', message: 'goes with an acceptance only; leave it out to withdraw' });
  const reason = collectText(problems, 'reason', asked.reason ?? '', { ...DECISION_TEXT, min: asked.accept ? 0 : 1 });
  const benefit = asked.accept
    ? collectText(problems, 'benefit', asked.benefit ?? reason, { ...DECISION_TEXT, min: 1 })
    : null;
  if (asked.accept) problems.push(...shareProblems(asked, line), ...benefitProblems(asked, line));
  if (problems.length > 0) return invalid(problems, asked.accept ? 'Restate what the part will bring.' : undefined);
  return ok({
    accept: asked.accept,
    reason: reason === '' ? null : reason,
    benefit,
    benefitPerYear: asked.benefitPerYear ?? null,
    effectShare: asked.effectShare ?? null,
  });
};

/**
 * Whether a proposer may answer a part-approval so: DUPLICATE once it is answered, WRONG_STATE for a line that was not
 * approved in part or, to withdraw, of which money is spoken for already; INVALID_INPUT by field.
 */
export const decidePartAnswer = (line: PartLine, asked: PartAnswerRequest): Result<PartAnswer> => {
  if (line.answered)
    return refuse('DUPLICATE', `The part-approval of ${line.code} has been answered.`, {
      remedy: 'Ask the COO to reverse it if it shall not stand.',
    });
  if (!awaitsAnswer(line))
    return refuse('WRONG_STATE', `${line.code} is ${line.state}; only a part-approval that stands is answered.`, {
      field: 'planLineId',
    });
  if (!asked.accept && line.used > 0n)
    return refuse('WRONG_STATE', `${line.code} has ${line.used} obligated, accrued or spent already.`, {
      field: 'accept',
      remedy: 'Accept the part, or have the initiative stopped.',
    });
  return readAnswer(asked, line);
};

/** A line whose money stands, and what it requires. */
export interface StandingLine {
  readonly initiativeId: string;
  readonly code: string;
  readonly requiresIds: readonly string[];
}

/** DEPENDENT_LINE when what stands elsewhere requires an initiative that falls, naming both. */
export const nothingRequires = (
  falling: readonly Pick<StandingLine, 'initiativeId' | 'code'>[],
  standing: readonly StandingLine[],
  field: string,
): Result<null> => {
  const left = standing.filter((one) => !falling.some((line) => line.initiativeId === one.initiativeId));
  const problems = falling.flatMap((line) =>
    left
      .filter((other) => other.requiresIds.includes(line.initiativeId))
      .map((other) => ({ field, message: `${other.code} requires ${line.code}` })),
  );
  return problems.length === 0
    ? ok(null)
    : refuse('DEPENDENT_LINE', `What others require cannot fall alone: ${problems.map((p) => p.message).join('; ')}.`, {
        field,
        problems,
        remedy: 'Have the dependent lines decided, reversed or withdrawn first.',
      });
};

/** DEPENDENT_LINE when a line to be funded requires what is neither funded beside it nor already, naming both. */
export const standsOnFunded = (
  lines: readonly {
    readonly code: string;
    readonly requires: readonly { readonly id: string; readonly code: string }[];
  }[],
  funded: ReadonlySet<string>,
): Result<null> => {
  const problems = lines.flatMap((line) =>
    line.requires
      .filter((other) => !funded.has(other.id))
      .map((other) => ({ field: 'lines', message: `${line.code} requires ${other.code}, which is not funded` })),
  );
  return problems.length === 0
    ? ok(null)
    : refuse('DEPENDENT_LINE', `${problems.map((p) => p.message).join('; ')}.`, {
        field: 'lines',
        problems,
        remedy: 'Decline or defer it until what it requires is funded, or return the plan.',
      });
};
