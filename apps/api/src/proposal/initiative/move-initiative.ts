import {
  type FundingCycle,
  type InitiativeAct,
  type InitiativeState,
  type Result,
  mayAct,
  ok,
  readReason,
} from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { type StateChange, moveInitiative } from './initiative-life.store';
import type { StoredInitiative } from './initiative.store';
import { loadVersion, staleInitiative } from './load-initiative';
import type { VersionArgs } from './submit-initiative';

export interface ReasonArgs extends VersionArgs {
  readonly reason: string;
}

interface Move {
  readonly act: InitiativeAct;
  /** Name of the act in the record. */
  readonly recorded: string;
  readonly change: StateChange;
  readonly reason?: string;
  /** What else must hold; asked once the act is allowed. */
  readonly also?: Also;
}

/** A rule of a later slice that an act must keep. */
export type Also = (tx: Tx, initiative: StoredInitiative, cycle: FundingCycle) => Promise<Result<void>>;

/** Moves an initiative on by one act of its life and records it. */
async function move(
  tx: Tx,
  actor: Actor,
  args: VersionArgs,
  { act, recorded, change, reason, also }: Move,
): Promise<Result<string>> {
  const loaded = await loadVersion(tx, args);
  if (!loaded.ok) return loaded;
  const { initiative, cycle } = loaded.value;
  const allowed = mayAct(act, actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  const holds = also ? await also(tx, initiative, cycle) : ok(undefined);
  if (!holds.ok) return holds;
  if (!(await moveInitiative(tx, initiative, change))) return staleInitiative(initiative.version + 1);
  const facts = (state: InitiativeState, version: number) => ({ state, version });
  await appendRecords(tx, actor, [
    {
      act: recorded,
      subjectType: 'Initiative',
      subjectId: initiative.id,
      before: facts(initiative.state, initiative.version),
      after: facts(change.to, initiative.version + 1),
      reason,
    },
  ]);
  return ok(initiative.id);
}

/** Takes a submitted initiative into the cycle; nobody accepts their own. */
export const acceptInitiative = (tx: Tx, actor: Actor, args: VersionArgs, also?: Also): Promise<Result<string>> =>
  move(tx, actor, args, {
    also,
    act: 'accept',
    recorded: 'acceptInitiative',
    change: { to: 'ACCEPTED', acceptedBy: actor.memberId },
  });

/** Gives a submitted initiative back to its unit with a reason. */
export async function returnInitiative(tx: Tx, actor: Actor, args: ReasonArgs): Promise<Result<string>> {
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  const change = { to: 'RETURNED', returnReason: reason.value } as const;
  return move(tx, actor, args, { act: 'return', recorded: 'returnInitiative', change, reason: reason.value });
}

/** Takes an initiative back for good, with a reason. */
export async function withdrawInitiative(tx: Tx, actor: Actor, args: ReasonArgs): Promise<Result<string>> {
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  const change = { to: 'WITHDRAWN' } as const;
  return move(tx, actor, args, { act: 'withdraw', recorded: 'withdrawInitiative', change, reason: reason.value });
}
