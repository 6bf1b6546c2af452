import type { IsoDate } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

export const OPENING_STATES = ['WAITING', 'STANDING', 'WITHDRAWN', 'RELEASED'] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

/** Money promised before its fiscal year began; amounts in minor units, >= 0. */
export interface OpeningCommitment {
  readonly id: string;
  readonly fiscalYear: number;
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly description: string;
  /** Unique among the year's standing imported commitments; null for others. */
  readonly reference: string | null;
  readonly period: number | null;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly contractEnd: IsoDate | null;
  readonly absorbsOn: IsoDate | null;
  /** The day from which the unit carries the run-rate itself; null before. */
  readonly absorbedOn: IsoDate | null;
  readonly state: OpeningState;
  /** The import it came by, with its line in the file; null for others. */
  readonly importId: string | null;
  readonly line: number | null;
  /** The approved plan line of an earlier year that it goes on from; null for others. */
  readonly planLineId: string | null;
  readonly initiativeId: string | null;
}

/** Writes commitments; what they count in the envelope is moved apart. */
export const insertOpenings = (tx: Tx, commitments: readonly OpeningCommitment[]): Promise<unknown> =>
  tx.query(
    `insert into opening_commitment (organization_id, id, fiscal_year, business_unit_id, legal_entity, cost_centre, account,
       description, reference, period, in_year_amount, run_rate_amount, contract_end, absorbs_on, state, import_id, line,
       plan_line_id, initiative_id)
     select $1, * from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::smallint[], $11::bigint[], $12::bigint[], $13::date[], $14::date[], $15::text[], $16::uuid[], $17::int[],
       $18::uuid[], $19::uuid[])`,
    [
      tx.organizationId,
      commitments.map((c) => c.id),
      commitments.map((c) => c.fiscalYear),
      commitments.map((c) => c.businessUnitId),
      commitments.map((c) => c.legalEntity),
      commitments.map((c) => c.costCentre),
      commitments.map((c) => c.account),
      commitments.map((c) => c.description),
      commitments.map((c) => c.reference),
      commitments.map((c) => c.period),
      commitments.map((c) => c.inYear.toString()),
      commitments.map((c) => c.runRate.toString()),
      commitments.map((c) => c.contractEnd),
      commitments.map((c) => c.absorbsOn),
      commitments.map((c) => c.state),
      commitments.map((c) => c.importId),
      commitments.map((c) => c.line),
      commitments.map((c) => c.planLineId),
      commitments.map((c) => c.initiativeId),
    ],
  );

/** A commitment as the database returns it: bigint as text. */
export type StoredOpening = Omit<OpeningCommitment, 'inYear' | 'runRate'> & {
  readonly inYear: string;
  readonly runRate: string;
};

/** Columns of a commitment from `opening_commitment o`. */
export const OPENING_COLUMNS = `o.id, o.fiscal_year as "fiscalYear", o.business_unit_id as "businessUnitId", o.legal_entity as "legalEntity",
  o.cost_centre as "costCentre", o.account, o.description, o.reference, o.period::int as period, o.in_year_amount::text as "inYear",
  o.run_rate_amount::text as "runRate", o.contract_end as "contractEnd", o.absorbs_on as "absorbsOn",
  o.absorbed_on as "absorbedOn", o.state, o.import_id as "importId", o.line, o.plan_line_id as "planLineId",
  o.initiative_id as "initiativeId"`;

/** The commitment that a row stands for. */
export const openingOf = (row: StoredOpening): OpeningCommitment => ({
  ...row,
  inYear: BigInt(row.inYear),
  runRate: BigInt(row.runRate),
});

/** What to list: of a fiscal year, of one import where given, in the states given. */
export interface OpeningFilter {
  readonly fiscalYear: number;
  readonly importId: string | null;
  readonly states: readonly OpeningState[];
}

const WHERE = `o.organization_id = $1 and o.fiscal_year = $2 and ($3::uuid is null or o.import_id = $3) and o.state = any ($4::text[])`;

/** Commitments that the session may see, by id, after one of them. */
export const openings = async (
  tx: Tx,
  filter: OpeningFilter,
  after: string | null,
  limit: number,
): Promise<OpeningCommitment[]> =>
  (
    await tx.query<StoredOpening>(
      `select ${OPENING_COLUMNS} from opening_commitment o where ${WHERE} and ($5::uuid is null or o.id > $5) order by o.id limit $6`,
      [tx.organizationId, filter.fiscalYear, filter.importId, filter.states, after, limit],
    )
  ).map(openingOf);

/** How many there are and what they add up to, of what the session may see; absorbed run-rate left out. */
export async function openingTotals(
  tx: Tx,
  filter: OpeningFilter,
): Promise<{ count: number; inYear: bigint; runRate: bigint }> {
  const [row] = await tx.query<{ count: number; inYear: string; runRate: string }>(
    `select count(*)::int as count, coalesce(sum(o.in_year_amount), 0)::text as "inYear",
       coalesce(sum(o.run_rate_amount) filter (where o.absorbed_on is null), 0)::text as "runRate"
     from opening_commitment o where ${WHERE}`,
    [tx.organizationId, filter.fiscalYear, filter.importId, filter.states],
  );
  return { count: row?.count ?? 0, inYear: BigInt(row?.inYear ?? 0), runRate: BigInt(row?.runRate ?? 0) };
}

/** Where a reference stands in the year: by which import and on which line of its file. */
export interface StandingReference {
  readonly reference: string;
  readonly number: number | null;
  readonly line: number | null;
}

/** Which of these references stand in a fiscal year already. */
export const standingReferences = (
  tx: Tx,
  fiscalYear: number,
  references: readonly string[],
): Promise<StandingReference[]> =>
  tx.query<StandingReference>(
    `select o.reference, i.number, o.line from opening_commitment o
     left join opening_import i on i.organization_id = o.organization_id and i.id = o.import_id
     where o.organization_id = $1 and o.fiscal_year = $2 and o.state in ('WAITING', 'STANDING') and o.reference = any ($3::text[])`,
    [tx.organizationId, fiscalYear, references],
  );
