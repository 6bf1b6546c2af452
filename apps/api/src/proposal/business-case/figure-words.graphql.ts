import { FIGURE_UNITS, SHOWN_FIGURES } from '@clout/domain';
import { words } from './described-words';

export const FigureNameEnum = words('CaseFigureName', 'A number of a case, or of a customer.', SHOWN_FIGURES, {
  GRADE: 'The weakest grade of its benefits.',
  CREDITED: 'Present value of the benefits as credited.',
  NPV: 'Net present value of the benefits as claimed.',
  IRR: 'Internal rate of return.',
  PAYBACK: 'Payback.',
  DISCOUNTED_PAYBACK: 'Discounted payback.',
  BENEFIT_COST_RATIO: 'Benefit-cost ratio.',
  PER_CAPPED_UNIT: 'Credited net value per unit of capped OpEx.',
  RANGE_P10: 'One in ten net present values lies below it.',
  RANGE_P50: 'Half of the net present values lie below it.',
  RANGE_P90: 'Nine in ten net present values lie below it.',
  BREAK_EVEN: 'The multiplier at which nothing is left.',
  COST_OF_DELAY: 'Credited value lost by waiting.',
  CUSTOMER_LIFETIME_VALUE: 'Customer lifetime value of the named variant.',
  MARGIN_MULTIPLE: 'How many margins of a period a customer is worth.',
  RETENTION_ELASTICITY: 'Percent of value gained by one percent more retention.',
});

export const FigureUnitEnum = words('FigureUnit', 'What a number is counted in.', FIGURE_UNITS, {
  MONEY: 'Minor units of the reporting currency.',
  RATE: 'A decimal a year: 0.1 is 10 %.',
  SHARE: 'A decimal: 0.1 is 10 %.',
  RATIO: 'A decimal.',
  YEARS: 'Years, as a decimal.',
  GRADE: 'E0 to E5.',
});

export const AmountsPerEnum = words(
  'AmountsPer',
  'Length of the periods in which amounts are stated.',
  ['MONTH', 'QUARTER', 'YEAR'],
  {
    MONTH: 'Months: refused, the hurdle rate is a year’s.',
    QUARTER: 'Quarters: refused, the hurdle rate is a year’s.',
    YEAR: 'Fiscal years.',
  },
);

export const MethodStandingEnum = words(
  'MethodStanding',
  'Where a method comes from.',
  ['PUBLIC', 'STANDARD', 'PROPOSAL'],
  {
    PUBLIC: 'A public source.',
    STANDARD: 'Standard literature.',
    PROPOSAL: 'A proposal of this product.',
  },
);
