import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';

export const IMPORT_STATES = ['READING', 'WRITING', 'DONE', 'REFUSED', 'CANCELLED', 'FAILED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How far an import is. */
export interface ImportJob {
  readonly id: string;
  readonly memberId: string;
  readonly operation: string;
  readonly fileName: string;
  readonly state: ImportState;
  /** Rows of the file that the present state has been through. */
  readonly rowsRead: number;
  /** Rows of the file; null until it was read once. */
  readonly rowsExpected: number | null;
  readonly cancelRequested: boolean;
  readonly message: string | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
}

const COLUMNS = `id, member_id as "memberId", operation, file_name as "fileName", state, rows_read as "rowsRead",
  rows_expected as "rowsExpected", cancel_requested as "cancelRequested", message, started_at as "startedAt",
  updated_at as "updatedAt"`;

/** The import, or null when it is absent, foreign or the id is malformed. */
export async function importJobById(tx: Tx, id: string): Promise<ImportJob | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<ImportJob>(`select ${COLUMNS} from import_job where organization_id = $1 and id = $2`, [
    tx.organizationId,
    id,
  ]);
  return row ?? null;
}

/** The import that a member began last, or null. */
export async function lastImportJob(tx: Tx, memberId: string): Promise<ImportJob | null> {
  const [row] = await tx.query<ImportJob>(
    `select ${COLUMNS} from import_job where organization_id = $1 and member_id = $2 order by started_at desc, id limit 1`,
    [tx.organizationId, memberId],
  );
  return row ?? null;
}

/** What a step of an import tells. */
export type ImportStep = Pick<
  ImportJob,
  'id' | 'memberId' | 'operation' | 'fileName' | 'state' | 'rowsRead' | 'rowsExpected' | 'message'
>;

/** Writes how far an import is, unless it has ended; answers whether somebody asked for its end. */
export async function saveImportStep(tx: Tx, step: ImportStep): Promise<boolean> {
  const [row] = await tx.query<{ cancel: boolean }>(
    `insert into import_job as j (organization_id, id, member_id, operation, file_name, state, rows_read, rows_expected, message,
       started_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
     on conflict (organization_id, id) do update set state = excluded.state, rows_read = excluded.rows_read,
       rows_expected = excluded.rows_expected, message = excluded.message, updated_at = excluded.updated_at
     where j.state in ('READING', 'WRITING')
     returning cancel_requested as cancel`,
    [
      tx.organizationId,
      step.id,
      step.memberId,
      step.operation,
      step.fileName,
      step.state,
      step.rowsRead,
      step.rowsExpected,
      step.message,
      tx.now,
    ],
  );
  return row?.cancel ?? false;
}

/** Asks a running import to end; false when it has ended. */
export const requestCancel = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.affect(
    `update import_job set cancel_requested = true
     where organization_id = $1 and id = $2 and state in ('READING', 'WRITING')`,
    [tx.organizationId, id],
  )) === 1;
