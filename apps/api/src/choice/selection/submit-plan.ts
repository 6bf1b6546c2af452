import {
  moneyMoves,
  ok,
  overridesStand,
  refuse,
  requireCertified,
  type EnvelopeDemand,
  type FundingCycle,
  type Plan,
  type PlanLine,
  type Result,
} from '@clout/domain';
import { holdMoney } from '../../envelope/envelope.store';
import { holdSources, type JournalLine } from '../../envelope/post-journals';
import { mandateInForce } from '../../envelope/mandate.store';
import type { Actor } from '../../platform/access/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord, sha256Hex } from '../../platform/record/record.store';
import { initiativesByIds } from '../../proposal/initiative/initiative.store';
import { today } from '../../proposal/sponsorship/sponsorship.store';
import { frozenText } from './frozen-text';
import { inOpenPeriods } from './open-periods';
import { planRulesOf } from './plan-rule.store';
import { liveInitiatives } from './plan-lookup.store';
import { savePlanLines } from './plan-writing.store';
import { markFromReserve, requireReserveFor } from './reserve-draw.store';
import { markSubmitted } from './plan.store';
import { mayPlan } from './propose-plan';
import { underTheRules } from './set-plan-rules';
import { stillStands } from './still-stands';
import { checkVersion, lockedPlan } from './update-plan';

const DAY = 86_400_000;

/** What a plan asks of the envelope: OPEX of the fiscal year by period, and run-rate. */
export const demandOf = (
  plan: Pick<Plan, 'lines' | 'runRate'>,
  { fiscalYear }: Pick<FundingCycle, 'fiscalYear'>,
): EnvelopeDemand => {
  const byPeriod = new Map<number, bigint>();
  for (const amount of plan.lines.flatMap((line) => line.amounts))
    if (amount.costClass === 'OPEX' && amount.fiscalYear === fiscalYear)
      byPeriod.set(amount.period, (byPeriod.get(amount.period) ?? 0n) + amount.requested);
  return { runRate: plan.runRate, byPeriod };
};

/** What a line asks, as the ledger would book it. */
const usesOf = ({ id, initiativeId, businessUnitId, amounts }: PlanLine): JournalLine => ({
  planLineId: id,
  initiativeId,
  businessUnitId,
  uses: amounts.map(({ kind, requested, ...amount }) => ({ ...amount, costKind: kind, amount: requested })),
});

/**
 * Freezes a draft with its inputs and a hash, and holds its money: CAP_EXCEEDED when the envelope has no room,
 * SOURCE_EXHAUSTED or ABOVE_MANDATE when the contribution rule finds too little on the lines that would give.
 */
export async function submitPlan(
  tx: Tx,
  actor: Actor,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<Result<string>> {
  const { cycle, plan } = await lockedPlan(tx, id);
  const fresh = checkVersion(plan, expectedVersion);
  if (!fresh.ok) return fresh;
  if (plan.state !== 'DRAFT')
    return refuse('WRONG_STATE', `The plan is ${plan.state}.`, { remedy: 'Only a DRAFT is submitted.' });
  const allowed = mayPlan(cycle);
  if (!allowed.ok) return allowed;
  const ids = plan.lines.map((line) => line.initiativeId);
  const initiatives = new Map((await initiativesByIds(tx, ids)).map((one) => [one.id, one]));
  const stands = stillStands(plan, initiatives, await liveInitiatives(tx, ids));
  if (!stands.ok) return stands;
  const ruled = underTheRules(plan, await planRulesOf(tx, cycle.id));
  if (!ruled.ok) return ruled;
  const answeredFor = overridesStand(plan.rules, today(tx));
  if (!answeredFor.ok) return answeredFor;
  const mandate = await mandateInForce(tx, cycle.fiscalYear);
  const certified = requireCertified(mandate?.certificationRequired ?? false, [...initiatives.values()]);
  if (!certified.ok) return certified;
  const open = await inOpenPeriods(tx, plan, initiatives);
  if (!open.ok) return open;
  const betweenCycles = cycle.state === 'EXECUTION';
  const released = betweenCycles ? await requireReserveFor(tx, cycle, plan) : ok(undefined);
  if (!released.ok) return released;
  const held = await holdMoney(tx, cycle, moneyMoves(demandOf(plan, cycle), cycle.periodLimits));
  if (!held.ok) return held;
  const sources = await holdSources(tx, cycle, plan.lines.map(usesOf));
  if (!sources.ok) return sources;
  const input = await frozenText(tx, plan, cycle, initiatives);
  const inputHash = sha256Hex(input);
  const days = mandate?.holdDays ?? 30;
  const holdExpiresAt = clock.after(tx.now, days * DAY);
  const submission = { expectedVersion, submittedBy: actor.memberId, holdExpiresAt, input, inputHash };
  if (!(await markSubmitted(tx, plan.id, submission))) throw new Error('a plan moved under its lock');
  if (betweenCycles) await markFromReserve(tx, plan.id);
  const lines = plan.lines.map((line) => {
    const initiative = initiatives.get(line.initiativeId)!;
    const submitterId = initiative.submittedBy ?? initiative.createdBy;
    return {
      lineId: line.id,
      state: 'HELD' as const,
      live: true,
      submitterId,
      ownerId: initiative.ownerId ?? submitterId,
    };
  });
  await savePlanLines(tx, plan.id, lines);
  await appendRecord(tx, actor, {
    act: 'submitPlan',
    subjectType: 'Plan',
    subjectId: plan.id,
    before: { state: plan.state, version: plan.version },
    after: { state: 'SUBMITTED', inputHash, inYear: plan.inYear, runRate: plan.runRate, betweenCycles, lines: ids },
  });
  return ok(plan.id);
}
