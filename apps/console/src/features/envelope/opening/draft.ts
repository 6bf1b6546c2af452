import { type AmountMarks, columnsBy, guessColumns, namesOf, plainMarks } from '../../../shared/format/column-mapping';
import type { ImportOpeningInput } from './operations';

const HINTS = {
  businessUnitColumn: ['businessunit', 'unit', 'department', 'division', 'bu'],
  inYearColumn: ['inyear', 'amount', 'thisyear', 'committed'],
  runRateColumn: ['runrate', 'ayear', 'annual', 'peryear'],
  referenceColumn: ['reference', 'number', 'order', 'contract'],
  descriptionColumn: ['description', 'text', 'title', 'what'],
  periodColumn: ['period', 'month'],
  contractEndColumn: ['contractend', 'enddate', 'ends', 'end'],
  absorbsOnColumn: ['absorbson', 'absorbs', 'absorption'],
  costCentreColumn: ['costcentre', 'costcenter'],
  accountColumn: ['account', 'glaccount'],
  legalEntityColumn: ['legalentity', 'entity', 'company'],
} as const;
export type ColumnName = keyof typeof HINTS;
export const COLUMNS = namesOf(HINTS);
export const REQUIRED: readonly ColumnName[] = ['businessUnitColumn', 'inYearColumn'];

/** What FINANCE says of a file of opening commitments; amounts as typed. */
export interface OpeningDraft extends AmountMarks {
  sourceSystem: string;
  controlTotal: string;
  runRateControlTotal: string;
  acceptRefusals: boolean;
  columns: Record<ColumnName, string>;
}

export const blankDraft = (): OpeningDraft => ({
  ...plainMarks(),
  sourceSystem: '',
  controlTotal: '',
  runRateControlTotal: '',
  acceptRefusals: true,
  columns: columnsBy(HINTS, () => ''),
});

export const guessed = (columns: readonly string[]) => guessColumns(HINTS, columns);

type Parse = (typed: string) => string | null;
type Problem = 'required' | 'notAnAmount';

/** What cannot be sent as it stands, by path. */
export const problemsOf = (draft: OpeningDraft, parse: Parse): Readonly<Record<string, Problem>> => {
  const found: [string, Problem][] = [];
  if (!draft.sourceSystem.trim()) found.push(['sourceSystem', 'required']);
  if (!draft.controlTotal.trim()) found.push(['controlTotal', 'required']);
  for (const field of ['controlTotal', 'runRateControlTotal'] as const)
    if (draft[field].trim() && parse(draft[field]) === null) found.push([field, 'notAnAmount']);
  for (const name of REQUIRED) if (!draft.columns[name].trim()) found.push([`columns.${name}`, 'required']);
  return Object.fromEntries(found);
};

/** The operation's input, to look at or to import. */
export const inputOf = (
  draft: OpeningDraft,
  sent: {
    readonly fiscalYear: number;
    readonly currency: string;
    readonly uploadId: string;
    readonly preview: boolean;
  },
  parse: Parse,
): ImportOpeningInput => {
  const column = (name: ColumnName) => draft.columns[name].trim() || null;
  const { amountUnit, decimalMark, groupMark } = draft;
  return {
    ...sent,
    sourceSystem: draft.sourceSystem.trim(),
    controlTotal: parse(draft.controlTotal) ?? '0',
    runRateControlTotal: parse(draft.runRateControlTotal),
    acceptRefusals: draft.acceptRefusals,
    mapping: {
      businessUnitColumn: draft.columns.businessUnitColumn.trim(),
      inYearColumn: draft.columns.inYearColumn.trim(),
      runRateColumn: column('runRateColumn'),
      referenceColumn: column('referenceColumn'),
      descriptionColumn: column('descriptionColumn'),
      periodColumn: column('periodColumn'),
      contractEndColumn: column('contractEndColumn'),
      absorbsOnColumn: column('absorbsOnColumn'),
      costCentreColumn: column('costCentreColumn'),
      accountColumn: column('accountColumn'),
      legalEntityColumn: column('legalEntityColumn'),
      amountUnit,
      decimalMark,
      groupMark: groupMark || null,
    },
  };
};
