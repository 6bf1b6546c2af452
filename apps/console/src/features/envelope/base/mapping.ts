import { type AmountMarks, columnsBy, guessColumns, namesOf, plainMarks } from '../../../shared/format/column-mapping';
import type { ImportInput, KeptMapping } from './import-operations';

/** What an import looks for, with the names that such columns often have. */
const HINTS = {
  businessUnitColumn: ['businessunit', 'unit', 'department', 'division', 'bu'],
  amountColumn: ['amount', 'value', 'actual', 'budget'],
  periodColumn: ['period', 'month'],
  categoryColumn: ['accountcategory', 'category', 'accountgroup'],
  accountColumn: ['account', 'glaccount', 'ledgeraccount'],
  costCentreColumn: ['costcentre', 'costcenter'],
  functionalAreaColumn: ['functionalarea', 'function', 'silo'],
  legalEntityColumn: ['legalentity', 'entity', 'company'],
  allocatedColumn: ['allocation', 'allocated'],
  expenseColumn: ['accounttype', 'expensetype'],
} as const;

export type ColumnName = keyof typeof HINTS;
export const COLUMNS = namesOf(HINTS);
export const REQUIRED: readonly ColumnName[] = ['businessUnitColumn', 'amountColumn'];

/** The mapping as typed: absent columns are empty text, lists of values stand between commas. */
export interface MappingDraft extends AmountMarks {
  columns: Record<ColumnName, string>;
  allocatedValues: string[];
  expenseValues: string[];
}

export const blankMapping = (): MappingDraft => ({
  ...plainMarks(),
  columns: columnsBy(HINTS, () => ''),
  allocatedValues: [],
  expenseValues: [],
});

/** The columns of a file guessed by their names. */
export const guessMapping = (columns: readonly string[]): MappingDraft => ({
  ...blankMapping(),
  columns: guessColumns(HINTS, columns),
});

/** The mapping that is kept for a source, in the form. */
export const fromKept = (kept: KeptMapping): MappingDraft => ({
  columns: columnsBy(HINTS, (name) => kept[name] ?? ''),
  allocatedValues: [...(kept.allocatedValues ?? [])],
  expenseValues: [...(kept.expenseValues ?? [])],
  amountUnit: kept.amountUnit,
  decimalMark: kept.decimalMark,
  groupMark: kept.groupMark ?? '',
});

/** The operation's mapping. */
export const mappingOf = ({ columns, ...rest }: MappingDraft): NonNullable<ImportInput['mapping']> => {
  const column = (name: ColumnName) => columns[name].trim() || null;
  const values = (list: readonly string[]) => (list.length > 0 ? [...list] : null);
  return {
    businessUnitColumn: columns.businessUnitColumn.trim(),
    amountColumn: columns.amountColumn.trim(),
    legalEntityColumn: column('legalEntityColumn'),
    costCentreColumn: column('costCentreColumn'),
    functionalAreaColumn: column('functionalAreaColumn'),
    accountColumn: column('accountColumn'),
    categoryColumn: column('categoryColumn'),
    periodColumn: column('periodColumn'),
    allocatedColumn: column('allocatedColumn'),
    expenseColumn: column('expenseColumn'),
    allocatedValues: columns.allocatedColumn.trim() ? values(rest.allocatedValues) : null,
    expenseValues: columns.expenseColumn.trim() ? values(rest.expenseValues) : null,
    amountUnit: rest.amountUnit,
    decimalMark: rest.decimalMark,
    groupMark: rest.groupMark || null,
  };
};
