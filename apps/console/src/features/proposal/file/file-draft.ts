import { mappingByName } from '@clout/domain';
import {
  type AmountMarks,
  columnsBy,
  guessColumns,
  type Hints,
  namesOf,
  plainMarks,
} from '../../../shared/format/column-mapping';
import type { ImportInput } from './operations';

/** Names that such columns have besides the fields' own, letters alone; in English and German. */
const HINTS = {
  title: ['title', 'initiative', 'project', 'titel', 'name'],
  businessUnit: ['businessunit', 'department', 'geschftsbereich', 'bereich'],
  problem: ['problem', 'description', 'beschreibung'],
  action: ['action', 'manahme', 'massnahme'],
  owner: ['owner', 'verantwortlich'],
  functionalAreas: ['functionalarea', 'silo', 'funktionsbereich'],
  oneTime: ['onetime', 'cost', 'budget', 'einmalig', 'kosten', 'betrag'],
  runRate: ['runrate', 'peryear', 'annual', 'laufend'],
  startPeriod: ['startperiod', 'period', 'startperiode'],
  currency: ['currency', 'whrung'],
  touchpoints: ['touchpoint', 'kontaktpunkt'],
  channels: ['channel', 'kanal'],
  productLines: ['productline', 'produktlinie'],
  type: ['type', 'kind'],
  option: ['option'],
  minimumAmount: ['minimum', 'mindestbetrag'],
  costCentre: ['costcentre', 'costcenter', 'kostenstelle'],
  account: ['account', 'konto'],
  metric: ['metric', 'kennzahl'],
  baseline: ['baseline', 'ausgangswert'],
  target: ['target', 'zielwert'],
  byWhen: ['bywhen', 'due', 'biswann'],
  benefit: ['benefit', 'nutzen'],
  benefitPerYear: ['benefitperyear', 'nutzenprojahr'],
} as const satisfies Hints<string>;
export type ColumnName = keyof typeof HINTS;
export const COLUMNS = namesOf<ColumnName>(HINTS);

export type Format = 'CSV' | 'PABULIB';

/** A file of proposals and how to read it, as typed. */
export interface FileDraft extends AmountMarks {
  format: Format;
  businessUnitId: string | null;
  columns: Record<ColumnName, string>;
}

/** The columns that bear the fields' own names, by the rule that the server goes by where none is named. */
export const named = (columns: readonly string[]): Record<ColumnName, string> => {
  const mapping = mappingByName(columns);
  return columnsBy<ColumnName>(HINTS, (name) => mapping[`${name}Column`] ?? '');
};

/** The columns by their own names, then by such as they often have; each column of the file is taken once. */
export const guessed = (columns: readonly string[]): Record<ColumnName, string> => {
  const sure = named(columns);
  const taken = Object.values(sure);
  const others = guessColumns<ColumnName>(
    HINTS,
    columns.filter((name) => !taken.includes(name)),
  );
  // A sure column's second guess is nobody's: it stays out.
  return columnsBy<ColumnName>(HINTS, (name) => sure[name] || others[name]);
};

export const blankDraft = (businessUnitId: string | null): FileDraft => ({
  ...plainMarks(),
  format: 'CSV',
  businessUnitId,
  columns: columnsBy<ColumnName>(HINTS, () => ''),
});

/** A participatory budget begins with META. */
export const formatOf = (columns: readonly string[]): Format => (columns[0] === 'META' ? 'PABULIB' : 'CSV');

const isUnnamed = (draft: FileDraft): boolean => !Object.values(draft.columns).some((name) => name.trim());

/**
 * What is missing before it can be sent, by path. A workbook's columns are not known yet: where none is named, the
 * server finds them by their names.
 */
export const missingIn = (draft: FileDraft): readonly string[] => {
  const isTable = draft.format === 'CSV';
  const title = isTable && !isUnnamed(draft) && !draft.columns.title.trim();
  const unit = draft.businessUnitId === null && !(isTable && (isUnnamed(draft) || draft.columns.businessUnit.trim()));
  return [...(title ? ['columns.title'] : []), ...(unit ? ['businessUnitId'] : [])];
};

/** The operation's input, to look at or to import. */
export const inputOf = (
  draft: FileDraft,
  sent: { readonly cycleId: string; readonly uploadId: string; readonly preview: boolean },
): ImportInput => {
  const { format, businessUnitId, amountUnit, groupMark } = draft;
  const about = { ...sent, format, businessUnitId };
  if (format === 'PABULIB' || isUnnamed(draft)) return about;
  const columns = Object.fromEntries(COLUMNS.map((name) => [`${name}Column`, draft.columns[name].trim() || null]));
  const marks = { amountUnit, decimalMark: draft.decimalMark, groupMark: groupMark || null };
  return { ...about, mapping: { ...columns, titleColumn: draft.columns.title.trim(), ...marks } };
};
