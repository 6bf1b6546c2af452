import type { BudgetTransfer, TransferState } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';

/** True when a transfer takes nothing back, or when what it takes back is posted. */
const READY = `(t.reverses_journal_id is null
  or (t.reverses_id is not null and (select o.state from budget_transfer o
    where o.organization_id = t.organization_id and o.id = t.reverses_id) = 'POSTED')
  or (t.reverses_id is null and not exists (select from budget_transfer o
    where o.organization_id = t.organization_id and o.journal_id = t.reverses_journal_id and o.state not in ('POSTED', 'CANCELLED'))))`;

const line = (side: 'from' | 'to'): string =>
  `json_build_object('businessUnitId', t.${side}_unit_id, 'legalEntity', t.${side}_entity, 'costCentre', t.${side}_cost_centre,
    'account', t.${side}_account) as "${side}"`;

const COLUMNS = `t.id, t.sequence::int as sequence, t.cycle_id as "cycleId", t.journal_id as "journalId", t.kind, ${line('from')},
  ${line('to')}, t.fiscal_year as "fiscalYear", t.period::int as period, t.cost_class as "costClass", t.cost_kind as "costKind",
  t.already_budgeted as "alreadyBudgeted", t.amount::text as amount, t.plan_line_id as "planLineId",
  t.initiative_id as "initiativeId", t.reverses_id as "reversesId", ${READY} as ready, t.proposed_at as "proposedAt", t.state,
  t.export_id as "exportId", t.external_reference as "externalReference", t.rejection, t.confirmed_by as "confirmedBy",
  t.confirmed_at as "confirmedAt"`;

type StoredTransfer = Omit<BudgetTransfer, 'amount'> & { readonly amount: string };
const transferOf = (row: StoredTransfer): BudgetTransfer => ({ ...row, amount: BigInt(row.amount) });

const transfersWhere = async (
  tx: Tx,
  condition: string,
  parameters: readonly unknown[],
  limit: number | null = null,
): Promise<BudgetTransfer[]> =>
  (
    await tx.query<StoredTransfer>(
      `select ${COLUMNS} from budget_transfer t where t.organization_id = $1 and ${condition} order by t.sequence${limit === null ? '' : ` limit ${limit}`}`,
      [tx.organizationId, ...parameters],
    )
  ).map(transferOf);

/** Transfers of a cycle in the states given or in all, up to `first` of them, as the member sees them, in the order in which they were proposed. */
export const transfersOfCycle = (
  tx: Tx,
  cycleId: string,
  states: readonly TransferState[] | null,
  first: number | null = null,
): Promise<BudgetTransfer[]> =>
  transfersWhere(
    tx,
    't.cycle_id = $2 and ($3::text[] is null or t.state = any ($3::text[]))',
    [cycleId, states],
    first,
  );

/** Those of the named transfers that are the cycle's, locked until the transaction ends. */
export async function transfersForUpdate(tx: Tx, cycleId: string, ids: readonly string[]): Promise<BudgetTransfer[]> {
  const real = ids.filter(isUuid);
  await tx.query(
    `select 1 from budget_transfer where organization_id = $1 and cycle_id = $2 and id = any ($3::uuid[])
     order by sequence for update`,
    [tx.organizationId, cycleId, real],
  );
  return transfersWhere(tx, 't.cycle_id = $2 and t.id = any ($3::uuid[])', [cycleId, real]);
}

/** What stands of the journals given, locked, that no transfer takes back yet. */
export async function standingTransfers(tx: Tx, journalIds: readonly string[]): Promise<BudgetTransfer[]> {
  await tx.query(
    `select 1 from budget_transfer where organization_id = $1 and journal_id = any ($2::uuid[]) order by sequence for update`,
    [tx.organizationId, journalIds],
  );
  return transfersWhere(
    tx,
    `t.journal_id = any ($2::uuid[]) and not exists
       (select from budget_transfer r where r.organization_id = $1 and r.reverses_id = t.id)`,
    [journalIds],
  );
}

/** Proposed transfers of a cycle that may be exported now. */
export const readyTransfers = (tx: Tx, cycleId: string): Promise<BudgetTransfer[]> =>
  transfersWhere(tx, `t.cycle_id = $2 and t.state = 'PROPOSED' and ${READY}`, [cycleId]);

/** Moves transfers on; a fault unless each is in the state that `sql` moves it from. */
async function moveAll(tx: Tx, ids: readonly string[], sql: string, parameters: readonly unknown[]): Promise<void> {
  const moved = await tx.affect(
    `update budget_transfer t set ${sql} and t.organization_id = $1 and t.id = any ($2::uuid[])`,
    [tx.organizationId, ids, ...parameters],
  );
  if (moved !== ids.length) throw new Error('a transfer moved under its lock');
}

/** Notes the export that proposed transfers went into. */
export const markExported = (tx: Tx, ids: readonly string[], exportId: string): Promise<void> =>
  moveAll(tx, ids, `state = 'EXPORTED', export_id = $3 where t.state = 'PROPOSED'`, [exportId]);

/** Notes that the company's ledger posted exported transfers, under its reference. */
export const markPosted = (tx: Tx, ids: readonly string[], reference: string | null, by: string): Promise<void> =>
  moveAll(
    tx,
    ids,
    `state = 'POSTED', external_reference = $3, rejection = null, confirmed_by = $4, confirmed_at = $5 where t.state = 'EXPORTED'`,
    [reference, by, tx.now],
  );

/** What the company's ledger said when it rejected transfers. */
export interface LedgerRejection {
  readonly externalReference: string | null;
  readonly reason: string | null;
  readonly by: string;
}

/**
 * Notes that the company's ledger rejected exported transfers. One that is taken back already is CANCELLED with the one
 * that takes it back: nothing reached the ledger, so nothing has to be taken back there.
 */
export async function markRejected(tx: Tx, ids: readonly string[], said: LedgerRejection): Promise<void> {
  const takenBack = 'exists (select from budget_transfer r where r.organization_id = $1 and r.reverses_id = t.id)';
  await moveAll(
    tx,
    ids,
    `state = case when ${takenBack} then 'CANCELLED' else 'REJECTED' end, external_reference = $3, rejection = $4,
       confirmed_by = $5, confirmed_at = $6 where t.state = 'EXPORTED'`,
    [said.externalReference, said.reason, said.by, tx.now],
  );
  await tx.affect(
    `update budget_transfer r set state = 'CANCELLED' from budget_transfer o
     where r.organization_id = $1 and r.state = 'PROPOSED' and o.organization_id = $1 and o.id = r.reverses_id
       and o.id = any ($2::uuid[]) and o.state = 'CANCELLED'`,
    [tx.organizationId, ids],
  );
}

/** Lets rejected transfers go into the next export again. */
export const markProposedAgain = (tx: Tx, ids: readonly string[]): Promise<void> =>
  moveAll(tx, ids, `state = 'PROPOSED' where t.state = 'REJECTED'`, []);

/** Notes that transfers will never reach the company's ledger. */
export const markCancelled = (tx: Tx, ids: readonly string[]): Promise<void> =>
  moveAll(tx, ids, `state = 'CANCELLED' where t.state in ('PROPOSED', 'REJECTED', 'CANCELLED')`, []);
