import { type Result, checkLinks, mayAct, ok, requireComplete, requireOpenPeriods } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { askedUnits } from '../sponsorship/asked-units';
import { moveInitiative } from './initiative-life.store';
import { headsInCycle } from './initiative.store';
import { keepSubmission } from '../submission/submission.store';
import { loadVersion, staleInitiative } from './load-initiative';

export interface VersionArgs {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Hands an initiative in: its checklist must be complete and its dependencies must still hold. */
export async function submitInitiative(tx: Tx, actor: Actor, args: VersionArgs): Promise<Result<string>> {
  const loaded = await loadVersion(tx, args);
  if (!loaded.ok) return loaded;
  const { initiative, cycle } = loaded.value;
  const allowed = mayAct('submit', actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  const complete = requireComplete(initiative, await askedUnits(tx, initiative.id));
  if (!complete.ok) return complete;
  const open = requireOpenPeriods(initiative.options, (await organization(tx)).closedThrough);
  if (!open.ok) return open;
  const linked = initiative.requiresIds.length + initiative.excludesIds.length > 0;
  const others = linked ? await headsInCycle(tx, cycle.id) : [];
  const links = checkLinks(initiative, new Map(others.map((other) => [other.id, other])));
  if (!links.ok) return links;
  if (!(await moveInitiative(tx, initiative, { to: 'SUBMITTED', submittedBy: actor.memberId, returnReason: null })))
    return staleInitiative(initiative.version + 1);
  await keepSubmission(tx, actor, initiative);
  const options = initiative.options.map(({ id, proposed, inYear, runRate }) => ({ id, proposed, inYear, runRate }));
  await appendRecords(tx, actor, [
    {
      act: 'submitInitiative',
      subjectType: 'Initiative',
      subjectId: initiative.id,
      before: { state: initiative.state, version: initiative.version },
      after: { state: 'SUBMITTED', version: initiative.version + 1, code: initiative.code, options },
    },
  ]);
  return ok(initiative.id);
}
