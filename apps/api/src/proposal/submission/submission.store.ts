import type { BusinessCase } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { casesOf } from '../business-case/business-case.store';
import type { CaseRow } from '../business-case/case-row';
import type { StoredInitiative } from '../initiative/initiative.store';
import {
  contentOf,
  type KeptContent,
  keptCase,
  keptContent,
  type SubmittedContent,
  submittedCaseOf,
} from './submission-content';

/** An initiative as it was handed in, once. */
export interface Submission extends SubmittedContent {
  readonly initiativeId: string;
  readonly version: number;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly businessCase: BusinessCase | null;
}

/** Keeps what an initiative says, with its case, as of the submission that has just moved it on. */
export async function keepSubmission(tx: Tx, actor: Actor, initiative: StoredInitiative): Promise<void> {
  const stated = (await casesOf(tx, [initiative.id])).get(initiative.id);
  await tx.query(
    `insert into submission (organization_id, initiative_id, business_unit_id, initiative_state, version, submitted_by,
       submitted_at, content, case_content)
     values ($1, $2, $3, 'SUBMITTED', $4, $5, $6, $7, $8)`,
    [
      tx.organizationId,
      initiative.id,
      initiative.businessUnitId,
      initiative.version + 1,
      actor.memberId,
      tx.now,
      keptContent(initiative),
      stated ? keptCase(stated.content) : null,
    ],
  );
}

interface Row extends Pick<Submission, 'initiativeId' | 'version' | 'submittedBy' | 'submittedAt'> {
  readonly content: KeptContent;
  readonly businessCase: Omit<CaseRow, 'claims' | 'initiativeId'> | null;
}

/** What was handed in of an initiative that the session may see, the newest first. */
export async function submissionsOf(tx: Tx, initiativeId: string, first: number): Promise<readonly Submission[]> {
  const rows = await tx.query<Row>(
    `select initiative_id as "initiativeId", version, submitted_by as "submittedBy", submitted_at as "submittedAt", content,
       case_content as "businessCase" from submission
     where organization_id = $1 and initiative_id = $2 order by version desc limit $3`,
    [tx.organizationId, initiativeId, first],
  );
  return rows.map(({ content, businessCase, ...row }) => ({
    ...contentOf(content),
    ...row,
    businessCase: businessCase && submittedCaseOf(businessCase),
  }));
}

/** Which of the initiatives were handed in more than once. */
export async function handedInAgain(tx: Tx, initiativeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select initiative_id as id from submission where organization_id = $1 and initiative_id = any ($2::uuid[])
     group by initiative_id having count(*) > 1`,
    [tx.organizationId, initiativeIds],
  );
  return new Set(rows.map(({ id }) => id));
}
