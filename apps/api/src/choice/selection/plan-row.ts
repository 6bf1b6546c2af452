import {
  fraction,
  NO_FURTHER,
  readKeptFurther,
  type KeptFurther,
  type Plan,
  type PlanLine,
  type PlanLineAmount,
  type PlanRules,
} from '@clout/domain';

/** A plan as the database returns it: bigint and numeric as text. */
export interface PlanRow extends Omit<
  Plan,
  'value' | 'bound' | 'inYear' | 'runRate' | 'difference' | 'lines' | 'rules'
> {
  /** Older plans have neither floors and ceilings of the cycle nor further rules. */
  readonly rules: Omit<PlanRules, 'shares' | 'further'> &
    Partial<Pick<PlanRules, 'shares'>> & { readonly further?: KeptFurther };
  readonly valueN: string;
  readonly valueD: string;
  readonly boundN: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly difference: DifferenceJson;
}

/** The difference to the ranking as it is kept: fractions as [numerator, denominator]. */
export interface DifferenceJson {
  readonly rankingValue: readonly [string, string];
  readonly planValue: readonly [string, string];
  readonly onlyInPlan: readonly string[];
  readonly onlyInRanking: readonly string[];
}

type Money = 'inYear' | 'runRate' | 'approvedInYear' | 'approvedRunRate';
type AmountMoney = 'alreadyBudgeted' | 'requested' | 'approved' | 'obligated' | 'accrued' | 'spent';
type AmountRow = Omit<PlanLineAmount, AmountMoney> & Record<AmountMoney, string>;

export interface LineRow extends Omit<PlanLine, Money | 'value' | 'amounts'>, Record<Money, string> {
  readonly valueN: string;
  readonly valueD: string;
  readonly amounts: readonly AmountRow[] | null;
}

/** One amount of a line as JSON; money as text, or JSON would round it. */
export const amountJson = `json_build_object('costLineId', a.cost_line_id, 'fiscalYear', a.fiscal_year,
  'period', a.period, 'kind', a.kind, 'costClass', a.cost_class, 'costCentre', a.cost_centre, 'account', a.account,
  'contractEnd', a.contract_end, 'absorbsOn', a.absorbs_on, 'alreadyBudgeted', a.already_budgeted::text,
  'requested', a.requested::text, 'approved', a.approved::text, 'obligated', a.obligated::text,
  'accrued', a.accrued::text, 'spent', a.spent::text)`;

const amountOf = (row: AmountRow): PlanLineAmount => ({
  ...row,
  alreadyBudgeted: BigInt(row.alreadyBudgeted),
  requested: BigInt(row.requested),
  approved: BigInt(row.approved),
  obligated: BigInt(row.obligated),
  accrued: BigInt(row.accrued),
  spent: BigInt(row.spent),
});

export const lineOf = ({ valueN, valueD, amounts, ...row }: LineRow): PlanLine => ({
  ...row,
  value: fraction(BigInt(valueN), BigInt(valueD)),
  inYear: BigInt(row.inYear),
  runRate: BigInt(row.runRate),
  approvedInYear: BigInt(row.approvedInYear),
  approvedRunRate: BigInt(row.approvedRunRate),
  amounts: (amounts ?? []).map(amountOf),
});

const pair = ([n, d]: readonly [string, string]) => fraction(BigInt(n), BigInt(d));

export const planOf = ({ valueN, valueD, boundN, ...row }: PlanRow, lines: readonly PlanLine[]): Plan => ({
  ...row,
  rules: {
    ...row.rules,
    shares: row.rules.shares ?? [],
    further: row.rules.further ? readKeptFurther(row.rules.further) : NO_FURTHER,
  },
  value: fraction(BigInt(valueN), BigInt(valueD)),
  bound: fraction(BigInt(boundN), BigInt(valueD)),
  inYear: BigInt(row.inYear),
  runRate: BigInt(row.runRate),
  difference: {
    ...row.difference,
    rankingValue: pair(row.difference.rankingValue),
    planValue: pair(row.difference.planValue),
  },
  lines,
});
