import type { Tx } from '../../platform/database/transaction';
import { sha256Hex } from '../../platform/record/record.store';

/** What a plan was made from, as the text that says it all and its SHA-256. */
export interface KeptInputs {
  readonly body: string;
  readonly hash: string;
}

/** Keeps what a draft was made from, in the place of what it had. */
export const keepPlanInputs = async (tx: Tx, planId: string, body: string): Promise<void> => {
  await tx.query(
    `insert into plan_inputs (organization_id, plan_id, body, hash) values ($1, $2, $3, $4)
     on conflict (organization_id, plan_id) do update set body = excluded.body, hash = excluded.hash`,
    [tx.organizationId, planId, body, sha256Hex(body)],
  );
};

/** What a plan was made from; null for plans older than this, and for those who do not see everything. */
export async function planInputsOf(tx: Tx, planId: string): Promise<KeptInputs | null> {
  const [row] = await tx.query<KeptInputs>(
    'select body, hash from plan_inputs where organization_id = $1 and plan_id = $2',
    [tx.organizationId, planId],
  );
  return row ?? null;
}
