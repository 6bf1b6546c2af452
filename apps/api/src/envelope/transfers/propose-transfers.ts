import { randomUUID } from 'node:crypto';
import {
  reverseTransfers,
  transfersOf,
  type JournalDraft,
  type JournalKind,
  type ReverseTransfer,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { markCancelled, standingTransfers } from './transfer.store';

/** A journal that is about to be booked. */
export type ProposedJournal = JournalDraft & { readonly id: string };

type NewTransfer = ReverseTransfer & {
  readonly id: string;
  readonly journalId: string;
  readonly kind: JournalKind;
  readonly reversesJournalId: string | null;
};

/** The journals that entries are of, by entry; the actor must see every unit's money. */
async function journalsOf(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; journalId: string }>(
    'select id, journal_id as "journalId" from ledger_entry where organization_id = $1 and id = any ($2::uuid[])',
    [tx.organizationId, entryIds],
  );
  return new Map(rows.map((row) => [row.id, row.journalId]));
}

/**
 * Proposes the transfers of journals that are booked in the same transaction; answers the journals that have any. What
 * takes back a journal from before transfers has none, as that one had none.
 */
export async function proposeTransfers(
  tx: Tx,
  cycleId: string,
  journals: readonly ProposedJournal[],
): Promise<ReadonlySet<string>> {
  const reversed = journals.flatMap((journal) => journal.entries.flatMap((entry) => entry.reversesId ?? []));
  const journalOf = await journalsOf(tx, reversed);
  const originals = reversed.length > 0 ? await standingTransfers(tx, [...new Set(journalOf.values())]) : [];
  const made = journals.flatMap((journal): readonly NewTransfer[] => {
    const taken = new Set(journal.entries.flatMap((entry) => journalOf.get(entry.reversesId ?? '') ?? []));
    const drafts = transfersOf(journal.entries);
    const back = originals.filter((one) => taken.has(one.journalId));
    const [first] = back;
    if (taken.size > 0 && first === undefined) return [];
    const transfers = reverseTransfers(drafts, back);
    return transfers.map((one) => {
      const original = back.find(({ id }) => id === one.reversesId) ?? first;
      const reversesJournalId = original?.journalId ?? null;
      return { ...one, id: randomUUID(), journalId: journal.id, kind: journal.kind, reversesJournalId };
    });
  });
  const unsent = made.flatMap((one) => (one.state === 'CANCELLED' && one.reversesId !== null ? [one.reversesId] : []));
  if (unsent.length > 0) await markCancelled(tx, unsent);
  await insertTransfers(tx, cycleId, made);
  return new Set(made.map((one) => one.journalId));
}

async function insertTransfers(tx: Tx, cycleId: string, made: readonly NewTransfer[]): Promise<void> {
  if (made.length === 0) return;
  await tx.query(
    `insert into budget_transfer (organization_id, cycle_id, proposed_at, id, journal_id, kind, from_unit_id, from_entity,
       from_cost_centre, from_account, to_unit_id, to_entity, to_cost_centre, to_account, fiscal_year, period, cost_class,
       cost_kind, already_budgeted, amount, plan_line_id, initiative_id, reverses_journal_id, reverses_id, state)
     select $1, $2, $3, * from unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[],
       $11::uuid[], $12::text[], $13::text[], $14::text[], $15::int[], $16::smallint[], $17::text[], $18::text[],
       $19::boolean[], $20::bigint[], $21::uuid[], $22::uuid[], $23::uuid[], $24::uuid[], $25::text[])`,
    [
      tx.organizationId,
      cycleId,
      tx.now,
      made.map((one) => one.id),
      made.map((one) => one.journalId),
      made.map((one) => one.kind),
      made.map(({ draft }) => draft.from.businessUnitId),
      made.map(({ draft }) => draft.from.legalEntity),
      made.map(({ draft }) => draft.from.costCentre),
      made.map(({ draft }) => draft.from.account),
      made.map(({ draft }) => draft.to.businessUnitId),
      made.map(({ draft }) => draft.to.legalEntity),
      made.map(({ draft }) => draft.to.costCentre),
      made.map(({ draft }) => draft.to.account),
      made.map(({ draft }) => draft.fiscalYear),
      made.map(({ draft }) => draft.period),
      made.map(({ draft }) => draft.costClass),
      made.map(({ draft }) => draft.costKind),
      made.map(({ draft }) => draft.alreadyBudgeted),
      made.map(({ draft }) => draft.amount.toString()),
      made.map(({ draft }) => draft.planLineId),
      made.map(({ draft }) => draft.initiativeId),
      made.map((one) => one.reversesJournalId),
      made.map((one) => one.reversesId),
      made.map((one) => one.state),
    ],
  );
}
