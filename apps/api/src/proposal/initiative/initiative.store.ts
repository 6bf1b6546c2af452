import type { Initiative, InitiativeState } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { optionsOf } from './funding-option.store';
import type { InitiativeLinkKind, InitiativeTermKind } from './initiative-part.table';
import type { InitiativeRow } from './initiative.table';

/** Another initiative of the cycle; its code is known even where it may not be seen. */
export interface InitiativeLink {
  readonly id: string;
  readonly code: string;
}

/** An initiative without its options, and its references with their codes. */
export interface InitiativeHead extends Omit<Initiative, 'options'> {
  readonly certifiedBy: string | null;
  readonly certifiedAt: Date | null;
  readonly requires: readonly InitiativeLink[];
  readonly excludes: readonly InitiativeLink[];
}
export type StoredInitiative = InitiativeHead & Pick<Initiative, 'options'>;

export interface HeadRow extends Omit<InitiativeRow, 'caseData'> {
  readonly editorIds: readonly string[];
  readonly terms: readonly (readonly [InitiativeTermKind, string])[];
  readonly links: readonly (readonly [InitiativeLinkKind, string, string])[];
}

/** Columns of a head from `initiative i`; $1 is the organisation. */
export const HEAD_COLUMNS = `
  i.organization_id as "organizationId", i.id, i.cycle_id as "cycleId", i.business_unit_id as "businessUnitId",
  i.initiative_state as state, i.code, i.title, i.problem, i.action, i.owner_id as "ownerId", i.created_by as "createdBy",
  i.submitted_by as "submittedBy", i.accepted_by as "acceptedBy", i.type_id as "typeId", i.sponsorship, i.outcome, i.benefit,
  i.return_reason as "returnReason", i.version, i.created_at as "createdAt", i.updated_at as "updatedAt",
  i.submitted_at as "submittedAt", i.accepted_at as "acceptedAt", i.certified_by as "certifiedBy", i.certified_at as "certifiedAt",
  array(select e.member_id from initiative_editor e
    where e.organization_id = $1 and e.initiative_id = i.id order by e.member_id) as "editorIds",
  (select coalesce(json_agg(json_build_array(t.kind, t.term_id) order by t.term_id), '[]') from initiative_term t
    where t.organization_id = $1 and t.initiative_id = i.id) as terms,
  (select coalesce(json_agg(json_build_array(l.kind, l.other_id, l.other_code) order by l.other_code), '[]')
    from initiative_link l where l.organization_id = $1 and l.initiative_id = i.id) as links`;

/** The head that a row stands for. */
export const headOf = ({ terms, links, ...row }: HeadRow): InitiativeHead => {
  const ids = (kind: InitiativeTermKind) => terms.filter(([of]) => of === kind).map(([, id]) => id);
  const others = (kind: InitiativeLinkKind) =>
    links.filter(([of]) => of === kind).map(([, id, code]): InitiativeLink => ({ id, code }));
  const [requires, excludes] = [others('REQUIRES'), others('EXCLUDES')];
  const benefit = row.benefit as { description: string; perYear: string | null } | null;
  return {
    ...row,
    functionalAreaIds: ids('FUNCTIONAL_AREA'),
    touchpointIds: ids('TOUCHPOINT'),
    channelIds: ids('CHANNEL'),
    productLineIds: ids('PRODUCT_LINE'),
    requires,
    excludes,
    requiresIds: requires.map((link) => link.id),
    excludesIds: excludes.map((link) => link.id),
    outcome: row.outcome as unknown as Initiative['outcome'],
    benefit: benefit && { ...benefit, perYear: benefit.perYear === null ? null : BigInt(benefit.perYear) },
  };
};

const heads = async (
  tx: Tx,
  where: string,
  parameters: readonly unknown[],
  order = 'i.code',
): Promise<InitiativeHead[]> =>
  (
    await tx.query<HeadRow>(
      `select ${HEAD_COLUMNS} from initiative i where i.organization_id = $1 and ${where} order by ${order}`,
      [tx.organizationId, ...parameters],
    )
  ).map(headOf);

const withOptions = async (tx: Tx, found: readonly InitiativeHead[]): Promise<StoredInitiative[]> => {
  if (found.length === 0) return [];
  const options = await optionsOf(
    tx,
    found.map((head) => head.id),
  );
  return found.map((head) => ({ ...head, options: options.get(head.id) ?? [] }));
};

/** Initiatives the session may see, by code; ids that are malformed, absent or hidden are left out. */
export const initiativesByIds = async (tx: Tx, ids: readonly string[]): Promise<StoredInitiative[]> =>
  withOptions(tx, await heads(tx, 'i.id = any ($2::uuid[])', [ids.filter(isUuid)]));

/** One initiative, or null when the session may not see it or there is none. */
export const initiativeById = async (tx: Tx, id: string): Promise<StoredInitiative | null> =>
  (await initiativesByIds(tx, [id]))[0] ?? null;

/** The initiatives of a cycle in the given states, by code. */
export const initiativesInStates = async (
  tx: Tx,
  cycleId: string,
  states: readonly InitiativeState[],
): Promise<StoredInitiative[]> =>
  withOptions(tx, await heads(tx, 'i.cycle_id = $2 and i.initiative_state = any ($3)', [cycleId, states]));

/** What a cycle's panel scores and its plans choose from. */
export const acceptedInitiatives = (tx: Tx, cycleId: string): Promise<StoredInitiative[]> =>
  initiativesInStates(tx, cycleId, ['ACCEPTED']);

/** Heads of a cycle that the session may see, for checking dependencies. */
export const headsInCycle = (tx: Tx, cycleId: string): Promise<InitiativeHead[]> =>
  heads(tx, 'i.cycle_id = $2', [cycleId]);

/** Titles that the session may see of a cycle's initiatives, by id. */
export async function titlesInCycle(tx: Tx, cycleId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; title: string }>(
    'select id, title from initiative where organization_id = $1 and cycle_id = $2',
    [tx.organizationId, cycleId],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Moves initiatives that stand in one of `from`, and bumps their versions; how many it moved. */
export const setInitiativeStates = (
  tx: Tx,
  ids: readonly string[],
  to: InitiativeState,
  from: readonly InitiativeState[],
): Promise<number> =>
  tx.affect(
    `update initiative set initiative_state = $3, version = version + 1, updated_at = $5
     where organization_id = $1 and id = any ($2::uuid[]) and initiative_state = any ($4)`,
    [tx.organizationId, ids, to, from, tx.now],
  );
