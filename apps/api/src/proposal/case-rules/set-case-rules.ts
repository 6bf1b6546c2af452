import {
  type CaseSettings,
  type Grade,
  type Multipliers,
  type Result,
  invalid,
  ok,
  readCaseSettings,
  refuse,
} from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { rateCardById } from '../rate-card/rate-card.store';
import { type CycleCaseRules, caseRulesOf, keepCaseRules, planSubmittedIn } from './case-rules.store';

/** A change to the rules of a cycle: what is left out stays. */
export interface CaseRulesChange extends Partial<Omit<CaseSettings, 'multipliers'>> {
  readonly cycleId: string;
  readonly multipliers: readonly { readonly grade: Grade; readonly multiplier: number }[];
  readonly rateCardId?: string;
}

const facts = ({ multipliers, chainRule, estimate, secondGraderFrom, review, rateCardId }: CycleCaseRules) => ({
  multipliers: { ...multipliers },
  chainRule,
  estimate,
  secondGraderFrom,
  review: { ...review, costSteps: [...review.costSteps] },
  rateCardId,
});

/** The CX executive sets how cases of a cycle are graded and valued, until a plan of the cycle is submitted. */
export async function setCaseRules(tx: Tx, actor: Actor, change: CaseRulesChange): Promise<Result<string>> {
  const { cycleId, multipliers, rateCardId, ...settings } = change;
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  if (await planSubmittedIn(tx, cycleId))
    return refuse(
      'WRONG_STATE',
      'A plan of the cycle has been submitted: its cases were valued by the rules as they stand.',
      {
        field: 'cycleId',
        remedy: 'Withdraw the plan first, or set the rules of the next cycle.',
      },
    );
  const before = await caseRulesOf(tx, cycleId);
  const set = Object.fromEntries(multipliers.map(({ grade, multiplier }) => [grade, multiplier]));
  const raised: Multipliers = { ...before.multipliers, ...set };
  const read = readCaseSettings({ ...before, ...settings, multipliers: raised });
  const card = rateCardId === undefined ? null : await rateCardById(tx, rateCardId);
  const wrongCard = rateCardId !== undefined && card?.state !== 'CERTIFIED';
  const problems = [
    ...(read.ok ? [] : read.refusal.problems),
    ...(wrongCard ? [{ field: 'rateCardId', message: 'must be a certified rate card of this organisation' }] : []),
  ];
  if (!read.ok || problems.length > 0) return invalid(problems);
  const after = { ...before, ...read.value, rateCardId: rateCardId ?? before.rateCardId };
  await keepCaseRules(tx, cycleId, after, actor.memberId);
  await appendRecord(tx, actor, {
    act: 'setCaseRules',
    subjectType: 'FundingCycle',
    subjectId: cycleId,
    before: facts(before),
    after: facts(after),
  });
  return ok(cycleId);
}
