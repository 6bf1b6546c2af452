import type { BusinessCase, CaseCheck } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { cycleOf, type InitiativeParent } from '../initiative/initiative.lookup';
import { type CycleGround, groundOf } from './case-ground';
import { type OpenedCase, type ReadCases, openCase, readCases } from './opened-case';

/** What fields of a case are resolved from: what it states, and the case opened. */
export interface CaseParent extends BusinessCase {
  readonly parent: InitiativeParent;
  readonly opened: OpenedCase;
  readonly check: CaseCheck;
}

/** What the cases of a cycle stand on, read once a request. */
const groundOfCycle = (ask: Ask, cycleId: string): Promise<CycleGround> =>
  ask.once(`case ground ${cycleId}`, async (tx) => {
    const cycle = await cycleOf(ask, cycleId);
    if (!cycle) throw notFound();
    return groundOf(tx, cycle);
  });

interface Waiting {
  readonly ids: Set<string>;
  readonly found: Promise<ReadCases>;
}
const waiting = new WeakMap<Ask, Waiting>();

/** Cases asked for in one turn of a request are read together: a list costs as many statements as one of its rows. */
function casesTogether(ask: Ask, ids: readonly string[]): Promise<ReadCases> {
  const joined = waiting.get(ask);
  if (joined) {
    for (const id of ids) joined.ids.add(id);
    return joined.found;
  }
  const all = new Set(ids);
  const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    waiting.delete(ask);
    return ask.read((tx) => readCases(tx, [...all]));
  });
  waiting.set(ask, { ids: all, found });
  return found;
}

/** The case of an initiative, or null while nothing of it is stated. */
export async function caseOf(ask: Ask, parent: InitiativeParent): Promise<CaseParent | null> {
  const { cases, links } = await casesTogether(ask, [parent.id]);
  const stored = cases.get(parent.id);
  if (!stored) return null;
  const ground = await groundOfCycle(ask, parent.cycleId);
  const opened = openCase(parent, stored, links.get(parent.id), ground);
  return { ...stored.content, check: opened.check, parent, opened };
}

/** A case as it was handed in, opened on the ground of today. */
export async function caseAsStated(ask: Ask, parent: InitiativeParent, content: BusinessCase): Promise<CaseParent> {
  const { cases, links } = await casesTogether(ask, [parent.id]);
  const ground = await groundOfCycle(ask, parent.cycleId);
  const claims = cases.get(parent.id)?.claims ?? new Map();
  const opened = openCase(parent, { content, claims }, links.get(parent.id), ground);
  return { ...content, check: opened.check, parent, opened };
}
