import type { IsoDate } from '../../date';
import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { collectText } from '../../text';
import { PROPOSAL_LIMITS } from '../limits';
import { type EvidenceItem, type MeasuredEffect, type StudyKind, readEvidence } from './evidence-item';
import { type LinkCoefficient, asEvidence } from './link-library';

/** Evidence as it is handed in; what a library coefficient gives is left out. */
export interface EvidenceRequest {
  readonly source: string | null;
  readonly kind: StudyKind | null;
  readonly date: IsoDate | null;
  readonly segment: string | null;
  readonly sample: number | null;
  readonly effect: {
    readonly estimate: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
  } | null;
  readonly parallelTrends: boolean;
  readonly replicatedIn: readonly string[];
  /** Where it can be read: an http or https address. */
  readonly url: string | null;
  readonly note: string | null;
}

/** An item ready to be kept. */
export interface NewEvidence extends EvidenceItem {
  readonly url: string | null;
  readonly note: string | null;
}

const LONG = { min: 1, max: 500 } as const;
const ADDRESS = /^https?:\/\/[^\s/$.?#][^\s]*$/i;
/** Business units a replication may name. */
const MOST_UNITS = 20;

const readEffect = (
  problems: FieldProblem[],
  { estimate, low, high, unit }: NonNullable<EvidenceRequest['effect']>,
): MeasuredEffect => {
  if ((low === null) !== (high === null))
    problems.push({ field: 'input.effect.low', message: 'must stand beside high, or both be left out' });
  return {
    estimate,
    interval: low === null || high === null ? null : [low, high],
    unit: collectText(problems, 'input.effect.unit', unit, { min: 1, max: PROPOSAL_LIMITS.metric }),
  };
};

const must = (problems: FieldProblem[], field: string, message: string): void => {
  problems.push({ field: `input.${field}`, message });
};

/** What a coefficient of the library brings along; nothing of it may be stated otherwise. */
const fromLibrary = (
  problems: FieldProblem[],
  request: EvidenceRequest,
  coefficient: LinkCoefficient,
): EvidenceItem => {
  const stated = [
    request.source !== null && 'source',
    request.kind !== null && 'kind',
    request.date !== null && 'date',
    request.effect !== null && 'effect',
    request.sample !== null && 'sample',
    request.parallelTrends && 'parallelTrends',
    request.replicatedIn.length > 0 && 'replicatedIn',
  ].filter((field) => field !== false);
  for (const field of stated) must(problems, field, 'comes from the link library: leave it out');
  const item = asEvidence(coefficient);
  return request.segment === null
    ? item
    : { ...item, segment: collectText(problems, 'input.segment', request.segment, LONG) };
};

const stated = (problems: FieldProblem[], request: EvidenceRequest): EvidenceItem => {
  const text = (field: 'source' | 'segment'): string =>
    collectText(problems, `input.${field}`, request[field] ?? '', LONG);
  if (request.kind === null) must(problems, 'kind', 'must say what kind of study it is');
  if (request.date === null) must(problems, 'date', 'must be the last day of the data');
  if (request.replicatedIn.length > MOST_UNITS)
    must(problems, 'replicatedIn', `must name at most ${MOST_UNITS} business units`);
  return {
    source: text('source'),
    kind: request.kind ?? 'BELIEF',
    date: request.date ?? '',
    segment: text('segment'),
    sample: request.sample,
    effect: request.effect && readEffect(problems, request.effect),
    parallelTrends: request.parallelTrends,
    replicatedIn: request.replicatedIn
      .slice(0, MOST_UNITS)
      .map((unit, k) => collectText(problems, `input.replicatedIn[${k}]`, unit, { min: 1, max: 100 })),
  };
};

/** Reads evidence that is added to a link, or INVALID_INPUT naming every field that is wrong. */
export const newEvidence = (
  request: EvidenceRequest,
  coefficient: LinkCoefficient | null,
  today: IsoDate,
): Result<NewEvidence> => {
  const problems: FieldProblem[] = [];
  const item = coefficient ? fromLibrary(problems, request, coefficient) : stated(problems, request);
  const url = request.url === null ? null : collectText(problems, 'input.url', request.url, { min: 1, max: 2000 });
  if (url && !ADDRESS.test(url)) must(problems, 'url', 'must be an http or https address');
  const { note } = request;
  const read = note === null ? null : collectText(problems, 'input.note', note, { max: 2000, lines: true });
  const already = new Set(problems.map(({ field }) => field));
  const checked = readEvidence(item, today);
  const found = checked.ok ? [] : checked.refusal.problems.map((p) => ({ ...p, field: `input.${p.field}` }));
  const all = [...problems, ...found.filter(({ field }) => !already.has(field))];
  return all.length > 0 ? invalid(all) : ok({ ...item, url, note: read });
};

/** A coefficient as an organisation states it for its own library. */
export type CoefficientRequest = Omit<LinkCoefficient, 'id'>;

/** Reads a coefficient for the organisation's own library. */
export const readCoefficient = (request: CoefficientRequest, today: IsoDate): Result<CoefficientRequest> => {
  const problems: FieldProblem[] = [];
  const statement = collectText(problems, 'input.statement', request.statement, LONG);
  const unit = collectText(problems, 'input.unit', request.unit, { min: 1, max: PROPOSAL_LIMITS.metric });
  const source = collectText(problems, 'input.source', request.source, LONG);
  if (!Number.isFinite(request.value)) must(problems, 'value', 'must be a finite number');
  if (request.date > today) must(problems, 'date', 'must not lie in the future');
  return problems.length > 0 ? invalid(problems) : ok({ ...request, statement, unit, source });
};
