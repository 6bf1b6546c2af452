import type { PlanRules, PlanState } from '../choice/selection/plan';
import { brokenShares, type Grouped } from '../choice/selection/share-rule';
import { awaitsAnswer } from './answer-part';
import { isCommitted } from './reverse-decision';

/** A line of a decided plan, as far as its rules look at it. */
export interface WarnedLine {
  readonly initiativeId: string;
  readonly code: string;
  readonly state: string;
  readonly whole: boolean;
  readonly answered: boolean;
  readonly requiresIds: readonly string[];
  /** OPEX of the year approved, in minor units; 0 where nothing is. */
  readonly approved: bigint;
  readonly groups: Grouped;
}

const forcedOut = (rules: Pick<PlanRules, 'forced'>, lines: readonly WarnedLine[]): readonly string[] =>
  rules.forced.flatMap(({ initiativeId, reason }) => {
    const line = lines.find((one) => one.initiativeId === initiativeId);
    if (line === undefined || (isCommitted(line) && line.whole)) return [];
    const how = isCommitted(line) ? 'only in part' : 'not at all';
    return [`${line.code} was forced into the plan (${reason}) and is funded ${how}.`];
  });

const onParts = (lines: readonly WarnedLine[]): readonly string[] =>
  lines
    .filter(isCommitted)
    .flatMap((line) =>
      lines
        .filter((other) => line.requiresIds.includes(other.initiativeId) && isCommitted(other) && !other.whole)
        .map((other) => `${line.code} requires ${other.code}, which is funded only in part.`),
    );

const unanswered = (lines: readonly WarnedLine[]): readonly string[] =>
  lines.filter(awaitsAnswer).map(({ code }) => `${code} is funded in part, and its proposer has not answered.`);

const offShares = (rules: Pick<PlanRules, 'shares'>, lines: readonly WarnedLine[]): readonly string[] =>
  brokenShares(
    rules.shares,
    lines.filter(isCommitted).map(({ approved, groups }) => ({ amount: approved, groups })),
  );

/**
 * What a plan no longer keeps since it was decided otherwise than proposed: a floor that a forced item set, a floor or
 * ceiling of the cycle, an item that stands on a part of another, a part nobody has accepted. Empty before it is decided;
 * a warning refuses nothing.
 */
export const planWarnings = (
  state: PlanState,
  rules: Pick<PlanRules, 'forced' | 'shares'>,
  lines: readonly WarnedLine[],
): readonly string[] =>
  state === 'APPROVED' || state === 'PARTLY_APPROVED'
    ? [...offShares(rules, lines), ...forcedOut(rules, lines), ...onParts(lines), ...unanswered(lines)]
    : [];
