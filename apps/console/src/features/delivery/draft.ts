import { spendingMappingByName } from '@clout/domain';
import { type AmountMarks, plainMarks } from '../../shared/format/column-mapping';
import { parseSigned } from '../../shared/format/money';
import type { ImportActualsInput } from './import-operations';

export const KINDS = ['ACTUAL', 'ACCRUED', 'OBLIGATED'] as const;

const REQUIRED_COLUMNS = ['initiativeColumn', 'amountColumn', 'periodColumn', 'documentColumn'] as const;
export const COLUMNS = [...REQUIRED_COLUMNS, 'orderColumn', 'accountColumn', 'costCentreColumn'] as const;
export type ColumnName = (typeof COLUMNS)[number];
export const REQUIRED: readonly ColumnName[] = REQUIRED_COLUMNS;

/** What FINANCE says of an extract of the books; amounts as typed. */
export interface ActualsDraft extends AmountMarks {
  kind: (typeof KINDS)[number];
  sourceSystem: string;
  controlTotal: string;
  acceptRefusals: boolean;
  columns: Record<ColumnName, string>;
}

const columnsBy = (of: (name: ColumnName) => string) =>
  Object.fromEntries(COLUMNS.map((name) => [name, of(name)])) as Record<ColumnName, string>;

export const blankDraft = (): ActualsDraft => ({
  ...plainMarks(),
  kind: 'ACTUAL',
  sourceSystem: '',
  controlTotal: '',
  acceptRefusals: true,
  columns: columnsBy(() => ''),
});

/** The columns by their usual names, by the rule that the server itself goes by. */
export const guessed = (columns: readonly string[]) => {
  const mapping = spendingMappingByName(columns);
  return columnsBy((name) => mapping[name] ?? '');
};

type Parse = (typed: string) => string | null;
type Problem = 'required' | 'notAnAmount';

/** What cannot be sent as it stands, by path. */
export const problemsOf = (draft: ActualsDraft, parse: Parse): Readonly<Record<string, Problem>> => {
  const found: [string, Problem][] = [];
  if (!draft.sourceSystem.trim()) found.push(['sourceSystem', 'required']);
  if (!draft.controlTotal.trim()) found.push(['controlTotal', 'required']);
  else if (parseSigned(draft.controlTotal, parse) === null) found.push(['controlTotal', 'notAnAmount']);
  for (const name of REQUIRED) if (!draft.columns[name].trim()) found.push([`columns.${name}`, 'required']);
  return Object.fromEntries(found);
};

/** The operation's input, to look at or to import. */
export const inputOf = (
  draft: ActualsDraft,
  sent: { readonly fiscalYear: number; readonly cycleId: string; readonly uploadId: string; readonly preview: boolean },
  parse: Parse,
): ImportActualsInput => {
  const column = (name: ColumnName) => draft.columns[name].trim();
  const { amountUnit, decimalMark, groupMark } = draft;
  return {
    ...sent,
    kind: draft.kind,
    sourceSystem: draft.sourceSystem.trim(),
    controlTotal: parseSigned(draft.controlTotal, parse) ?? '0',
    acceptRefusals: draft.acceptRefusals,
    mapping: {
      initiativeColumn: column('initiativeColumn'),
      amountColumn: column('amountColumn'),
      periodColumn: column('periodColumn'),
      documentColumn: column('documentColumn'),
      orderColumn: column('orderColumn') || null,
      accountColumn: column('accountColumn') || null,
      costCentreColumn: column('costCentreColumn') || null,
      amountUnit,
      decimalMark,
      groupMark: groupMark || null,
    },
  };
};
