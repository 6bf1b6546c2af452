import { ok, type Canonical, type Result } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import { isUuid } from '../platform/access/secret';
import type { Tx } from '../platform/database/transaction';
import { appendRecord } from '../platform/record/record.store';

/** A file that leaves the program. */
export interface ExportedFile {
  /** The table's name in its address, or board-pack. */
  readonly table: string;
  readonly format: 'csv' | 'xlsx' | 'pdf';
  readonly variables: Readonly<Record<string, unknown>>;
  readonly rows: number;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** Head of the record when it was read. */
  readonly recordHead: string;
}

const SUBJECTS = [
  ['planId', 'Plan'],
  ['cycleId', 'FundingCycle'],
] as const;

/** What was asked for beside the subject itself, in one line: "state PROPOSED, language en"; none when nothing was. */
const askedFor = (asked: unknown): string =>
  asked !== null && typeof asked === 'object'
    ? Object.entries(asked)
        .filter(([name, value]) => value !== null && !SUBJECTS.some(([subject]) => subject === name))
        .map(([name, value]) => (Array.isArray(asked) ? askedFor(value) : `${name} ${askedFor(value)}`))
        .join(', ')
    : String(asked);

/** Puts an export into the record before the file leaves: what, how many rows, its hash; what was searched for is the reason. */
export const recordExport =
  (file: ExportedFile) =>
  async (tx: Tx, actor: Actor): Promise<Result<string>> => {
    const { table, format, rows, sha256, recordHead, variables } = file;
    const about = SUBJECTS.find(([name]) => isUuid(String(variables[name])));
    await appendRecord(tx, actor, {
      act: table === 'board-pack' ? 'exportBoardPack' : 'exportTable',
      subjectType: about?.[1] ?? 'Organization',
      subjectId: about ? String(variables[about[0]]) : tx.organizationId,
      after: { table, format, rows, sha256, recordHead } satisfies Canonical,
      reason: askedFor(variables) || null,
    });
    return ok(sha256);
  };
