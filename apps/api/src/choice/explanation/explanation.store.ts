import type { Plan } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { fromKeptJson, toKeptJson } from './kept-json';

export type ExplanationKind = 'FRONTIER' | 'MORE_MONEY' | 'RULE_PRICES' | 'OVERRIDE_PRICE' | 'CERTIFICATE';

/** What an answer is about: its kind, what of it, and the unit whose own initiative it explains. */
export interface Subject {
  readonly kind: ExplanationKind;
  readonly subject: string;
  readonly businessUnitId: string | null;
}

/** An answer as it is kept, and when it was computed. */
export interface KeptAnswer {
  readonly content: unknown;
  readonly computedAt: Date;
}

type Version = Pick<Plan, 'id' | 'version'>;

/** What is kept of a version of a plan, where the session may see it; null when nothing is. */
export async function keptAnswer(tx: Tx, plan: Version, { kind, subject }: Subject): Promise<KeptAnswer | null> {
  const [row] = await tx.query<{ content: unknown; computedAt: Date }>(
    `select content, computed_at as "computedAt" from plan_explanation
     where organization_id = $1 and plan_id = $2 and plan_version = $3 and kind = $4 and subject = $5`,
    [tx.organizationId, plan.id, plan.version, kind, subject],
  );
  return row ? { content: fromKeptJson(row.content), computedAt: row.computedAt } : null;
}

/** Every answer of one kind about a version of a plan that the session may see, by subject. */
export async function keptAnswers(tx: Tx, plan: Version, kind: ExplanationKind): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tx.query<{ subject: string; content: unknown }>(
    `select subject, content from plan_explanation
     where organization_id = $1 and plan_id = $2 and plan_version = $3 and kind = $4`,
    [tx.organizationId, plan.id, plan.version, kind],
  );
  return new Map(rows.map((row) => [row.subject, fromKeptJson(row.content)]));
}

/** Keeps an answer for the version of the plan that stands; nothing when the plan has moved on. Older versions' go. */
export async function keepAnswer(tx: Tx, plan: Version, about: Subject, content: unknown): Promise<void> {
  const kept = await tx.affect(
    `insert into plan_explanation (organization_id, plan_id, plan_state, plan_version, kind, subject, business_unit_id,
       content, computed_at)
     select $1, id, plan_state, version, $4, $5, $6, $7::jsonb, $8 from plan
     where organization_id = $1 and id = $2 and version = $3
     on conflict do nothing`,
    [
      tx.organizationId,
      plan.id,
      plan.version,
      about.kind,
      about.subject,
      about.businessUnitId,
      toKeptJson(content),
      tx.now,
    ],
  );
  if (kept === 1)
    await tx.query('delete from plan_explanation where organization_id = $1 and plan_id = $2 and plan_version < $3', [
      tx.organizationId,
      plan.id,
      plan.version,
    ]);
}
