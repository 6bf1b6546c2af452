import { dateFault, type EvidenceItem, type IsoDate, readEvidence, STUDY_KINDS } from '@clout/domain';
import type { VariablesOf } from '../../../shared/graphql/graphql';
import type { AddEvidenceMutation, Link, StudyKind } from './operations';
import { numberOf as readNumber } from '../case/read-typed';
import type { DecimalMark } from '../../../shared/format/money';

export type EvidenceInput = VariablesOf<typeof AddEvidenceMutation>['input'];

/** What the form of one piece of evidence holds; numbers as typed, absent things as ''. */
export interface EvidenceDraft {
  from: 'STUDY' | 'LIBRARY';
  coefficientId: string | null;
  source: string;
  kind: StudyKind | null;
  date: string;
  segment: string;
  sample: number | '';
  estimate: string;
  low: string;
  high: string;
  effectUnit: string;
  parallelTrends: boolean;
  replicatedIn: string[];
  url: string;
  attachmentId: string | null;
  note: string;
}

export const BLANK_EVIDENCE: EvidenceDraft = {
  from: 'STUDY',
  coefficientId: null,
  source: '',
  kind: null,
  date: '',
  segment: '',
  sample: '',
  estimate: '',
  low: '',
  high: '',
  effectUnit: '',
  parallelTrends: false,
  replicatedIn: [],
  url: '',
  attachmentId: null,
  note: '',
};

export const KINDS = Object.keys(STUDY_KINDS) as StudyKind[];

/** A number as typed; NaN for what is none. */
const numberOf = (typed: string, mark: DecimalMark): number => readNumber(typed, mark) ?? NaN;

export type EvidenceProblem =
  'required' | 'notANumber' | 'notADate' | 'future' | 'bothEnds' | 'upsideDown' | 'outside' | 'notAnAddress';

const itemOf = (draft: EvidenceDraft, mark: DecimalMark): EvidenceItem => ({
  source: draft.source.trim(),
  kind: draft.kind ?? 'BELIEF',
  date: draft.date,
  segment: draft.segment.trim(),
  sample: draft.sample === '' ? null : draft.sample,
  effect: draft.estimate.trim()
    ? {
        estimate: numberOf(draft.estimate, mark),
        interval:
          draft.low.trim() && draft.high.trim() ? [numberOf(draft.low, mark), numberOf(draft.high, mark)] : null,
        unit: draft.effectUnit.trim(),
      }
    : null,
  parallelTrends: draft.parallelTrends,
  replicatedIn: draft.replicatedIn,
});

/** Which rule of the domain a field breaks, in the words of the form. */
const RULES: Readonly<Record<string, readonly [string, EvidenceProblem]>> = {
  'effect.interval': ['low', 'upsideDown'],
  'effect.estimate': ['estimate', 'outside'],
};

const numbers = (draft: EvidenceDraft, mark: DecimalMark): [string, EvidenceProblem][] => {
  const ends = [draft.low.trim(), draft.high.trim()];
  const typed = (['estimate', 'low', 'high'] as const).filter((field) => draft[field].trim() !== '');
  return [
    ...typed
      .filter((field) => Number.isNaN(numberOf(draft[field], mark)))
      .map((field): [string, EvidenceProblem] => [field, 'notANumber']),
    ...(ends.filter(Boolean).length === 1 ? [['low', 'bothEnds'] as [string, EvidenceProblem]] : []),
    ...(typed.length > 0 && !draft.estimate.trim() ? [['estimate', 'required'] as [string, EvidenceProblem]] : []),
    ...(typed.length > 0 && !draft.effectUnit.trim() ? [['effectUnit', 'required'] as [string, EvidenceProblem]] : []),
  ];
};

/** What keeps the form from being sent, by field; the server judges the rest. */
export const problemsOf = (
  draft: EvidenceDraft,
  today: IsoDate,
  mark: DecimalMark,
): Readonly<Record<string, EvidenceProblem>> => {
  const found: [string, EvidenceProblem][] = [];
  if (draft.url.trim() && !/^https?:\/\/[^\s/$.?#][^\s]*$/i.test(draft.url.trim())) found.push(['url', 'notAnAddress']);
  if (draft.from === 'LIBRARY')
    return Object.fromEntries([
      ...found,
      ...(draft.coefficientId ? [] : ([['coefficientId', 'required']] as [string, EvidenceProblem][])),
    ]);
  for (const field of ['source', 'kind', 'segment'] as const)
    if (!draft[field]?.trim()) found.push([field, 'required']);
  if (!draft.date) found.push(['date', 'required']);
  else if (dateFault(draft.date)) found.push(['date', 'notADate']);
  else if (draft.date > today) found.push(['date', 'future']);
  found.push(...numbers(draft, mark));
  const read = readEvidence(itemOf(draft, mark), today);
  if (!read.ok)
    for (const problem of read.refusal.problems) {
      const rule = RULES[problem.field];
      if (rule) found.push([rule[0], rule[1]]);
    }
  // The first problem of a field is the one that is shown.
  return Object.fromEntries([...found].reverse());
};

const text = (value: string): string | null => value.trim() || null;

/** The operation's input; only for a draft without problems. */
export const inputOf = (link: Link, draft: EvidenceDraft, mark: DecimalMark): EvidenceInput => {
  const shown = { link, url: text(draft.url), attachmentId: draft.attachmentId, note: text(draft.note) };
  if (draft.from === 'LIBRARY') return { ...shown, coefficientId: draft.coefficientId, segment: text(draft.segment) };
  const { effect, ...item } = itemOf(draft, mark);
  return {
    ...shown,
    ...item,
    replicatedIn: draft.kind === 'REPLICATED' ? draft.replicatedIn : [],
    effect: effect && {
      estimate: effect.estimate,
      low: effect.interval?.[0] ?? null,
      high: effect.interval?.[1] ?? null,
      unit: effect.unit,
    },
  };
};
