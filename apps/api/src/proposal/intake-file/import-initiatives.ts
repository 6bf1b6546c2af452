import {
  type FundingCycle,
  type InitiativeMapping,
  type Result,
  invalid,
  mayPropose,
  mayStart,
  nameKey,
  ok,
  usualSponsorship,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { Task } from '../../platform/tasks/task';
import { type DraftContext, checkContent, draftContext } from '../initiative/check-draft';
import { codeSeries } from '../initiative/initiative-life.store';
import { type NewInitiative, insertInitiatives } from '../initiative/initiative-write.store';
import { headsInCycle, initiativesByIds } from '../initiative/initiative.store';
import { fileBytes } from './file-bytes';
import {
  type Proposals,
  type ReadProposal,
  type RefusedProposal,
  readPabulib,
  readProposalTable,
  rowContext,
} from './read-proposals';

export interface ImportInitiativesArgs {
  readonly input: {
    readonly cycleId: string;
    readonly businessUnitId?: string | null;
    readonly format: 'CSV' | 'PABULIB';
    readonly content?: string | null;
    readonly uploadId?: string | null;
    readonly mapping?: InitiativeMapping | null;
    /** Only looked at; nothing is written. */
    readonly preview?: boolean;
  };
}

export type Checked = { readonly begun: Omit<NewInitiative, 'code'> } | { readonly refused: RefusedProposal };

/** Checks one row as a draft of its unit; `taken` holds the titles of that unit in the cycle. */
export function checkRow(
  actor: Actor,
  context: DraftContext,
  unitId: string | null,
  { line, row }: ReadProposal,
  taken: Map<string, string>,
  unitColumn: string | null,
): Checked {
  const refused = (field: string, value: string, reason: string): Checked => ({
    refused: { line, field, value, reason },
  });
  const unit = context.units.find((u) => u.id === (row.businessUnitId ?? unitId));
  if (!unit || !mayPropose(actor, unit.id).ok)
    return refused(unitColumn ?? 'businessUnitId', unit?.name ?? '', 'is not one of your business units');
  const key = `${unit.id} ${nameKey(row.draft.title)}`;
  const other = taken.get(key);
  if (other !== undefined) return refused('title', row.draft.title.slice(0, 200), `is the title of ${other} already`);
  const request = {
    ...row.draft,
    ownerId: row.draft.ownerId ?? actor.memberId,
    sponsorship: usualSponsorship(unit.kind),
  };
  const checked = checkContent(context, { initiativeId: null, optionIds: [], unit, request });
  if (!checked.ok)
    return refused(
      checked.refusal.problems[0]?.field ?? 'row',
      '',
      checked.refusal.problems[0]?.message ?? checked.refusal.message,
    );
  taken.set(key, `line ${line}`);
  const keep = { ...checked.value, codes: new Map<string, string>() };
  return { begun: { cycleId: context.cycle.id, businessUnitId: unit.id, createdBy: actor.memberId, keep } };
}

/** Drafts with the next codes of their units. */
export async function withCodes(
  tx: Tx,
  context: DraftContext,
  begun: readonly Omit<NewInitiative, 'code'>[],
): Promise<NewInitiative[]> {
  const series = new Map<string, () => string>();
  for (const unit of context.units)
    if (begun.some((one) => one.businessUnitId === unit.id))
      series.set(unit.id, await codeSeries(tx, context.cycle.id, unit));
  return begun.map((one) => ({ ...one, code: series.get(one.businessUnitId)?.() ?? '' }));
}

async function readFile(
  tx: Tx,
  { input }: ImportInitiativesArgs,
  context: DraftContext,
  cycle: FundingCycle,
): Promise<Result<Proposals>> {
  const bytes = await fileBytes(tx, input);
  if (!bytes.ok) return bytes;
  const rows = rowContext(context, cycle);
  return input.format === 'CSV'
    ? readProposalTable(bytes.value, input.mapping ?? null, rows)
    : readPabulib(bytes.value.toString('utf8'), rows);
}

/** A row that can become a draft. */
export interface GoodRow {
  readonly line: number;
  readonly begun: Omit<NewInitiative, 'code'>;
}

/** A file whose rows were checked; nothing is stored yet. */
export interface PreparedInitiatives {
  readonly context: DraftContext;
  readonly columns: readonly string[];
  readonly good: readonly GoodRow[];
  /** By line. */
  readonly refusals: readonly RefusedProposal[];
}

/** Reads a file of proposals and checks every row as a draft. */
export async function prepareInitiatives(
  tx: Tx,
  actor: Actor,
  args: ImportInitiativesArgs,
): Promise<Result<PreparedInitiatives>> {
  const cycle = await cycleById(tx, args.input.cycleId);
  if (!cycle) return invalid([{ field: 'cycleId', message: 'is not a funding cycle of this organisation' }]);
  const unitId = args.input.businessUnitId ?? null;
  const context = await draftContext(tx, cycle);
  if (unitId !== null && !context.units.some((unit) => unit.id === unitId))
    return invalid([{ field: 'businessUnitId', message: 'is not a business unit of this organisation' }]);
  const allowed = mayStart(actor, unitId ?? actor.businessUnitIds[0] ?? '', cycle.state);
  if (!allowed.ok) return allowed;
  const file = await readFile(tx, args, context, cycle);
  if (!file.ok) return file;
  const { columns, read, refused, unitColumn } = file.value;
  if (unitId === null && unitColumn === null)
    return invalid([{ field: 'businessUnitId', message: 'must say who proposes: the file has no column for it' }]);
  const heads = await headsInCycle(tx, cycle.id);
  const taken = new Map(heads.map((head) => [`${head.businessUnitId} ${nameKey(head.title)}`, head.code]));
  const checked = read.map((row) => ({ row, of: checkRow(actor, context, unitId, row, taken, unitColumn) }));
  const good = checked.flatMap(({ row, of }) => ('begun' in of ? [{ line: row.line, begun: of.begun }] : []));
  const refusals = [...refused, ...checked.flatMap(({ of }) => ('refused' in of ? [of.refused] : []))];
  return ok({ context, columns, good, refusals: refusals.sort((a, b) => a.line - b.line) });
}

/** Drafts that are written between two looks at whether the import was cancelled. */
const BATCH = 50;

/**
 * Makes drafts of the good rows of a file, all in one transaction; answers what became of every row, as a text. Cancelled
 * before the last draft is written, it leaves nothing.
 */
export async function importInitiatives(
  tx: Tx,
  actor: Actor,
  args: ImportInitiativesArgs,
  task: Task = new Task(''),
): Promise<Result<string>> {
  const ready = await prepareInitiatives(tx, actor, args);
  if (!ready.ok) return ready;
  const { context, columns, good, refusals } = ready.value;
  const begun = await withCodes(
    tx,
    context,
    good.map((row) => row.begun),
  );
  const ids: string[] = [];
  for (let at = 0; at < begun.length; at += BATCH) {
    task.step(at / begun.length);
    ids.push(...(await insertInitiatives(tx, begun.slice(at, at + BATCH))));
  }
  task.write();
  return ok(JSON.stringify({ ids, columns, refusals } satisfies ImportOutcome));
}

interface ImportOutcome {
  readonly ids: readonly string[];
  readonly columns: readonly string[];
  readonly refusals: readonly RefusedProposal[];
}

/** What an import answered, with the drafts as they stand. */
export async function importOutcome(tx: Tx, outcome: string) {
  // An answer that was kept before this version for its Idempotency-Key has no columns.
  const {
    ids,
    columns = [],
    refusals,
  } = JSON.parse(outcome) as Partial<ImportOutcome> & Omit<ImportOutcome, 'columns'>;
  const counts = { fileRows: ids.length + refusals.length, acceptedRows: ids.length, refusedRows: refusals.length };
  return { ...counts, preview: false, columns, initiatives: await initiativesByIds(tx, ids), proposals: [], refusals };
}
