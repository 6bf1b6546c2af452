import { randomUUID } from 'node:crypto';
import type { DoubleGrade, Grade, JudgedItem, Link } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import type { StoredInitiative } from '../initiative/initiative.store';
import { FREE_GRADER } from './link-state.store';

/** One grader's grade of one link, with every step that led to it. */
export interface StoredGrade {
  readonly id: string;
  readonly initiativeId: string;
  readonly link: Link;
  readonly graderId: string;
  readonly grade: Grade;
  readonly items: readonly JudgedItem[];
  readonly reason: string;
  /** Opens the digest that the decision record holds. */
  readonly salt: string;
  /** Digest of what was graded. */
  readonly subject: string;
  readonly blind: boolean;
  readonly revealed: boolean;
  readonly replaced: boolean;
  readonly recordedAt: Date;
}

const COLUMNS = `g.id, g.initiative_id as "initiativeId", g.link, g.grader_id as "graderId", g.grade, g.items, g.reason, g.salt,
  g.subject, g.blind, g.revealed, g.replaced, g.recorded_at as "recordedAt"`;

/** Grades of initiatives that the session may see, newest first: revealed ones, and the session's own. */
export const gradesOf = (tx: Tx, initiativeIds: readonly string[]): Promise<StoredGrade[]> =>
  tx.query<StoredGrade>(
    `select ${COLUMNS} from link_grade g where g.organization_id = $1 and g.initiative_id = any ($2::uuid[])
     order by g.recorded_at desc, g.id`,
    [tx.organizationId, initiativeIds],
  );

/** One grade that the session may see, or null. */
export async function gradeById(tx: Tx, id: string): Promise<StoredGrade | null> {
  if (!isUuid(id)) return null;
  const found = await tx.query<StoredGrade>(
    `select ${COLUMNS} from link_grade g where g.organization_id = $1 and g.id = $2`,
    [tx.organizationId, id],
  );
  return found[0] ?? null;
}

/** Keeps a grader's own grade in place of the one they gave before; answers it with its id. */
export async function keepOwnGrade(
  tx: Tx,
  initiative: StoredInitiative,
  grade: Omit<StoredGrade, 'id' | 'initiativeId' | 'revealed' | 'replaced' | 'recordedAt'>,
): Promise<{ readonly id: string; readonly changed: boolean }> {
  const { link, graderId } = grade;
  const replaced = await tx.affect(
    `update link_grade set replaced = true
     where organization_id = $1 and initiative_id = $2 and link = $3 and grader_id = $4 and not replaced`,
    [tx.organizationId, initiative.id, link, graderId],
  );
  const id = randomUUID();
  await tx.query(
    `insert into link_grade (organization_id, initiative_id, business_unit_id, initiative_state, id, cycle_id, proposed_by,
       link, grader_id, grade, items, reason, salt, subject, blind, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.organizationId,
      initiative.id,
      initiative.businessUnitId,
      initiative.state,
      id,
      initiative.cycleId,
      initiative.createdBy,
      link,
      graderId,
      grade.grade,
      JSON.stringify(grade.items),
      grade.reason,
      grade.salt,
      grade.subject,
      grade.blind,
      tx.now,
    ],
  );
  return { id, changed: replaced > 0 };
}

/** The link whose grades are counted, and how many graders it needs. */
export interface GradedLink {
  readonly initiativeId: string;
  readonly link: Link;
  readonly subject: string;
  readonly needed: number;
}

/**
 * Counts the grades of what stands, blind ones too, and shows them once there are enough; answers those it shows, null while
 * a grader is missing. It lifts the blind for itself: only the act of grading may call it, and tell nobody what it read.
 */
export async function revealWhenEnough(tx: Tx, of: GradedLink): Promise<StoredGrade[] | null> {
  await tx.scope({ revealing_grades: of.initiativeId });
  const grades = await tx.query<StoredGrade>(
    `select ${COLUMNS} from link_grade g join initiative i on i.organization_id = $1 and i.id = g.initiative_id
     where g.organization_id = $1 and g.initiative_id = $2 and g.link = $3 and g.subject = $4 and not g.replaced
       and ${FREE_GRADER} order by g.recorded_at, g.id`,
    [tx.organizationId, of.initiativeId, of.link, of.subject],
  );
  const enough = grades.length >= of.needed;
  if (enough)
    await tx.query('update link_grade set revealed = true where organization_id = $1 and id = any ($2::uuid[])', [
      tx.organizationId,
      grades.map((grade) => grade.id),
    ]);
  await tx.query(
    `insert into link_progress (organization_id, initiative_id, business_unit_id, initiative_state, link, subject, given)
     select $1, i.id, i.business_unit_id, i.initiative_state, $3, $4, $5 from initiative i
     where i.organization_id = $1 and i.id = $2
     on conflict (organization_id, initiative_id, link) do update set subject = excluded.subject, given = excluded.given`,
    [tx.organizationId, of.initiativeId, of.link, of.subject, grades.length],
  );
  await tx.scope({ revealing_grades: '' });
  return enough ? grades : null;
}

/** The revealed pairs of a cycle that were given blind: of each subject the first two graders' last blind grades. */
export const doubleGrades = (tx: Tx, cycleId: string): Promise<DoubleGrade[]> =>
  tx.query<DoubleGrade>(
    `with last as (
       select distinct on (g.initiative_id, g.link, g.subject, g.grader_id) g.initiative_id, g.link, g.subject, g.grader_id, g.grade
       from link_grade g where g.organization_id = $1 and g.cycle_id = $2 and g.revealed and g.blind
       order by g.initiative_id, g.link, g.subject, g.grader_id, g.recorded_at desc, g.id)
     select (array_agg(grade order by grader_id))[1] as first, (array_agg(grade order by grader_id))[2] as second
     from last group by initiative_id, link, subject having count(*) >= 2 order by initiative_id, link, subject`,
    [tx.organizationId, cycleId],
  );

/** Owners of the benefits of initiatives: they grade none of them. */
export async function benefitOwnersOf(tx: Tx, initiativeIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; owners: string[] }>(
    `select initiative_id as id, array_agg(distinct owner_id) as owners from case_benefit
     where organization_id = $1 and initiative_id = any ($2::uuid[]) and owner_id is not null group by initiative_id`,
    [tx.organizationId, initiativeIds],
  );
  return new Map(rows.map(({ id, owners }) => [id, owners]));
}
