import { FUNCTIONAL_AREAS, UNITS } from './organisation';
import type { Named, OpexRow } from './shape';

/** The header of the CSV extract, in column order. */
export const OPEX_COLUMNS = [
  'business_unit',
  'legal_entity',
  'cost_centre',
  'functional_area',
  'account',
  'account_category',
  'period',
  'amount',
  'allocation',
  'account_type',
] as const;

/** Minor units as a decimal with two digits: -1234n is `-12.34`. */
export const decimal = (minor: bigint): string => {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const nameOf = (list: readonly Named[], code: string): string => list.find((n) => n.code === code)?.name ?? code;
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The extract as CSV text with a header, one line per row, amounts in dollars. */
export const opexCsv = (rows: readonly OpexRow[]): string =>
  [
    OPEX_COLUMNS.join(','),
    ...rows.map((r) =>
      [
        nameOf(UNITS, r.unit),
        r.legalEntity,
        r.costCentre,
        nameOf(FUNCTIONAL_AREAS, r.area),
        r.account,
        r.category,
        String(r.period),
        decimal(r.amount),
        r.allocation,
        r.flow,
      ]
        .map(quoted)
        .join(','),
    ),
    '',
  ].join('\n');

/** Which of the extract's columns is what, as an import is told. */
export const OPEX_MAPPING = {
  businessUnitColumn: 'business_unit',
  legalEntityColumn: 'legal_entity',
  costCentreColumn: 'cost_centre',
  functionalAreaColumn: 'functional_area',
  accountColumn: 'account',
  categoryColumn: 'account_category',
  periodColumn: 'period',
  amountColumn: 'amount',
  allocatedColumn: 'allocation',
  allocatedValues: ['allocated'],
  expenseColumn: 'account_type',
  expenseValues: ['expense'],
} as const;
