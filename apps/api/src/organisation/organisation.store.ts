import type { BusinessCalendar } from '@clout/domain';
import { notFound } from '../platform/graphql/faults';
import type { Tx } from '../platform/database/transaction';
import { TERM_KINDS, TermTable, type Term, type TermKind } from './term.table';
import { BusinessUnitTable, type BusinessUnit } from './unit.table';

export { TERM_KINDS };
export type { BusinessUnit, Term, TermKind };
export type NewUnit = Omit<BusinessUnit, 'organizationId' | 'retired' | 'version'>;
export type NewTerm = Omit<Term, 'organizationId' | 'retired' | 'version'>;

export interface OrganizationRow extends BusinessCalendar {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly minorUnitDigits: number;
  readonly periodsPerYear: number;
  readonly demo: boolean;
}

export async function organization(tx: Tx): Promise<OrganizationRow> {
  const [row] = await tx.query<OrganizationRow>(
    `select organization_id as id, name, currency, minor_unit_digits as "minorUnitDigits",
       fiscal_year_start_month as "fiscalYearStartMonth", periods_per_year as "periodsPerYear", demo,
       calendar_pattern as "calendarPattern", case when closed_through_year is not null
         then json_build_object('fiscalYear', closed_through_year, 'period', closed_through_period) end as "closedThrough"
     from organization where organization_id = $1`,
    [tx.organizationId],
  );
  if (!row) throw notFound();
  return row;
}

/** Sets how the year is cut and which periods are closed. */
export const setCalendar = (tx: Tx, calendar: BusinessCalendar, periodsPerYear: number): Promise<unknown> =>
  tx.query(
    `update organization set fiscal_year_start_month = $2, calendar_pattern = $3, periods_per_year = $4,
       closed_through_year = $5, closed_through_period = $6 where organization_id = $1`,
    [
      tx.organizationId,
      calendar.fiscalYearStartMonth,
      calendar.calendarPattern,
      periodsPerYear,
      calendar.closedThrough?.fiscalYear ?? null,
      calendar.closedThrough?.period ?? null,
    ],
  );

/** A company as it is founded, every period open. */
export type NewOrganization = Omit<OrganizationRow, 'id' | 'calendarPattern' | 'closedThrough'>;

export const createOrganization = (tx: Tx, row: NewOrganization): Promise<unknown> =>
  tx.query(
    `insert into organization (organization_id, name, currency, minor_unit_digits, fiscal_year_start_month, periods_per_year, demo, created_at, calendar_pattern)
     values ($1, $2, $3, $4, $5, $6::smallint, $7, $8, case when $6::smallint = 13 then 'THIRTEEN_PERIODS' else 'TWELVE_MONTHS' end)`,
    [
      tx.organizationId,
      row.name,
      row.currency,
      row.minorUnitDigits,
      row.fiscalYearStartMonth,
      row.periodsPerYear,
      row.demo,
      tx.now,
    ],
  );

/** Every unit, by code. */
export const businessUnits = (tx: Tx): Promise<BusinessUnit[]> =>
  tx.query<BusinessUnit>(
    `select organization_id as "organizationId", id, code, name, kind, legal_entity as "legalEntity", region_id as "regionId",
       retired_at is not null as retired, version
     from business_unit where organization_id = $1 order by code`,
    [tx.organizationId],
  );

/** Every word of the taxonomy, in its order. */
export const terms = (tx: Tx): Promise<Term[]> =>
  tx.query<Term>(
    `select organization_id as "organizationId", id, kind, code, name, position,
       retired_at is not null as retired, version
     from taxonomy_term where organization_id = $1 order by kind, position, code`,
    [tx.organizationId],
  );

export const insertUnits = (tx: Tx, units: readonly NewUnit[]): Promise<unknown> =>
  tx.manager.insert(
    BusinessUnitTable,
    units.map((unit) => ({ ...unit, organizationId: tx.organizationId })),
  );

export const insertTerms = (tx: Tx, words: readonly NewTerm[]): Promise<unknown> =>
  tx.manager.insert(
    TermTable,
    words.map((word) => ({ ...word, organizationId: tx.organizationId })),
  );

/** The words of one kind among those given, retired ones too. */
export const everOfKind = (words: readonly Term[], kind: TermKind): Term[] =>
  words.filter((word) => word.kind === kind);

/** The words of one kind among those given that are in use. */
export const ofKind = (words: readonly Term[], kind: TermKind): Term[] =>
  words.filter((word) => word.kind === kind && !word.retired);
