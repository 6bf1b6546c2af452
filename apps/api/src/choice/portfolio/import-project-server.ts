import { randomUUID } from 'node:crypto';
import { invalid, mayStart, measureCosts, nameKey, ok, type FundingCycle, type Result } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { draftContext, type DraftContext } from '../../proposal/initiative/check-draft';
import { insertInitiatives, type NewInitiative } from '../../proposal/initiative/initiative-write.store';
import { headsInCycle, initiativesByIds } from '../../proposal/initiative/initiative.store';
import { fileBytes } from '../../proposal/intake-file/file-bytes';
import { checkRow, withCodes } from '../../proposal/intake-file/import-initiatives';
import { readRows, rowContext, type RefusedProposal } from '../../proposal/intake-file/read-proposals';
import { keepImportedProjects } from './imported-project.store';
import { linkProjects, type LinkedProject, type Project, type Standing } from './link-projects';
import { projectReader, type ReadProject } from './project-reader';
import type { ImportProjectServerInput } from './project-server.graphql';

interface Outcome {
  readonly committed: boolean;
  readonly ids: readonly string[];
  readonly rows: readonly ReturnType<typeof shownRow>[];
  readonly refusals: readonly RefusedProposal[];
}

/** Checks every row as a draft of its unit; an id or a title that an earlier row has refuses it. */
function checkRows(
  actor: Actor,
  context: DraftContext,
  { businessUnitId = null, mapping }: ImportProjectServerInput,
  read: readonly { readonly line: number; readonly row: ReadProject }[],
  standing: readonly Standing[],
): { readonly projects: readonly Project[]; readonly refused: readonly RefusedProposal[] } {
  const taken = new Map(standing.map((one) => [`${one.businessUnitId} ${nameKey(one.title)}`, one.code]));
  const ids = new Map<string, number>();
  const [projects, refused]: [Project[], RefusedProposal[]] = [[], []];
  for (const { line, row } of read) {
    const own = row.project.id;
    const twice = own === null ? undefined : ids.get(own);
    if (own !== null && twice === undefined) ids.set(own, line);
    if (twice !== undefined) {
      refused.push({
        line,
        field: mapping.idColumn ?? '',
        value: own ?? '',
        reason: `is the id of line ${twice} already`,
      });
      continue;
    }
    const checked = checkRow(
      actor,
      context,
      businessUnitId,
      { line, row: row.proposal },
      taken,
      mapping.businessUnitColumn ?? null,
    );
    if ('refused' in checked) refused.push(checked.refused);
    else projects.push({ line, id: randomUUID(), row: row.project, begun: checked.begun });
  }
  return { projects, refused };
}

const shownRow = ({ line, row, begun }: LinkedProject) => {
  const [option] = begun.keep.draft.options;
  const { inYear, runRate } = measureCosts(option?.costs ?? [], begun.keep.year);
  return {
    line,
    title: begun.keep.draft.title,
    businessUnitId: begun.businessUnitId,
    inYear: inYear.toString(),
    runRate: runRate.toString(),
    forced: row.forced,
    drivers: row.ratings,
    requires: row.requires,
    excludes: row.excludes,
  };
};

/** The drafts with their links, which name initiatives by the codes they get. */
async function begunWithLinks(
  tx: Tx,
  context: DraftContext,
  linked: readonly LinkedProject[],
  heads: readonly Standing[],
) {
  const begun = await withCodes(
    tx,
    context,
    linked.map((one) => ({ ...one.begun, id: one.id })),
  );
  const codes = new Map([
    ...heads.map((one) => [one.id, one.code] as const),
    ...begun.map((one) => [one.id ?? '', one.code] as const),
  ]);
  return begun.map((one, k): NewInitiative => {
    const { requiresIds = [], excludesIds = [] } = linked[k] ?? {};
    return { ...one, keep: { ...one.keep, codes, draft: { ...one.keep.draft, requiresIds, excludesIds } } };
  });
}

async function checkedFile(tx: Tx, actor: Actor, input: ImportProjectServerInput, cycle: FundingCycle) {
  const context = await draftContext(tx, cycle);
  const unitId = input.businessUnitId ?? null;
  if (unitId !== null && !context.units.some((unit) => unit.id === unitId))
    return invalid([{ field: 'businessUnitId', message: 'is not a business unit of this organisation' }]);
  if (unitId === null && !input.mapping.businessUnitColumn)
    return invalid([{ field: 'businessUnitId', message: 'must say who proposes: the mapping has no column for it' }]);
  const allowed = mayStart(actor, unitId ?? actor.businessUnitIds[0] ?? '', cycle.state);
  if (!allowed.ok) return allowed;
  const bytes = await fileBytes(tx, input);
  if (!bytes.ok) return bytes;
  const file = await readRows(bytes.value, (columns) =>
    projectReader(input.mapping, columns, rowContext(context, cycle)),
  );
  if (!file.ok) return file;
  const heads: readonly Standing[] = await headsInCycle(tx, cycle.id);
  const checked = checkRows(actor, context, input, file.value.read, heads);
  const { mapping } = input;
  const columns = { dependencies: mapping.dependenciesColumn ?? '', exclusions: mapping.exclusionsColumn ?? '' };
  const { linked, refused } = linkProjects(checked.projects, heads, columns);
  const refusals = [...file.value.refused, ...checked.refused, ...refused].sort((a, b) => a.line - b.line);
  return ok({ context, heads, linked, refusals });
}

/** Reads a portfolio export; with `commit` its good rows become drafts, all in one transaction. Answers what became of every row. */
export async function importProjectServer(
  tx: Tx,
  actor: Actor,
  { input }: { readonly input: ImportProjectServerInput },
): Promise<Result<string>> {
  const cycle = await cycleById(tx, input.cycleId);
  if (!cycle) return invalid([{ field: 'cycleId', message: 'is not a funding cycle of this organisation' }]);
  const file = await checkedFile(tx, actor, input, cycle);
  if (!file.ok) return file;
  const { context, heads, linked, refusals } = file.value;
  const ids = input.commit ? await insertInitiatives(tx, await begunWithLinks(tx, context, linked, heads)) : [];
  if (input.commit)
    await keepImportedProjects(
      tx,
      actor,
      linked.map(({ id, line, row }) => ({ initiativeId: id, line, row })),
    );
  return ok(JSON.stringify({ committed: input.commit, ids, rows: linked.map(shownRow), refusals } satisfies Outcome));
}

/** What an import answered, with the drafts as they stand. */
export async function projectServerOutcome(tx: Tx, outcome: string) {
  const { ids, rows, refusals, committed } = JSON.parse(outcome) as Outcome;
  const counts = { fileRows: rows.length + refusals.length, acceptedRows: rows.length, refusedRows: refusals.length };
  const shown = rows.map((row) => ({ ...row, inYear: BigInt(row.inYear), runRate: BigInt(row.runRate) }));
  return { ...counts, committed, rows: shown, refusals, initiatives: await initiativesByIds(tx, ids) };
}
