import {
  type EvidenceRequest,
  type LinkCoefficient,
  type Link,
  type Result,
  invalid,
  mayAct,
  newEvidence,
  ok,
  refuse,
} from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { attachmentsOf } from '../attachment/attachment.store';
import { loadForAct, staleInitiative } from '../initiative/load-initiative';
import { coefficientById } from './coefficient.store';
import { dayOf, evidenceById, evidenceOf, insertEvidence, takeBackEvidence } from './evidence.store';

export interface AddEvidenceArgs {
  readonly initiativeId: string;
  readonly expectedVersion: number | null;
  readonly input: EvidenceRequest & {
    readonly link: Link;
    readonly coefficientId: string | null;
    readonly attachmentId: string | null;
  };
}

/** Evidence that one initiative may carry, withdrawn items too. */
const MOST = 100;

/** The coefficient and the file that evidence refers to: of the library and this link, and of the same initiative. */
async function references(tx: Tx, { initiativeId, input }: AddEvidenceArgs): Promise<Result<LinkCoefficient | null>> {
  const { attachmentId, coefficientId, link } = input;
  if (attachmentId !== null && !(await attachmentsOf(tx, [initiativeId])).some((file) => file.id === attachmentId))
    return invalid([{ field: 'input.attachmentId', message: 'must be a file of this initiative' }]);
  if (coefficientId === null) return ok(null);
  const coefficient = await coefficientById(tx, coefficientId);
  return coefficient?.link === link
    ? ok(coefficient)
    : invalid([{ field: 'input.coefficientId', message: `must be a coefficient of the link library for ${link}` }]);
}

/** Brings evidence for a link of a draft or a returned initiative. */
export async function addEvidence(tx: Tx, actor: Actor, args: AddEvidenceArgs): Promise<Result<string>> {
  const { initiative, cycle } = await loadForAct(tx, args.initiativeId);
  if (args.expectedVersion !== null && args.expectedVersion !== initiative.version)
    return staleInitiative(initiative.version);
  const allowed = mayAct('edit', actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  const coefficient = await references(tx, args);
  if (!coefficient.ok) return coefficient;
  const { link, coefficientId, attachmentId, ...request } = args.input;
  const item = newEvidence(request, coefficient.value, dayOf(tx));
  if (!item.ok) return item;
  if ((await evidenceOf(tx, [initiative.id])).length >= MOST)
    return invalid([{ field: 'initiativeId', message: `carries ${MOST} pieces of evidence already, the most it may` }]);
  const kept = { ...item.value, link, coefficientId, attachmentId, addedBy: actor.memberId };
  return ok(await insertEvidence(tx, initiative, kept));
}

/** Takes evidence back from a draft or a returned initiative; it stays to be read, and counts no more. */
export async function withdrawEvidence(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
  const item = await evidenceById(tx, id);
  if (!item) throw notFound();
  const { initiative, cycle } = await loadForAct(tx, item.initiativeId);
  const allowed = mayAct('edit', actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  if (!(await takeBackEvidence(tx, id, actor.memberId)))
    return refuse('WRONG_STATE', 'This evidence has been withdrawn already.', { field: 'id' });
  return ok(id);
}
