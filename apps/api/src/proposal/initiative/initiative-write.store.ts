import { randomUUID } from 'node:crypto';
import {
  type FundedYear,
  type Initiative,
  type InitiativeContent,
  type InitiativeDraft,
  measureCosts,
} from '@clout/domain';
import type { EntitySchema } from 'typeorm';
import type { Tx } from '../../platform/database/transaction';
import { holdUnits } from './hold-units';
import {
  CostLineTable,
  FundingOptionTable,
  InitiativeEditorTable,
  InitiativeLinkTable,
  InitiativeTermTable,
} from './initiative-part.table';
import type { PartKey } from './initiative-part.key';
import { InitiativeTable, type StoredOutcome } from './initiative.table';

/** A draft about to be kept; `codes` names the initiatives it refers to. */
export interface DraftToKeep {
  readonly draft: InitiativeDraft & { readonly ownerId: string };
  readonly year: FundedYear;
  readonly codes: ReadonlyMap<string, string>;
}

const INSERTED_AT_ONCE = 1000;

async function insertMany<Row extends object>(tx: Tx, table: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
  for (let i = 0; i < rows.length; i += INSERTED_AT_ONCE)
    await tx.manager.insert(table, rows.slice(i, i + INSERTED_AT_ONCE) as never);
}

const columnsOf = ({
  title,
  problem,
  action,
  ownerId,
  typeId,
  sponsorship,
  outcome,
  benefit,
}: DraftToKeep['draft']) => ({
  title,
  problem,
  action,
  ownerId,
  typeId,
  sponsorship,
  outcome: outcome as unknown as StoredOutcome | null,
  benefit: benefit && { description: benefit.description, perYear: benefit.perYear?.toString() ?? null },
});

const termsOf = (content: InitiativeContent) => [
  ...content.functionalAreaIds.map((termId) => ({ termId, kind: 'FUNCTIONAL_AREA' as const })),
  ...content.touchpointIds.map((termId) => ({ termId, kind: 'TOUCHPOINT' as const })),
  ...content.channelIds.map((termId) => ({ termId, kind: 'CHANNEL' as const })),
  ...content.productLineIds.map((termId) => ({ termId, kind: 'PRODUCT_LINE' as const })),
];

/** What is kept of one initiative, under its part key. */
interface Kept {
  readonly part: PartKey;
  readonly keep: DraftToKeep;
}

async function insertParts(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const each = <Row>(rowsOf: (keep: DraftToKeep) => readonly Row[]) =>
    kept.flatMap(({ part, keep }) => rowsOf(keep).map((row) => ({ ...part, ...row })));
  const links = ({ draft, codes }: DraftToKeep) =>
    [
      ...draft.requiresIds.map((otherId) => ({ kind: 'REQUIRES' as const, otherId })),
      ...draft.excludesIds.map((otherId) => ({ kind: 'EXCLUDES' as const, otherId })),
    ].map((link) => ({ ...link, otherCode: codes.get(link.otherId) ?? '' }));
  const editors = each(({ draft }) => draft.editorIds.map((memberId) => ({ memberId })));
  await insertMany(tx, InitiativeEditorTable, editors);
  await insertMany(
    tx,
    InitiativeTermTable,
    each(({ draft }) => termsOf(draft)),
  );
  await insertMany(tx, InitiativeLinkTable, each(links));
}

async function insertOptions(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const options = kept.flatMap(({ part, keep }) =>
    keep.draft.options.map(({ costs, ...option }) => {
      const id = option.id ?? randomUUID();
      return { costs, part, row: { ...part, ...option, ...measureCosts(costs, keep.year), id } };
    }),
  );
  await insertMany(
    tx,
    FundingOptionTable,
    options.map((option) => option.row),
  );
  const lines = options.flatMap(({ costs, part, row }) =>
    costs.map((cost, i) => ({ ...part, ...cost, optionId: row.id, id: randomUUID(), position: i + 1 })),
  );
  await insertMany(tx, CostLineTable, lines);
}

/** A draft to begin; `caseData` carries figures for the business case. */
export interface NewInitiative extends Pick<Initiative, 'cycleId' | 'businessUnitId' | 'code' | 'createdBy'> {
  readonly keep: DraftToKeep;
  /** Given where others refer to it before it is kept. */
  readonly id?: string;
  readonly caseData?: StoredOutcome;
}

/** Keeps new drafts, table by table; answers their ids in order. */
export async function insertInitiatives(tx: Tx, begun: readonly NewInitiative[]): Promise<string[]> {
  await holdUnits(
    tx,
    begun.map(({ businessUnitId, keep }) => ({ businessUnitId, sponsorship: keep.draft.sponsorship })),
  );
  const { organizationId } = tx;
  const [state, version] = ['DRAFT' as const, 1];
  const nothing = { submittedBy: null, acceptedBy: null, returnReason: null, submittedAt: null, acceptedAt: null };
  const uncertified = { certifiedBy: null, certifiedAt: null };
  const rows = begun.map(({ keep, id = randomUUID(), caseData = null, ...identity }) => ({
    keep,
    row: {
      ...identity,
      ...columnsOf(keep.draft),
      ...nothing,
      ...uncertified,
      caseData,
      organizationId,
      id,
      state,
      version,
    },
  }));
  const times = { createdAt: tx.now, updatedAt: tx.now };
  await insertMany(
    tx,
    InitiativeTable,
    rows.map(({ row }) => ({ ...row, ...times })),
  );
  const kept = rows.map(({ keep, row: { id, businessUnitId } }) => ({
    keep,
    part: { organizationId, initiativeId: id, businessUnitId, state },
  }));
  await insertParts(tx, kept);
  await insertOptions(tx, kept);
  return rows.map(({ row }) => row.id);
}

/** Replaces what an initiative says, its options only `optionsToo`; false when its version has moved on. */
export async function rewriteInitiative(
  tx: Tx,
  initiative: Pick<Initiative, 'id' | 'state' | 'version'>,
  businessUnitId: string,
  keep: DraftToKeep,
  optionsToo: boolean,
): Promise<boolean> {
  const c = columnsOf(keep.draft);
  const touched = await tx.affect(
    `update initiative set title = $4, problem = $5, action = $6, owner_id = $7, type_id = $8, sponsorship = $9, outcome = $10,
       benefit = $11, business_unit_id = $12, updated_at = $13, version = version + 1, certified_by = null, certified_at = null
     where organization_id = $1 and id = $2 and version = $3`,
    [
      tx.organizationId,
      initiative.id,
      initiative.version,
      c.title,
      c.problem,
      c.action,
      c.ownerId,
      c.typeId,
      c.sponsorship,
      c.outcome,
      c.benefit,
      businessUnitId,
      tx.now,
    ],
  );
  if (touched !== 1) return false;
  const clear = (table: string) =>
    tx.query(`delete from ${table} where organization_id = $1 and initiative_id = $2`, [
      tx.organizationId,
      initiative.id,
    ]);
  const part = {
    organizationId: tx.organizationId,
    initiativeId: initiative.id,
    businessUnitId,
    state: initiative.state,
  };
  for (const table of ['initiative_editor', 'initiative_term', 'initiative_link']) await clear(table);
  await insertParts(tx, [{ part, keep }]);
  if (!optionsToo) return true;
  await clear('funding_option');
  await insertOptions(tx, [{ part, keep }]);
  return true;
}
