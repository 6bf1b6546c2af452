import type { Tx } from '../../platform/database/transaction';

/** An initiative with its functional areas and touchpoints; what it asks and is given, in minor units. */
export interface MappedInitiative {
  readonly areas: readonly string[];
  readonly touchpoints: readonly string[];
  readonly requestedInYear: bigint;
  readonly requestedRunRate: bigint;
  readonly fundedInYear: bigint;
  readonly fundedRunRate: bigint;
}

type Row = Pick<MappedInitiative, 'areas' | 'touchpoints'> &
  Record<'requestedInYear' | 'requestedRunRate' | 'fundedInYear' | 'fundedRunRate', string>;

const termsOf = (kind: string): string =>
  `array(select t.term_id from initiative_term t
     where t.organization_id = $1 and t.initiative_id = i.id and t.kind = '${kind}')`;
/** Before a line is decided it counts with what it asks; after, with what was approved. */
const given = (column: string): string =>
  `coalesce(sum(case when l.line_state in ('PROPOSED', 'HELD') then l.${column} else l.approved_${column} end), 0)`;

/**
 * The submitted initiatives that the session sees of a cycle, with their proposed options, and what is funded of them: by
 * one plan, or where none is named by whatever stands approved. One statement.
 */
export async function mappedInitiatives(tx: Tx, cycleId: string, planId: string | null): Promise<MappedInitiative[]> {
  const rows = await tx.query<Row>(
    `select ${termsOf('FUNCTIONAL_AREA')} as areas, ${termsOf('TOUCHPOINT')} as touchpoints,
       coalesce(o.in_year, 0) as "requestedInYear", coalesce(o.run_rate, 0) as "requestedRunRate",
       f.in_year as "fundedInYear", f.run_rate as "fundedRunRate"
     from initiative i
     left join funding_option o on o.organization_id = $1 and o.initiative_id = i.id and o.proposed
     cross join lateral (select ${given('in_year')} as in_year, ${given('run_rate')} as run_rate
       from plan_line l where l.organization_id = $1 and l.initiative_id = i.id
         and case when $3::uuid is null then l.live and l.line_state not in ('PROPOSED', 'HELD')
           else l.plan_id = $3 end) f
     where i.organization_id = $1 and i.cycle_id = $2 and i.initiative_state not in ('DRAFT', 'RETURNED', 'WITHDRAWN')
     order by i.code`,
    [tx.organizationId, cycleId, planId],
  );
  return rows.map((row) => ({
    areas: row.areas,
    touchpoints: row.touchpoints,
    requestedInYear: BigInt(row.requestedInYear),
    requestedRunRate: BigInt(row.requestedRunRate),
    fundedInYear: BigInt(row.fundedInYear),
    fundedRunRate: BigInt(row.fundedRunRate),
  }));
}
