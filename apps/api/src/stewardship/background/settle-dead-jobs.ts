import { type FieldProblem, type Result, collectText, invalid, ok, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { type HeldJob, holdJobs, removeJobs, requeue } from './background.store';

export interface NamedJobs {
  readonly ids: readonly string[];
  readonly all: boolean;
}

const MOST = 200;

const naming = ({ ids, all }: NamedJobs): FieldProblem[] => [
  ...(all && ids.length > 0 ? [{ field: 'ids', message: 'must be empty when all are meant' }] : []),
  ...(!all && ids.length === 0 ? [{ field: 'ids', message: 'must name at least one' }] : []),
  ...(ids.length > MOST ? [{ field: 'ids', message: `must be ${MOST} at most` }] : []),
];

/** Jobs that were given up, held for this act; NOT_FOUND for what is none of the organisation's, WRONG_STATE for what goes on. */
async function givenUp(tx: Tx, { ids, all }: NamedJobs): Promise<Result<readonly HeldJob[]>> {
  const named = [...new Set(ids)];
  if (!named.every(isUuid)) throw notFound();
  const held = await holdJobs(tx, all ? null : named);
  if (!all && held.length < named.length) throw notFound();
  const alive = held.filter((job) => job.state !== 'DEAD').length;
  if (alive > 0 || held.length === 0)
    return refuse('WRONG_STATE', alive > 0 ? `${alive} of them were not given up.` : 'No job was given up.', {
      field: 'ids',
      remedy: 'Read the list again.',
    });
  return ok(held);
}

const facts = (jobs: readonly HeldJob[], named: boolean) => ({
  jobs: jobs.length,
  kinds: [...new Set(jobs.map(({ kind }) => kind))].sort(),
  ...(named ? { ids: jobs.map(({ id }) => id) } : {}),
});

const settled = (
  tx: Tx,
  actor: Actor,
  act: 'retryJobs' | 'dropJobs',
  after: ReturnType<typeof facts>,
  reason?: string,
) =>
  appendRecord(tx, actor, {
    act,
    subjectType: 'Organization',
    subjectId: tx.organizationId,
    after,
    reason: reason ?? null,
  });

/** Lets jobs that were given up be tried again, at once and with all their tries. */
export async function retryJobs(tx: Tx, actor: Actor, args: NamedJobs): Promise<Result<string>> {
  const problems = naming(args);
  if (problems.length > 0) return invalid(problems);
  const jobs = await givenUp(tx, args);
  if (!jobs.ok) return jobs;
  await requeue(
    tx,
    jobs.value.map(({ id }) => id),
  );
  await settled(tx, actor, 'retryJobs', facts(jobs.value, !args.all));
  return ok(tx.organizationId);
}

/** Forgets jobs that were given up: nobody is told or mailed by them any more. What was dropped and why is in the record. */
export async function dropJobs(
  tx: Tx,
  actor: Actor,
  args: NamedJobs & { readonly reason: string },
): Promise<Result<string>> {
  const problems = naming(args);
  const reason = collectText(problems, 'reason', args.reason, { min: 1, max: 2000, lines: true });
  if (problems.length > 0) return invalid(problems);
  const jobs = await givenUp(tx, args);
  if (!jobs.ok) return jobs;
  await removeJobs(
    tx,
    jobs.value.map(({ id }) => id),
  );
  await settled(tx, actor, 'dropJobs', facts(jobs.value, !args.all), reason);
  return ok(tx.organizationId);
}
