import type { ClosingLine, LapsingAmount } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A cost line of a committed plan line: OPEX of its cycle's fiscal year; minor units. */
export interface ClosingAmount extends LapsingAmount {
  readonly kind: 'ONE_TIME' | 'RUN_RATE';
  readonly costCentre: string;
  readonly account: string;
  readonly obligated: bigint;
}

/** A committed plan line as the close of its fiscal year sees it. */
export interface CommittedLineAtClose extends ClosingLine {
  readonly cycleId: string;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly amounts: readonly ClosingAmount[];
}

const MONEY = ['approved', 'released', 'obligated', 'accrued', 'actual'] as const;
type Money = (typeof MONEY)[number];
type StoredAmount = Omit<ClosingAmount, Money> & Record<Money, string>;
interface Stored extends Pick<CommittedLineAtClose, 'lineId' | 'cycleId' | 'initiativeId' | 'businessUnitId'> {
  readonly amounts: readonly StoredAmount[] | null;
}

/** Every committed plan line of a fiscal year's cycles with its cost lines, in the order of their ids: one statement. */
export async function linesAtClose(tx: Tx, fiscalYear: number): Promise<CommittedLineAtClose[]> {
  const rows = await tx.query<Stored>(
    `select l.id as "lineId", c.id as "cycleId", l.initiative_id as "initiativeId", l.business_unit_id as "businessUnitId",
       json_agg(json_build_object('costLineId', a.cost_line_id, 'period', a.period, 'kind', a.kind,
         'costCentre', a.cost_centre, 'account', a.account, 'approved', a.approved::text, 'released', a.released::text,
         'obligated', a.obligated::text, 'accrued', a.accrued::text, 'actual', a.spent::text)
         order by a.period, a.cost_line_id) filter (where a.cost_line_id is not null) as amounts
     from funding_cycle c
     join plan p on p.organization_id = $1 and p.cycle_id = c.id
     join plan_line l on l.organization_id = $1 and l.plan_id = p.id and l.line_state in ('COMMITTED', 'CONDITIONAL', 'PARTLY')
     left join plan_line_amount a on a.organization_id = $1 and a.line_id = l.id and a.cost_class = 'OPEX' and a.fiscal_year = $2
     where c.organization_id = $1 and c.fiscal_year = $2
     group by l.id, c.id, l.initiative_id, l.business_unit_id order by l.id`,
    [tx.organizationId, fiscalYear],
  );
  const amountOf = (amount: StoredAmount): ClosingAmount => ({
    ...amount,
    ...(Object.fromEntries(MONEY.map((name) => [name, BigInt(amount[name])])) as Record<Money, bigint>),
  });
  return rows.map((row) => {
    const amounts = (row.amounts ?? []).map(amountOf);
    const total = (name: Money): bigint => amounts.reduce((sum, one) => sum + one[name], 0n);
    const standing = total('approved') - total('released');
    const spent = { obligated: total('obligated'), accrued: total('accrued'), actual: total('actual') };
    return { ...row, amounts, standing, ...spent };
  });
}

/** Something that nobody has decided yet and that money waits for. */
export interface UndecidedMoney {
  readonly field: string;
  readonly message: string;
}

/** Plans and lines of a fiscal year, or of one of its cycles, that wait for a decision, a signature or a condition. */
export const undecidedMoney = (tx: Tx, fiscalYear: number, cycleId: string | null = null): Promise<UndecidedMoney[]> =>
  tx.query<UndecidedMoney>(
    `select 'plans.' || p.id as field, p.name || ' of ' || c.name || ' waits for '
       || case p.plan_state when 'SUBMITTED' then 'its decision' else 'a signature' end || ' and holds '
       || round(p.in_year / power(10::numeric, o.minor_unit_digits), o.minor_unit_digits) || ' ' || o.currency as message
     from plan p join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id join organization o on o.organization_id = $1
     where p.organization_id = $1 and c.fiscal_year = $2 and ($3::uuid is null or c.id = $3)
       and p.plan_state in ('SUBMITTED', 'AWAITING_SIGNATURE')
     union all
     select 'lines.' || l.id, i.code || ' of ' || c.name || ' is approved on a condition that is not cleared'
     from plan_line l join plan p on p.organization_id = $1 and p.id = l.plan_id
     join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id
     join initiative i on i.organization_id = $1 and i.id = l.initiative_id
     where l.organization_id = $1 and c.fiscal_year = $2 and ($3::uuid is null or c.id = $3) and l.line_state = 'CONDITIONAL'
     order by 1`,
    [tx.organizationId, fiscalYear, cycleId],
  );

/** Locks a fiscal year's cycles and their plans, in the order of their ids, until the transaction ends. */
export async function lockYear(tx: Tx, fiscalYear: number): Promise<void> {
  await tx.query(
    'select 1 from funding_cycle where organization_id = $1 and fiscal_year = $2 order by id for no key update',
    [tx.organizationId, fiscalYear],
  );
  await tx.query(
    `select 1 from plan p where p.organization_id = $1
       and p.cycle_id in (select id from funding_cycle where organization_id = $1 and fiscal_year = $2) order by p.id for update`,
    [tx.organizationId, fiscalYear],
  );
}
