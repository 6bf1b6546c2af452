import { fraction, type Fraction, type FundingLine } from '@clout/domain';
import type { BusinessUnit, NewUnit } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';

/** What one criterion adds, as it is kept: hundredths of a point, exact as `n/d`. */
export interface KeptContribution {
  readonly criterionId: string;
  readonly weight: number;
  /** Rounded half-up. */
  readonly mean: number;
  readonly points: number;
  readonly exact: string;
}

/** The mean of a criterion that a formula takes, as it is kept: hundredths of a point, exact as `n/d`. */
export interface KeptFactor {
  readonly criterionId: string;
  /** Rounded half-up. */
  readonly mean: number;
  readonly exact: string;
}

/** What a formula made a score of; nothing of it can be added up. */
export interface KeptWorkings {
  readonly factors: readonly KeptFactor[];
  /** Null for a weighted score, which has contributions. */
  readonly workings: string | null;
}

/** One place of a revealed ranking. Costs are of the proposed option, in minor units. */
export interface RankingRow {
  readonly position: number;
  readonly rank: number;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly optionId: string;
  readonly score: Fraction;
  readonly coverage: number;
  readonly contributions: readonly KeptContribution[];
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly cumulativeInYear: bigint;
  readonly cumulativeRunRate: bigint;
  readonly funding: FundingLine;
  readonly reason: string;
}

/** What a list shows of an initiative without reading it whole. */
export interface InitiativeGlance {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly sponsorship: string;
  readonly joined: { readonly businessUnit: NewUnit };
}

interface StoredRow extends Omit<
  RankingRow,
  'score' | 'inYear' | 'runRate' | 'cumulativeInYear' | 'cumulativeRunRate' | 'contributions'
> {
  readonly scoreN: string;
  readonly scoreD: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly cumulativeInYear: string;
  readonly cumulativeRunRate: string;
  readonly contributions: readonly KeptContribution[] | null;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly sponsorship: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitKind: BusinessUnit['kind'];
  readonly legalEntity: string;
  readonly regionId: string | null;
}

/** How many places the session may see. */
export async function countRanked(tx: Tx, cycleId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from ranking_entry where organization_id = $1 and cycle_id = $2',
    [tx.organizationId, cycleId],
  );
  return row?.count ?? 0;
}

/** Places after a position, with a glance at each initiative, in one statement; contributions only where they are wanted. */
export async function rankingPage(
  tx: Tx,
  cycleId: string,
  page: { readonly after: number; readonly first: number | null; readonly contributions: boolean },
): Promise<(RankingRow & { readonly initiative: InitiativeGlance })[]> {
  const rows = await tx.query<StoredRow>(
    `select r.position, r.rank, r.initiative_id as "initiativeId", r.business_unit_id as "businessUnitId",
       r.option_id as "optionId", r.score_numerator as "scoreN", r.score_denominator as "scoreD", r.coverage,
       ${page.contributions ? 'r.contributions' : 'null as contributions'}, r.in_year as "inYear", r.run_rate as "runRate",
       r.cumulative_in_year as "cumulativeInYear", r.cumulative_run_rate as "cumulativeRunRate", r.funding, r.reason,
       i.code, i.title, i.initiative_state as state, i.version, i.sponsorship,
       u.code as "unitCode", u.name as "unitName", u.kind as "unitKind", u.legal_entity as "legalEntity", u.region_id as "regionId"
     from ranking_entry r join initiative i on i.organization_id = $1 and i.id = r.initiative_id
     join business_unit u on u.organization_id = $1 and u.id = r.business_unit_id
     where r.organization_id = $1 and r.cycle_id = $2 and r.position > $3 order by r.position limit $4`,
    [tx.organizationId, cycleId, page.after, page.first],
  );
  return rows.map(placeOf);
}

const placeOf = (row: StoredRow): RankingRow & { readonly initiative: InitiativeGlance } => ({
  position: row.position,
  rank: row.rank,
  initiativeId: row.initiativeId,
  businessUnitId: row.businessUnitId,
  optionId: row.optionId,
  score: fraction(BigInt(row.scoreN), BigInt(row.scoreD)),
  coverage: row.coverage,
  contributions: row.contributions ?? [],
  inYear: BigInt(row.inYear),
  runRate: BigInt(row.runRate),
  cumulativeInYear: BigInt(row.cumulativeInYear),
  cumulativeRunRate: BigInt(row.cumulativeRunRate),
  funding: row.funding,
  reason: row.reason,
  initiative: {
    id: row.initiativeId,
    code: row.code,
    title: row.title,
    state: row.state,
    version: row.version,
    sponsorship: row.sponsorship,
    joined: {
      businessUnit: {
        id: row.businessUnitId,
        code: row.unitCode,
        name: row.unitName,
        kind: row.unitKind,
        legalEntity: row.legalEntity,
        regionId: row.regionId,
      },
    },
  },
});

/** The whole ranking of a cycle, for plans. */
export const wholeRanking = (tx: Tx, cycleId: string): Promise<RankingRow[]> =>
  rankingPage(tx, cycleId, { after: 0, first: null, contributions: true });

/** Keeps a ranking as it was revealed. */
export async function insertRanking(
  tx: Tx,
  cycleId: string,
  rows: readonly (RankingRow & KeptWorkings)[],
): Promise<void> {
  await tx.query(
    `insert into ranking_entry (organization_id, cycle_id, position, rank, initiative_id, business_unit_id, option_id,
       score_numerator, score_denominator, coverage, contributions, in_year, run_rate, cumulative_in_year,
       cumulative_run_rate, funding, reason, factors, workings)
     select $1, $2, r.position, r.rank, r."initiativeId", r."businessUnitId", r."optionId", r."scoreN", r."scoreD",
       r.coverage, r.contributions, r."inYear", r."runRate", r."cumulativeInYear", r."cumulativeRunRate", r.funding, r.reason,
       r.factors, r.workings
     from json_to_recordset($3::json) as r (position int, rank int, "initiativeId" uuid, "businessUnitId" uuid,
       "optionId" uuid, "scoreN" numeric, "scoreD" numeric, coverage int, contributions jsonb, "inYear" bigint,
       "runRate" bigint, "cumulativeInYear" bigint, "cumulativeRunRate" bigint, funding text, reason text,
       factors jsonb, workings text)`,
    [
      tx.organizationId,
      cycleId,
      JSON.stringify(
        rows.map(({ score, ...row }) => ({ ...row, scoreN: score.n, scoreD: score.d })),
        (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
      ),
    ],
  );
}
