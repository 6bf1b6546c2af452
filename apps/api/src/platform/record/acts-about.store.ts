import type { Tx } from '../database/transaction';

/** An accepted act with the facts it led to, as far as its entry tells them. */
export interface ActAbout {
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly subjectId: string;
  readonly after: Readonly<Record<string, unknown>>;
}

const factsOf = (body: string): ActAbout['after'] => {
  try {
    const { after } = JSON.parse(body) as { after: unknown };
    const facts: unknown = typeof after === 'string' ? JSON.parse(after) : after;
    return typeof facts === 'object' && facts !== null ? (facts as ActAbout['after']) : {};
  } catch {
    return {};
  }
};

/** Acts of the given names about any of the subjects, in the order of the record; one statement. */
export async function actsAbout(
  tx: Tx,
  subjectIds: readonly string[],
  acts: readonly string[],
): Promise<readonly ActAbout[]> {
  const rows = await tx.query<Omit<ActAbout, 'after'> & { body: string }>(
    `select at, actor, act, subject_id as "subjectId", body from record_entry
     where organization_id = $1 and subject_id = any ($2::uuid[]) and act = any ($3::text[]) order by sequence`,
    [tx.organizationId, subjectIds, acts],
  );
  return rows.map(({ body, ...row }) => ({ ...row, after: factsOf(body) }));
}
