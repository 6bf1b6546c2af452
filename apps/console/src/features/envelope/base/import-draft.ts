import { parseSigned } from '../../../shared/format/money';
import type { ImportInput } from './import-operations';
import { blankMapping, type MappingDraft, mappingOf, REQUIRED } from './mapping';

export const KINDS = ['BUDGET', 'FORECAST', 'ACTUAL'] as const;

/** What FINANCE says of a file before it is imported. */
export interface ImportDraft {
  kind: (typeof KINDS)[number];
  label: string;
  asOf: string;
  sourceSystem: string;
  controlTotal: string;
  createMissingUnits: boolean;
  acceptRefusals: boolean;
  mapping: MappingDraft;
}

export const blankImport = (): ImportDraft => ({
  kind: 'BUDGET',
  label: '',
  asOf: '',
  sourceSystem: '',
  controlTotal: '',
  createMissingUnits: false,
  acceptRefusals: true,
  mapping: blankMapping(),
});

type Problem = 'required' | 'notAnAmount';

/** What cannot be sent as it stands, by path. */
export const problemsOf = (
  draft: ImportDraft,
  parse: (typed: string) => string | null,
): Readonly<Record<string, Problem>> => {
  const found: [string, Problem][] = [];
  for (const field of ['label', 'asOf', 'sourceSystem'] as const)
    if (!draft[field].trim()) found.push([field, 'required']);
  if (draft.controlTotal.trim() && parseSigned(draft.controlTotal, parse) === null)
    found.push(['controlTotal', 'notAnAmount']);
  for (const column of REQUIRED)
    if (!draft.mapping.columns[column].trim()) found.push([`mapping.columns.${column}`, 'required']);
  return Object.fromEntries(found);
};

/** The operation's input, to look at or to import. */
export const inputOf = (
  draft: ImportDraft,
  sent: {
    readonly fiscalYear: number;
    readonly currency: string;
    readonly uploadId: string;
    readonly fileName?: string;
    readonly preview: boolean;
  },
  parse: (typed: string) => string | null,
): ImportInput => ({
  ...sent,
  kind: draft.kind,
  label: draft.label.trim(),
  asOf: draft.asOf,
  sourceSystem: draft.sourceSystem.trim(),
  controlTotal: draft.controlTotal.trim() ? parseSigned(draft.controlTotal, parse) : null,
  createMissingUnits: draft.createMissingUnits,
  acceptRefusals: draft.acceptRefusals,
  mapping: mappingOf(draft.mapping),
});
