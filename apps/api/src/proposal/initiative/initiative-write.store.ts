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

async function insertParts(tx: Tx, part: PartKey, { draft, codes }: DraftToKeep): Promise<void> {
  const link = (kind: 'REQUIRES' | 'EXCLUDES') => (otherId: string) => ({
    ...part,
    kind,
    otherId,
    otherCode: codes.get(otherId) ?? '',
  });
  await insertMany(
    tx,
    InitiativeEditorTable,
    draft.editorIds.map((memberId) => ({ ...part, memberId })),
  );
  await insertMany(
    tx,
    InitiativeTermTable,
    termsOf(draft).map((term) => ({ ...part, ...term })),
  );
  await insertMany(tx, InitiativeLinkTable, [
    ...draft.requiresIds.map(link('REQUIRES')),
    ...draft.excludesIds.map(link('EXCLUDES')),
  ]);
}

async function insertOptions(tx: Tx, part: PartKey, { draft, year }: DraftToKeep): Promise<void> {
  const options = draft.options.map((option) => ({ ...option, id: option.id ?? randomUUID() }));
  await insertMany(
    tx,
    FundingOptionTable,
    options.map(({ costs, ...option }) => ({ ...part, ...option, ...measureCosts(costs, year) })),
  );
  await insertMany(
    tx,
    CostLineTable,
    options.flatMap(({ id: optionId, costs }) =>
      costs.map((cost, i) => ({ ...part, ...cost, optionId, id: randomUUID(), position: i + 1 })),
    ),
  );
}

/** Keeps a new draft; answers its id. */
export async function insertInitiative(
  tx: Tx,
  identity: Pick<Initiative, 'cycleId' | 'businessUnitId' | 'code' | 'createdBy'> & {
    readonly caseData?: StoredOutcome;
  },
  keep: DraftToKeep,
): Promise<string> {
  const { organizationId } = tx;
  const [id, state] = [randomUUID(), 'DRAFT' as const];
  const nothing = { submittedBy: null, acceptedBy: null, returnReason: null, submittedAt: null, acceptedAt: null };
  await tx.manager.insert(InitiativeTable, {
    ...identity,
    ...columnsOf(keep.draft),
    ...nothing,
    caseData: identity.caseData ?? null,
    organizationId,
    id,
    state,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  const part = { organizationId, initiativeId: id, businessUnitId: identity.businessUnitId, state };
  await insertParts(tx, part, keep);
  await insertOptions(tx, part, keep);
  return id;
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
       benefit = $11, business_unit_id = $12, updated_at = $13, version = version + 1
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
  const part = {
    organizationId: tx.organizationId,
    initiativeId: initiative.id,
    businessUnitId,
    state: initiative.state,
  };
  const clear = (table: string) =>
    tx.query(`delete from ${table} where organization_id = $1 and initiative_id = $2`, [
      tx.organizationId,
      initiative.id,
    ]);
  for (const table of ['initiative_editor', 'initiative_term', 'initiative_link']) await clear(table);
  await insertParts(tx, part, keep);
  if (!optionsToo) return true;
  await clear('funding_option');
  await insertOptions(tx, part, keep);
  return true;
}
