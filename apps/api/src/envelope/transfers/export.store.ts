import type { Tx } from '../../platform/database/transaction';
import { isUuid } from '../../platform/access/secret';

/** An export of proposed transfers: its file, and the control totals that the receiver adds up again. */
export interface TransferExport {
  readonly id: string;
  readonly cycleId: string;
  /** Counts per cycle from 1. */
  readonly number: number;
  readonly rows: number;
  /** Minor units. */
  readonly total: bigint;
  readonly netZero: bigint;
  /** SHA-256 of the CSV file's bytes, hexadecimal. */
  readonly hash: string;
  readonly exportedBy: string;
  readonly exportedAt: Date;
}

const COLUMNS = `id, cycle_id as "cycleId", number, row_count as rows, total::text as total, net_zero::text as "netZero", hash,
  exported_by as "exportedBy", exported_at as "exportedAt"`;

type StoredExport = Omit<TransferExport, 'total' | 'netZero'> & { readonly total: string; readonly netZero: string };
const exportOf = (row: StoredExport): TransferExport => ({
  ...row,
  total: BigInt(row.total),
  netZero: BigInt(row.netZero),
});

/** Exports of a cycle, the newest first; nothing to those who do not see every unit's money. */
export const exportsOfCycle = async (tx: Tx, cycleId: string): Promise<TransferExport[]> =>
  (
    await tx.query<StoredExport>(
      `select ${COLUMNS} from transfer_export where organization_id = $1 and cycle_id = $2 order by number desc`,
      [tx.organizationId, cycleId],
    )
  ).map(exportOf);

/** The export, or null when it is absent, unseen or the id is malformed. */
export async function exportById(tx: Tx, id: string): Promise<TransferExport | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<StoredExport>(
    `select ${COLUMNS} from transfer_export where organization_id = $1 and id = $2`,
    [tx.organizationId, id],
  );
  return row ? exportOf(row) : null;
}

/** The CSV file of an export, byte for byte as it was made. */
export async function exportContent(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.query<{ content: string }>(
    'select content from transfer_export where organization_id = $1 and id = $2',
    [tx.organizationId, id],
  );
  return row?.content ?? null;
}

export async function nextExportNumber(tx: Tx, cycleId: string): Promise<number> {
  const [row] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0) + 1 as number from transfer_export where organization_id = $1 and cycle_id = $2',
    [tx.organizationId, cycleId],
  );
  return row?.number ?? 1;
}

export const insertExport = (tx: Tx, made: TransferExport, content: string): Promise<unknown> =>
  tx.query(
    `insert into transfer_export (organization_id, id, cycle_id, number, row_count, total, net_zero, hash, content, exported_by,
       exported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.organizationId,
      made.id,
      made.cycleId,
      made.number,
      made.rows,
      made.total.toString(),
      made.netZero.toString(),
      made.hash,
      content,
      made.exportedBy,
      made.exportedAt,
    ],
  );
