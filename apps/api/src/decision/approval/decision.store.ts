import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { type Decision, type DecisionLine, DecisionLineTable, DecisionTable } from './decision.table';

/** Writes a decision with its lines; the database refuses a decider who stands behind the plan or a line. */
export async function insertDecision(
  tx: Tx,
  decision: Omit<Decision, 'organizationId' | 'decidedAt'>,
  lines: readonly Omit<DecisionLine, 'organizationId' | 'decisionId' | 'decidedBy'>[],
): Promise<void> {
  const { organizationId, now: decidedAt } = tx;
  const requirements = [...(decision.requirements ?? [])];
  await tx.manager.insert(DecisionTable, { ...decision, requirements, organizationId, decidedAt } as never);
  const { id: decisionId, decidedBy } = decision;
  const rows = lines.map((line) => ({ ...line, organizationId, decisionId, decidedBy }));
  if (rows.length > 0) await tx.manager.insert(DecisionLineTable, rows);
}

/** The decisions about a plan, in the order in which they were taken. */
export const decisionsOf = (tx: Tx, planId: string): Promise<Decision[]> =>
  tx.manager.find(DecisionTable, {
    where: { organizationId: tx.organizationId, planId },
    order: { decidedAt: 'ASC', id: 'ASC' },
  });

/** What a decision says line by line, as far as row-level security shows the lines. */
export const linesOfDecision = (tx: Tx, decisionId: string): Promise<DecisionLine[]> =>
  tx.manager.find(DecisionLineTable, {
    where: { organizationId: tx.organizationId, decisionId },
    order: { lineId: 'ASC' },
  });

/** The plan that a decision is about; null when the id is none of a decision. */
export const planOfDecision = async (tx: Tx, id: string): Promise<string | null> =>
  isUuid(id)
    ? ((await tx.manager.findOneBy(DecisionTable, { organizationId: tx.organizationId, id }))?.planId ?? null)
    : null;
