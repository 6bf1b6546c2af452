import type { BookedPart, PlannedPart, ReportedLine } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A committed plan line as it is reported, with what its page needs beside the figures. */
export interface SpendingLine extends ReportedLine {
  readonly initiativeId: string;
  readonly cycleId: string;
  readonly businessUnitId: string;
  readonly planId: string;
  readonly approvedRunRate: bigint;
  readonly releasedRunRate: bigint;
}

type Texts<Part, Money extends keyof Part> = Omit<Part, Money> & Record<Money, string>;
interface Stored extends Omit<SpendingLine, 'planned' | 'booked' | 'forecast' | 'approvedRunRate' | 'releasedRunRate'> {
  readonly forecast: string | null;
  readonly approvedRunRate: string;
  readonly releasedRunRate: string;
  readonly planned: readonly Texts<PlannedPart, 'requested' | 'approved' | 'released'>[] | null;
}

const IN_YEAR = `a.cost_class = 'OPEX' and a.fiscal_year = c.fiscal_year`;

/** Committed plan lines of a cycle, or of one initiative, that the session may see; two statements. */
export async function spendingLines(
  tx: Tx,
  of: { readonly cycleId: string } | { readonly initiativeId: string },
): Promise<SpendingLine[]> {
  const scope = [
    tx.organizationId,
    'cycleId' in of ? of.cycleId : null,
    'initiativeId' in of ? of.initiativeId : null,
  ] as const;
  const LINES = `plan_line l
     join plan p on p.organization_id = $1 and p.id = l.plan_id
     join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id`;
  const WHICH = `l.organization_id = $1 and l.line_state in ('COMMITTED', 'CONDITIONAL', 'PARTLY')
       and ($2::uuid is null or p.cycle_id = $2) and ($3::uuid is null or l.initiative_id = $3)`;
  const lines = await tx.query<Stored>(
    `select l.id as "lineId", l.plan_id as "planId", p.cycle_id as "cycleId", l.initiative_id as "initiativeId",
       l.business_unit_id as "businessUnitId", i.initiative_state as state, l.line_state = 'CONDITIONAL' as blocked,
       l.approved_run_rate as "approvedRunRate", l.released_run_rate as "releasedRunRate",
       json_build_object('key', i.code, 'name', i.code || ' ' || i.title) as initiative,
       json_build_object('key', u.code, 'name', u.name) as "businessUnit",
       (select coalesce(json_agg(json_build_object('key', t.code, 'name', t.name) order by t.code), '[]')
        from initiative_term it join taxonomy_term t on t.organization_id = $1 and t.id = it.term_id
        where it.organization_id = $1 and it.initiative_id = i.id and it.kind = 'FUNCTIONAL_AREA') as "functionalAreas",
       (select f.at_end::text from spending_forecast f where f.organization_id = $1 and f.plan_line_id = l.id
        order by f.given_at desc, f.id limit 1) as forecast,
       (select json_agg(json_build_object('period', a.period, 'costCentre', a.cost_centre, 'account', a.account,
          'requested', a.requested::text, 'approved', a.approved::text, 'released', a.released::text)
          order by a.period, a.cost_line_id)
        from plan_line_amount a where a.organization_id = $1 and a.line_id = l.id and ${IN_YEAR}) as planned
     from ${LINES}
     join initiative i on i.organization_id = $1 and i.id = l.initiative_id
     join business_unit u on u.organization_id = $1 and u.id = l.business_unit_id
     where ${WHICH} order by i.code, l.id`,
    scope,
  );
  const booked = await bookedParts(tx, `${LINES}`, WHICH, scope);
  return lines.map((line) => ({
    ...line,
    forecast: line.forecast === null ? null : BigInt(line.forecast),
    approvedRunRate: BigInt(line.approvedRunRate),
    releasedRunRate: BigInt(line.releasedRunRate),
    planned: (line.planned ?? []).map((part) => ({
      ...part,
      requested: BigInt(part.requested),
      approved: BigInt(part.approved),
      released: BigInt(part.released),
    })),
    booked: booked.get(line.lineId) ?? [],
  }));
}

/** What the books say of those lines, by period, cost centre and account. */
async function bookedParts(
  tx: Tx,
  lines: string,
  which: string,
  scope: readonly unknown[],
): Promise<ReadonlyMap<string, readonly BookedPart[]>> {
  const rows = await tx.query<Texts<BookedPart, 'obligated' | 'accrued' | 'actual'> & { readonly lineId: string }>(
    `select l.id as "lineId", e.period::int as period, e.cost_centre as "costCentre", e.account,
       sum(e.obligated)::text as obligated, sum(e.accrued)::text as accrued, sum(e.actual)::text as actual
     from ${lines}
     join spending_entry e on e.organization_id = $1 and e.plan_line_id = l.id
     join plan_line_amount a on a.organization_id = $1 and a.line_id = l.id and a.cost_line_id = e.cost_line_id
     where ${which} and ${IN_YEAR} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    scope,
  );
  const byLine = new Map<string, BookedPart[]>();
  for (const { lineId, ...part } of rows) {
    const { obligated, accrued, actual } = part;
    const read = { ...part, obligated: BigInt(obligated), accrued: BigInt(accrued), actual: BigInt(actual) };
    const known = byLine.get(lineId);
    if (known) known.push(read);
    else byLine.set(lineId, [read]);
  }
  return byLine;
}
