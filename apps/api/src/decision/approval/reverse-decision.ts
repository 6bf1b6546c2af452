import { randomUUID } from 'node:crypto';
import { type Result, moneyMoves, nothingRequires, ok, reverseDecision as decide } from '@clout/domain';
import { releaseCommitted } from '../../envelope/envelope.store';
import { takeBackAbsorptions } from '../../envelope/absorption/absorption.store';
import { releaseLaterYears } from '../../envelope/opening/later-openings';
import { requireOpenYear } from '../../envelope/year-close.store';
import { reverseJournals } from '../../envelope/post-journals';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { confirmIdentity } from './confirm-identity';
import { decidedPlan } from './decided-plan';
import { planOfDecision } from './decision.store';
import { planUnderDecision } from './plan-under-decision';
import { reversalActs, saveReversal } from './save-reversal';
import { standingLines } from './standing-lines';

export interface ReverseDecisionArguments {
  /** A decided plan, or one of its decisions. */
  readonly id: string;
  readonly lineIds?: readonly string[] | null;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly reauthToken?: string | null;
}

/** Takes committed, unspent lines back: a new decision that releases their money. Answers the plan's id. */
export async function reverseDecision(tx: Tx, actor: Actor, asked: ReverseDecisionArguments): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, (await planOfDecision(tx, asked.id)) ?? asked.id);
  const reversed = decide(decidedPlan(loaded), actor, asked);
  if (!reversed.ok) return reversed;
  const free = nothingRequires(reversed.value.lines, await standingLines(tx, loaded), 'lineIds');
  if (!free.ok) return free;
  const open = await requireOpenYear(tx, loaded.cycle.fiscalYear);
  if (!open.ok) return open;
  const confirmed = await confirmIdentity(tx, actor, asked.reauthToken);
  if (!confirmed.ok) return confirmed;
  const { cycle, plan } = loaded;
  const { lines } = reversed.value;
  const released = lines.flatMap((line) => moneyMoves(line.committed, cycle.periodLimits));
  await releaseCommitted(tx, cycle, released);
  const lineIds = lines.map((line) => line.id);
  await reverseJournals(tx, lineIds, 'REVERSAL');
  await releaseLaterYears(tx, lineIds);
  await takeBackAbsorptions(tx, lineIds);
  const decisionId = randomUUID();
  await saveReversal(tx, actor, loaded, reversed.value, decisionId);
  await appendRecords(tx, actor, reversalActs(loaded, reversed.value, decisionId));
  return ok(plan.id);
}
