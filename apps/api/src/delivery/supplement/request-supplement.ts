import {
  invalid,
  ok,
  readReason,
  requireOpenPeriods,
  supplementRoute,
  type DraftRequest,
  type Result,
} from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { checkDraft, draftContext, type DraftContext } from '../../proposal/initiative/check-draft';
import { codeSeries, moveInitiative } from '../../proposal/initiative/initiative-life.store';
import { insertInitiatives } from '../../proposal/initiative/initiative-write.store';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import { requireInitiative } from '../../proposal/initiative/load-initiative';
import { markSupplement, supplementsIn } from '../../proposal/initiative/supplement.store';
import { spendingLines } from '../spending/spending-report.store';

export interface RequestSupplementArgs {
  readonly initiativeId: string;
  /** In minor units, > 0. */
  readonly amount: bigint;
  /** Period of the cycle's fiscal year in which it is spent. */
  readonly period: number;
  readonly reason: string;
  /** A cycle that takes in; null for the initiative's own. */
  readonly cycleId: string | null;
}

/** The original's proposal with one option: the money that is missing, on the line where it is spent. */
const draftOf = (
  original: StoredInitiative,
  title: string,
  money: Pick<RequestSupplementArgs, 'amount' | 'period'>,
  context: DraftContext,
  actor: Actor,
): DraftRequest => {
  const [first] = original.options.flatMap((option) => option.costs);
  const active = context.members.some((member) => member.id === original.ownerId && member.active);
  const place = { costCentre: first?.costCentre ?? '', account: first?.account ?? '' };
  const cost = { ...money, ...place, kind: 'ONE_TIME' as const, costClass: 'OPEX' as const };
  return {
    title,
    problem: original.problem,
    action: original.action,
    sponsorship: original.sponsorship,
    ownerId: active ? original.ownerId : actor.memberId,
    editorIds: [],
    functionalAreaIds: original.functionalAreaIds,
    touchpointIds: original.touchpointIds,
    channelIds: original.channelIds,
    productLineIds: original.productLineIds,
    typeId: original.typeId,
    outcome: original.outcome,
    benefit: original.benefit,
    requiresIds: [],
    excludesIds: [],
    options: [{ name: 'Supplement', minimumAmount: 0n, proposed: true, costs: [cost] }],
  };
};

/** Asks more money for a funded initiative, as an initiative of its own that names it. Answers the new one's id. */
export async function requestSupplement(tx: Tx, actor: Actor, asked: RequestSupplementArgs): Promise<Result<string>> {
  const original = await requireInitiative(tx, asked.initiativeId);
  const cycle = await cycleForUpdate(tx, asked.cycleId ?? original.cycleId);
  if (!cycle) return invalid([{ field: 'cycleId', message: 'is not a funding cycle of this organisation' }]);
  const [line] = await spendingLines(tx, { initiativeId: original.id });
  const { amount, period } = asked;
  const route = supplementRoute(actor, { amount, initiative: original, funded: line !== undefined, cycle });
  if (!route.ok) return route;
  const reason = readReason(asked.reason);
  if (!reason.ok) return reason;
  const context = await draftContext(tx, cycle);
  const open = requireOpenPeriods(
    [{ costs: [{ fiscalYear: cycle.fiscalYear, period }] }],
    context.organization.closedThrough,
  );
  if (!open.ok) return open;
  const unit = context.units.find((one) => one.id === original.businessUnitId);
  if (!unit) throw new Error('an initiative without its unit');
  const before = (await supplementsIn(tx, original.cycleId)).filter((one) => one.originalId === original.id);
  const title = `Supplement ${before.length + 1} to ${original.code}`;
  const request = draftOf(original, title, { amount, period }, context, actor);
  const checked = await checkDraft(tx, context, { initiativeId: null, optionIds: [], unit, request });
  if (!checked.ok) return checked;
  const code = (await codeSeries(tx, cycle.id, unit))();
  const identity = { cycleId: cycle.id, businessUnitId: unit.id, code, createdBy: actor.memberId };
  const [id = ''] = await insertInitiatives(tx, [{ ...identity, keep: checked.value }]);
  await markSupplement(tx, id, original.id);
  const state = route.value === 'RESERVE' ? 'SUBMITTED' : 'DRAFT';
  if (
    state === 'SUBMITTED' &&
    !(await moveInitiative(tx, { id, version: 1 }, { to: state, submittedBy: actor.memberId }))
  )
    throw new Error('a new initiative moved');
  await appendRecord(tx, actor, {
    act: 'requestSupplement',
    subjectType: 'Initiative',
    subjectId: id,
    after: { code, state, supplementsId: original.id, cycleId: cycle.id, route: route.value, amount, period },
    reason: reason.value,
  });
  return ok(id);
}
