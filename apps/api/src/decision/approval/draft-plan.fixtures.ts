import { randomUUID } from 'node:crypto';
import { NO_FURTHER, type Plan, type PlanLine, fraction, sum } from '@clout/domain';
import { insertPlan } from '../../choice/selection/plan-writing.store';
import { cycleById } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { type StoredInitiative, initiativesByIds } from '../../proposal/initiative/initiative.store';

const nothingDecided = {
  state: 'PROPOSED',
  live: false,
  approvedInYear: 0n,
  approvedRunRate: 0n,
  decision: null,
  reason: null,
  conditions: null,
  conditionCleared: null,
  deferUntil: null,
  submitterId: null,
  ownerId: null,
} as const;

const lineOf = (planId: string, initiative: StoredInitiative, index: number): PlanLine => {
  const option = initiative.options[0];
  if (!option) throw new Error('a test initiative without an option');
  return {
    ...nothingDecided,
    id: randomUUID(),
    planId,
    position: index + 1,
    initiativeId: initiative.id,
    businessUnitId: initiative.businessUnitId,
    optionId: option.id,
    value: fraction(700n, 1n),
    inYear: option.inYear,
    runRate: option.runRate,
    forced: false,
    amounts: option.costs.map(({ id: costLineId, amount: requested, ...cost }) => ({
      ...cost,
      costLineId,
      requested,
      approved: 0n,
      obligated: 0n,
      accrued: 0n,
      spent: 0n,
    })),
  };
};

/** A draft plan of exactly these initiatives, each in its first option; answers its id. */
export async function draftPlan(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  initiativeIds: readonly string[],
): Promise<string> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw new Error('no cycle');
  const found = await initiativesByIds(tx, initiativeIds);
  const id = randomUUID();
  const lines = initiativeIds.flatMap((wanted, index) =>
    found.filter((one) => one.id === wanted).map((one) => lineOf(id, one, index)),
  );
  const value = fraction(700n * BigInt(lines.length), 1n);
  const plan: Plan = {
    id,
    cycleId,
    state: 'DRAFT',
    name: `Plan ${id.slice(0, 8)}`,
    objective: 'SCORE',
    rules: { maximumItems: null, forced: [], excluded: [], shares: [], further: NO_FURTHER },
    value,
    bound: value,
    proven: true,
    inYear: sum(lines.map((line) => line.inYear)),
    runRate: sum(lines.map((line) => line.runRate)),
    notFunded: [],
    difference: { rankingValue: value, planValue: value, onlyInPlan: [], onlyInRanking: [] },
    baseVersionId: cycle.baseVersionId,
    origin: 'SOLVED',
    copiedFrom: null,
    seconds: 10,
    fairness: null,
    input: null,
    inputHash: null,
    createdBy: actor.memberId,
    createdAt: tx.now,
    submittedBy: null,
    submittedAt: null,
    holdExpiresAt: null,
    version: 1,
    lines,
  };
  await insertPlan(tx, plan);
  return id;
}
