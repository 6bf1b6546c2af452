import type { ProjectRow } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';

/** What an export said of a project that became an initiative. */
export interface ImportedProject {
  readonly initiativeId: string;
  readonly line: number;
  readonly row: Pick<ProjectRow, 'forced' | 'ratings'>;
}

/** Keeps what an export said of new drafts. */
export async function keepImportedProjects(tx: Tx, actor: Actor, projects: readonly ImportedProject[]): Promise<void> {
  await tx.query(
    `insert into imported_project (organization_id, initiative_id, business_unit_id, initiative_state, line, forced,
       ratings, imported_by, imported_at)
     select $1, i.id, i.business_unit_id, i.initiative_state, p.line, p.forced, p.ratings, $3, $4
     from jsonb_to_recordset($2::jsonb) as p (id uuid, line int, forced text, ratings jsonb)
     join initiative i on i.organization_id = $1 and i.id = p.id`,
    [
      tx.organizationId,
      JSON.stringify(
        projects.map(({ initiativeId: id, line, row: { forced, ratings } }) => ({ id, line, forced, ratings })),
      ),
      actor.memberId,
      tx.now,
    ],
  );
}

/** Overrides that imported portfolios had for the initiatives of a cycle that the session sees. */
export const importedOverrides = (
  tx: Tx,
  cycleId: string,
): Promise<{ initiativeId: string; kind: 'FORCE' | 'EXCLUDE'; line: number }[]> =>
  tx.query(
    `select p.initiative_id as "initiativeId", p.forced as kind, p.line
     from imported_project p join initiative i on i.organization_id = $1 and i.id = p.initiative_id
     where p.organization_id = $1 and i.cycle_id = $2 and p.forced is not null order by i.code, i.id`,
    [tx.organizationId, cycleId],
  );

/** Ratings that imported portfolios had for the accepted initiatives of a cycle. */
export const importedRatings = (
  tx: Tx,
  cycleId: string,
): Promise<(Pick<ImportedProject, 'initiativeId' | 'line'> & Pick<ProjectRow, 'ratings'>)[]> =>
  tx.query(
    `select p.initiative_id as "initiativeId", p.line, p.ratings
     from imported_project p join initiative i on i.organization_id = $1 and i.id = p.initiative_id
     where p.organization_id = $1 and i.cycle_id = $2 and i.initiative_state = 'ACCEPTED' and p.ratings <> '[]'
     order by i.code, i.id`,
    [tx.organizationId, cycleId],
  );
