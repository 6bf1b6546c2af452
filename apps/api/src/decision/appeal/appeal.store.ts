import { randomUUID } from 'node:crypto';
import type { AppealAnswer, AppealState, AppealableDecision, NewAppeal, StandingAppeal } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';

/** An appeal as it is kept. */
export interface Appeal extends StandingAppeal {
  readonly id: string;
  readonly initiativeId: string;
  readonly planId: string;
  readonly reason: string;
  readonly appealedAt: Date;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = `id, initiative_id as "initiativeId", plan_id as "planId", against, desk, reason,
  appealed_by as "appealedBy", appealed_at as "appealedAt", answer, answered_by as "answeredBy", answered_at as "answeredAt",
  case when upheld is null then 'OPEN' when upheld then 'UPHELD' else 'DISMISSED' end as state`;

const appealsWhere = (tx: Tx, condition: string, value: unknown): Promise<Appeal[]> =>
  tx.query<Appeal>(
    `select ${COLUMNS} from appeal where organization_id = $1 and ${condition} order by appealed_at, id`,
    [tx.organizationId, value],
  );

/** Appeals of initiatives that the session may see, oldest first. */
export const appealsOf = (tx: Tx, initiativeIds: readonly string[]): Promise<Appeal[]> =>
  appealsWhere(tx, 'initiative_id = any ($2::uuid[])', initiativeIds);

/** Every appeal that the session may see, or those that wait for an answer, oldest first. */
export const appealsInSight = (tx: Tx, openOnly: boolean): Promise<Appeal[]> =>
  appealsWhere(tx, '(upheld is null or not $2)', openOnly);

export const appealById = async (tx: Tx, id: string): Promise<Appeal | null> =>
  isUuid(id) ? ((await appealsWhere(tx, 'id = $2', id))[0] ?? null) : null;

/**
 * The last decision that left each initiative without money, as far as the session may see it: its own line declined or
 * deferred, or a plan of its cycle decided without it. One statement.
 */
export async function appealableDecisions(
  tx: Tx,
  initiativeIds: readonly string[],
): Promise<Map<string, AppealableDecision>> {
  const rows = await tx.query<AppealableDecision & { initiativeId: string }>(
    `select i.id as "initiativeId", x.id as "decisionId", x.plan_id as "planId", x.against,
       greatest(x.decided_at, (select max(s.signed_at) from plan_signature s
         where s.organization_id = $1 and s.decision_id = x.id)) as "decidedAt",
       exists (select from appeal a where a.organization_id = $1 and a.initiative_id = i.id and a.decision_id = x.id) as appealed
     from initiative i
     cross join lateral (
       select d.id, d.plan_id, d.decided_at, i.initiative_state as against
       from plan_line l
       join decision_line r on r.organization_id = $1 and r.line_id = l.id and r.decision in ('DECLINE', 'DEFER')
       join decision d on d.organization_id = $1 and d.id = r.decision_id
       where l.organization_id = $1 and l.initiative_id = i.id and i.initiative_state in ('DECLINED', 'DEFERRED')
       union all
       select d.id, d.plan_id, d.decided_at, 'NOT_FUNDED'
       from plan p join decision d on d.organization_id = $1 and d.plan_id = p.id and d.kind = 'DECIDED'
       where p.organization_id = $1 and p.cycle_id = i.cycle_id and i.initiative_state = 'ACCEPTED'
         and p.plan_state in ('APPROVED', 'PARTLY_APPROVED')
         and p.not_funded @> jsonb_build_array(jsonb_build_object('initiativeId', i.id))
       order by decided_at desc limit 1) x
     where i.organization_id = $1 and i.id = any ($2::uuid[])`,
    [tx.organizationId, initiativeIds],
  );
  return new Map(rows.map(({ initiativeId, ...decision }) => [initiativeId, decision]));
}

/** Keeps an appeal; null when somebody appealed against the same decision at the same moment. */
export async function insertAppeal(
  tx: Tx,
  initiative: Pick<StoredInitiative, 'id' | 'businessUnitId' | 'state'>,
  by: string,
  { decision, desk, reason }: NewAppeal,
): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `insert into appeal (organization_id, initiative_id, business_unit_id, initiative_state, id, decision_id, plan_id,
       against, desk, reason, appealed_by, appealed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict on constraint appeal_once do nothing returning id`,
    [
      tx.organizationId,
      initiative.id,
      initiative.businessUnitId,
      initiative.state,
      randomUUID(),
      decision.decisionId,
      decision.planId,
      decision.against,
      desk,
      reason,
      by,
      tx.now,
    ],
  );
  return rows[0]?.id ?? null;
}

/** Keeps the answer; false when it was answered meanwhile. */
export const keepAnswer = async (tx: Tx, id: string, by: string, { uphold, reason }: AppealAnswer): Promise<boolean> =>
  (await tx.affect(
    `update appeal set upheld = $3, answer = $4, answered_by = $5, answered_at = $6
     where organization_id = $1 and id = $2 and upheld is null`,
    [tx.organizationId, id, uphold, reason, by, tx.now],
  )) === 1;

/** The state of an answered appeal. */
export const answeredState = (uphold: boolean): AppealState => (uphold ? 'UPHELD' : 'DISMISSED');
