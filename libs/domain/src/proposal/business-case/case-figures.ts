import { VALUE_METHODS } from '../../customer/value/methods';
import { type Figure, faulty, known, then, undefinedFigure } from '../../method/figure';
import { type HowComputed, howComputed } from '../../method/how-computed';
import type { Method } from '../../method/method';
import { shareUp } from '../../money/money';
import { UNCERTAINTY_METHODS } from '../uncertainty/methods';
import type { CaseAssumptions, CaseRules, CaseValue } from './evaluate-case';
import { explainCase } from './case-explained';
import { internalRate } from './irr';
import { MONEY_METHODS } from './methods';

/** The numbers of a case, and of a customer, by the names they are shown under. */
export const SHOWN_FIGURES = [
  'GRADE',
  'CREDITED',
  'NPV',
  'IRR',
  'PAYBACK',
  'DISCOUNTED_PAYBACK',
  'BENEFIT_COST_RATIO',
  'PER_CAPPED_UNIT',
  'RANGE_P10',
  'RANGE_P50',
  'RANGE_P90',
  'BREAK_EVEN',
  'COST_OF_DELAY',
  'CUSTOMER_LIFETIME_VALUE',
  'MARGIN_MULTIPLE',
  'RETENTION_ELASTICITY',
] as const;
export type ShownFigureName = (typeof SHOWN_FIGURES)[number];

/** MONEY in minor units; RATE and SHARE as decimals, 0.1 is 10 %; YEARS and RATIO as decimals; GRADE as E0 to E5. */
export const FIGURE_UNITS = ['MONEY', 'RATE', 'SHARE', 'RATIO', 'YEARS', 'GRADE'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A number on screen, or why there is none, that can be opened to how it was computed. */
export interface ShownFigure {
  readonly name: ShownFigureName;
  readonly value: string | null;
  readonly unit: FigureUnit;
  readonly reason: string | null;
  readonly flags: readonly string[];
  readonly how: HowComputed;
}

/** An amount computed as a number, as minor units. */
export const asMinorUnits = (value: number): bigint => BigInt(Math.round(value));

const asText = (value: number | bigint | string, unit: FigureUnit): string =>
  typeof value !== 'number'
    ? String(value)
    : unit === 'MONEY'
      ? asMinorUnits(value).toString()
      : String(Number(value.toFixed(6)));

/** A figure as it is shown. */
export const shownFigure = (
  name: ShownFigureName,
  unit: FigureUnit,
  figure: Figure<number | bigint | string>,
  how: HowComputed,
): ShownFigure => ({
  name,
  unit,
  value: figure.known ? asText(figure.value, unit) : null,
  reason: figure.known ? null : figure.message,
  flags: figure.known ? figure.flags : [figure.code],
  how,
});

/** The published method of a name; a fault when it is not published. */
export const publishedMethod = (name: string): Method => {
  const found = [...VALUE_METHODS, ...MONEY_METHODS, ...UNCERTAINTY_METHODS].find((one) => one.name === name);
  if (!found) throw new Error(`the method ${name} is not published`);
  return found;
};

const orUndefined = (figure: Figure<number | null>, code: string, message: string): Figure =>
  then(figure, (value) => (value === null ? undefinedFigure(code, message) : known(value)));

/** Yearly flows: benefits as claimed (central) less costs with their uplift, in minor units. */
export const flowsOfCase = ({ benefits, costs }: CaseAssumptions, { optimismUplift }: CaseRules): readonly number[] => {
  const periods = Math.max(costs.length, ...benefits.map((benefit) => benefit.amounts.length));
  return Array.from({ length: periods }, (_, t) =>
    Number(
      benefits.reduce((total, benefit) => total + (benefit.amounts[t]?.central ?? 0n), 0n) -
        shareUp(costs[t] ?? 0n, 10_000 + optimismUplift),
    ),
  );
};

const rateOfReturn = (given: CaseAssumptions, rules: CaseRules): Figure => {
  const flows = flowsOfCase(given, rules);
  if (flows.length === 0) return faulty('no_flows', 'there are no flows');
  return then(internalRate(flows), ({ irr }) => known(irr));
};

/** Every number of a valued case, each with its reason where there is none and opened to how it was computed. */
export const figuresOfCase = (given: CaseAssumptions, rules: CaseRules, value: CaseValue): readonly ShownFigure[] => {
  const { numbers } = value;
  const how = explainCase(given, rules, value);
  const irr = rateOfReturn(given, rules);
  const never = 'the flows never pay back within the years they cover';
  const payback = (which: 'simple' | 'discounted') =>
    orUndefined(
      then(numbers.payback, (found) => known(found[which])),
      'never_pays_back',
      never,
    );
  const range = (which: 'p10' | 'p50' | 'p90') => then(numbers.range, (found) => known(found[which]));
  const ratio = orUndefined(
    numbers.benefitCostRatio,
    'zero_denominator',
    'the costs are worth 0, so there is no ratio',
  );
  const opened = (figure: Figure<unknown>, as: HowComputed): HowComputed => ({
    ...as,
    reason: figure.known ? null : figure.message,
  });
  const irrHow = howComputed(publishedMethod('irr'), irr, how.npv.inputs, { period: how.npv.period });
  return [
    shownFigure('GRADE', 'GRADE', known(value.grade), how.grade),
    shownFigure('CREDITED', 'MONEY', known(value.credited), how.credited),
    shownFigure('NPV', 'MONEY', numbers.npv, how.npv),
    shownFigure('IRR', 'RATE', irr, irrHow),
    shownFigure('PAYBACK', 'YEARS', payback('simple'), opened(payback('simple'), how.payback)),
    shownFigure('DISCOUNTED_PAYBACK', 'YEARS', payback('discounted'), opened(payback('discounted'), how.payback)),
    shownFigure('BENEFIT_COST_RATIO', 'RATIO', ratio, opened(ratio, how.benefitCostRatio)),
    shownFigure('PER_CAPPED_UNIT', 'RATIO', numbers.perCappedUnit, how.perCappedUnit),
    shownFigure('RANGE_P10', 'MONEY', range('p10'), how.range),
    shownFigure('RANGE_P50', 'MONEY', range('p50'), how.range),
    shownFigure('RANGE_P90', 'MONEY', range('p90'), how.range),
    shownFigure('BREAK_EVEN', 'SHARE', numbers.breakEven, how.breakEven),
  ];
};
