import type { PartAnswer } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** An answer with who gave it and when. */
export interface PartAnswerSeen extends Omit<PartAnswer, 'accept'> {
  readonly lineId: string;
  readonly accepted: boolean;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}
type Row = Omit<PartAnswerSeen, 'benefitPerYear'> & { readonly benefitPerYear: string | null };

/** What proposers answered to lines of a plan, by line; a line without an answer is left out. */
export async function answersOf(tx: Tx, planId: string): Promise<Map<string, PartAnswerSeen>> {
  const rows = await tx.query<Row>(
    `select p.line_id as "lineId", p.accepted, p.answered_by as "answeredBy", p.answered_at as "answeredAt", p.reason,
       p.benefit, p.benefit_per_year as "benefitPerYear", p.effect_share as "effectShare"
     from part_answer p join plan_line l on l.organization_id = $1 and l.id = p.line_id
     where p.organization_id = $1 and l.plan_id = $2`,
    [tx.organizationId, planId],
  );
  return new Map(
    rows.map(({ benefitPerYear: perYear, ...row }) => [
      row.lineId,
      { ...row, benefitPerYear: perYear === null ? null : BigInt(perYear) },
    ]),
  );
}

/** Writes an answer; its key refuses a second one. */
export const insertAnswer = (
  tx: Tx,
  line: { readonly id: string; readonly businessUnitId: string },
  by: string,
  answer: PartAnswer,
): Promise<unknown> =>
  tx.query(
    `insert into part_answer (organization_id, line_id, business_unit_id, accepted, answered_by, answered_at, reason,
       benefit, benefit_per_year, effect_share) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.organizationId,
      line.id,
      line.businessUnitId,
      answer.accept,
      by,
      tx.now,
      answer.reason,
      answer.benefit,
      answer.benefitPerYear?.toString() ?? null,
      answer.effectShare,
    ],
  );

/** Initiatives of which a part stands that their proposer has not answered. */
export async function awaitingInitiatives(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `select l.initiative_id as id from plan_line l
     where l.organization_id = $1 and l.live and l.line_state in ('PARTLY', 'CONDITIONAL')
       and exists (select from plan_line_amount a
         where a.organization_id = $1 and a.line_id = l.id and a.approved < a.requested)
       and not exists (select from part_answer p where p.organization_id = $1 and p.line_id = l.id)`,
    [tx.organizationId],
  );
  return new Set(rows.map((row) => row.id));
}

/** Parts of a fiscal year's plans, or of one cycle's, that their proposers have not answered, each by name. */
export const unansweredParts = (
  tx: Tx,
  fiscalYear: number,
  cycleId: string | null = null,
): Promise<{ readonly field: string; readonly message: string }[]> =>
  tx.query(
    `select 'lines.' || l.id as field, i.code || ' of ' || c.name || ' is approved in part, and its proposer has not answered' as message
     from plan_line l join plan p on p.organization_id = $1 and p.id = l.plan_id
     join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id
     join initiative i on i.organization_id = $1 and i.id = l.initiative_id
     where l.organization_id = $1 and c.fiscal_year = $2 and ($3::uuid is null or c.id = $3) and l.line_state = 'PARTLY'
       and exists (select from plan_line_amount a
         where a.organization_id = $1 and a.line_id = l.id and a.approved < a.requested)
       and not exists (select from part_answer a where a.organization_id = $1 and a.line_id = l.id)
     order by 1`,
    [tx.organizationId, fiscalYear, cycleId],
  );

/** Which of these plan lines may not be spent on yet, with the condition that is not cleared. */
export async function spendingBlocked(tx: Tx, planLineIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; conditions: string | null }>(
    `select id, conditions from plan_line
     where organization_id = $1 and id = any ($2::uuid[]) and line_state = 'CONDITIONAL'
       and condition_cleared is distinct from true`,
    [tx.organizationId, planLineIds],
  );
  return new Map(rows.map(({ id, conditions }) => [id, conditions ?? '']));
}
