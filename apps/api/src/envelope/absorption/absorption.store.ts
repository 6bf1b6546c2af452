import { randomUUID } from 'node:crypto';
import { absorptionEntries, budgetLineKey, type BudgetLine, type FiscalPeriod, type IsoDate } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A line of a unit's budget with the run-rate that enters its base; minor units. */
export type EnteringLine = BudgetLine & { readonly amount: bigint };

/** Run-rate of one commitment that enters its unit's base; `cycleId`, plan line and initiative where it has them. */
export interface Absorption {
  readonly commitmentId: string;
  readonly cycleId: string | null;
  readonly planLineId: string | null;
  readonly initiativeId: string | null;
  readonly absorbsOn: IsoDate;
  readonly enters: FiscalPeriod;
  readonly lines: readonly EnteringLine[];
}

const merged = (lines: readonly EnteringLine[]): readonly EnteringLine[] => {
  const sums = new Map<string, EnteringLine>();
  for (const line of lines) {
    const key = budgetLineKey(line);
    sums.set(key, { ...line, amount: line.amount + (sums.get(key)?.amount ?? 0n) });
  }
  return [...sums.values()];
};

/** Books one balanced journal: out of the commitment, into the base, line by line; a commitment enters once. */
export async function bookAbsorption(tx: Tx, { lines, enters, ...of }: Absorption): Promise<void> {
  const entries = absorptionEntries(merged(lines));
  if (entries.length === 0) return;
  await tx.query(
    `insert into ledger_entry (organization_id, journal_id, kind, cycle_id, plan_line_id, initiative_id, absorbs_id, absorbed_on,
       fiscal_year, period, booked_at, cost_class, cost_kind, already_budgeted, id, side, business_unit_id, legal_entity,
       cost_centre, account, amount)
     select $1, $2, 'ABSORPTION', $3, $4, $5, $6, $7, $8, $9, $10, 'OPEX', 'RUN_RATE', true, *
     from unnest($11::uuid[], $12::text[], $13::uuid[], $14::text[], $15::text[], $16::text[], $17::bigint[])`,
    [
      tx.organizationId,
      randomUUID(),
      of.cycleId,
      of.planLineId,
      of.initiativeId,
      of.commitmentId,
      of.absorbsOn,
      enters.fiscalYear,
      enters.period,
      tx.now,
      entries.map(() => randomUUID()),
      entries.map((entry) => entry.side),
      entries.map((entry) => entry.businessUnitId),
      entries.map((entry) => entry.legalEntity),
      entries.map((entry) => entry.costCentre),
      entries.map((entry) => entry.account),
      entries.map((entry) => entry.amount.toString()),
    ],
  );
}

/**
 * Takes back what entered a base for plan lines whose approval falls: new journals that mirror the old ones, once. Call
 * it after `releaseLaterYears`, whose locks keep later absorptions out. Answers how many entries that were.
 */
export const takeBackAbsorptions = (tx: Tx, planLineIds: readonly string[]): Promise<number> =>
  tx.affect(
    `with taken as (
       select e.* from ledger_entry e
       where e.organization_id = $1 and e.plan_line_id = any ($2::uuid[]) and e.kind = 'ABSORPTION' and e.reverses_id is null
         and not exists (select from ledger_entry r where r.organization_id = $1 and r.reverses_id = e.id)),
     journal as (select journal_id, gen_random_uuid() as back from (select distinct journal_id from taken) each)
     insert into ledger_entry (organization_id, id, journal_id, kind, cycle_id, plan_line_id, initiative_id, absorbs_id, absorbed_on,
       fiscal_year, period, booked_at, cost_class, cost_kind, already_budgeted, side, business_unit_id, legal_entity,
       cost_centre, account, amount, reverses_id)
     select $1, gen_random_uuid(), j.back, t.kind, t.cycle_id, t.plan_line_id, t.initiative_id, t.absorbs_id, t.absorbed_on,
       t.fiscal_year, t.period, $3, t.cost_class, t.cost_kind, t.already_budgeted, t.side, t.business_unit_id, t.legal_entity,
       t.cost_centre, t.account, -t.amount, t.id
     from taken t join journal j on j.journal_id = t.journal_id order by t.sequence`,
    [tx.organizationId, planLineIds, tx.now],
  );

/** A point of time that a base speaks of: its fiscal year, and in it the day as of which its figures hold. */
export interface BasePoint {
  readonly fiscalYear: number;
  readonly asOf: IsoDate;
}

/** Run-rate that stands in a base by absorption, in minor units. */
export interface AbsorbedRunRate extends EnteringLine {
  readonly id: string;
  readonly journalId: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly absorbedOn: IsoDate;
  readonly initiativeId: string | null;
}

/** What was absorbed after one point and up to another, taken back left out; what the asking member may see of it. */
export async function absorbedBetween(tx: Tx, after: BasePoint, upTo: BasePoint): Promise<AbsorbedRunRate[]> {
  const rows = await tx.query<Omit<AbsorbedRunRate, 'amount'> & { readonly amount: string }>(
    `select e.id, e.journal_id as "journalId", e.fiscal_year as "fiscalYear", e.period::int as period, e.absorbed_on as "absorbedOn",
       e.initiative_id as "initiativeId", e.business_unit_id as "businessUnitId", e.legal_entity as "legalEntity",
       e.cost_centre as "costCentre", e.account, e.amount::text as amount
     from ledger_entry e
     where e.organization_id = $1 and e.kind = 'ABSORPTION' and e.side = 'USE' and e.reverses_id is null
       and (e.fiscal_year, e.absorbed_on) > ($2::int, $3::date) and (e.fiscal_year, e.absorbed_on) <= ($4::int, $5::date)
       and not exists (select from ledger_entry r where r.organization_id = $1 and r.reverses_id = e.id)
     order by e.fiscal_year, e.absorbed_on, e.sequence`,
    [tx.organizationId, after.fiscalYear, after.asOf, upTo.fiscalYear, upTo.asOf],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}
