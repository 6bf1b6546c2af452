import type { Tx } from '../../platform/database/transaction';

/** When a member was asked to score a criterion of a cycle, and by whom; nulls where the whole panel was set at once. */
export interface Invited {
  readonly cycleId: string;
  readonly memberId: string;
  readonly criterionId: string;
  readonly invitedAt: Date | null;
  readonly invitedBy: string | null;
}

const COLUMNS = `cycle_id as "cycleId", member_id as "memberId", criterion_id as "criterionId",
  invited_at as "invitedAt", invited_by as "invitedBy"`;

/** Asks every member to score every criterion; who does already stays as they are. Answers the pairs that are new. */
export const addToPanel = (
  tx: Tx,
  cycleId: string,
  invitation: {
    readonly memberIds: readonly string[];
    readonly criterionIds: readonly string[];
    readonly invitedBy: string;
  },
): Promise<Invited[]> =>
  tx.query<Invited>(
    `insert into panel_assignment (organization_id, cycle_id, member_id, criterion_id, invited_at, invited_by)
     select $1, $2, m, c, $5, $6 from unnest($3::uuid[]) m cross join unnest($4::uuid[]) c
     on conflict (organization_id, cycle_id, member_id, criterion_id) do nothing returning ${COLUMNS}`,
    [tx.organizationId, cycleId, invitation.memberIds, invitation.criterionIds, tx.now, invitation.invitedBy],
  );

/** Takes a member off the panel of a cycle; what they gave stays. */
export const removeFromPanel = (tx: Tx, cycleId: string, memberId: string): Promise<number> =>
  tx.affect('delete from panel_assignment where organization_id = $1 and cycle_id = $2 and member_id = $3', [
    tx.organizationId,
    cycleId,
    memberId,
  ]);

/** Who was asked to score what in a cycle. */
export const panelOf = (tx: Tx, cycleId: string): Promise<Invited[]> =>
  tx.query<Invited>(
    `select ${COLUMNS} from panel_assignment where organization_id = $1 and cycle_id = $2
     order by invited_at, member_id, criterion_id`,
    [tx.organizationId, cycleId],
  );

/** Where a member is asked to score: cycles whose scores are not revealed, in INTAKE or SCORING; the newest cycle first. */
export const invitationsOf = (tx: Tx, memberId: string): Promise<Invited[]> =>
  tx.query<Invited>(
    `select p.cycle_id as "cycleId", p.member_id as "memberId", p.criterion_id as "criterionId",
       p.invited_at as "invitedAt", p.invited_by as "invitedBy"
     from panel_assignment p join funding_cycle f on f.organization_id = $1 and f.id = p.cycle_id
       and f.state in ('INTAKE', 'SCORING') and f.scores_revealed_at is null
     where p.organization_id = $1 and p.member_id = $2
     order by f.fiscal_year desc, f.id, p.invited_at, p.criterion_id`,
    [tx.organizationId, memberId],
  );

/** How many scores each member has given in a cycle: counts, no score is read. */
export async function doneByMember(tx: Tx, cycleId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ memberId: string; done: number }>(
    'select member_id as "memberId", done from scoring_progress where organization_id = $1 and cycle_id = $2',
    [tx.organizationId, cycleId],
  );
  return new Map(rows.map(({ memberId, done }) => [memberId, done]));
}
