import type { IsoDate } from '../../date';
import type { EvidenceItem, StudyKind } from './evidence-item';
import { type ItemGrade, type Judgement, gradeItem } from './grade-link';

/** A published relation between a link's two ends, ready to be used as evidence. */
export interface LinkCoefficient {
  readonly id: string;
  readonly link: 'ACTION_OUTCOME' | 'OUTCOME_LOYALTY' | 'LOYALTY_RESULT';
  readonly statement: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly kind: StudyKind;
  /** Last day of the data, or the end of the year of publication. */
  readonly date: IsoDate;
}

/** None of these transfers unchanged: without local data each is one level down for indirectness. */
export const LINK_LIBRARY: readonly LinkCoefficient[] = [
  {
    id: 'repeat-spend-best-worst',
    link: 'LOYALTY_RESULT',
    statement: 'customers with the best past experience spend 140 % more than those with the poorest',
    value: 1.4,
    unit: 'share of spend, best against poorest experience',
    source: 'Kriss, Harvard Business Review 2014, two firms, regression',
    kind: 'OUTSIDE_BENCHMARK',
    date: '2014-12-31',
  },
  {
    id: 'retention-best-worst',
    link: 'OUTCOME_LOYALTY',
    statement: '74 % of customers with the best experience stay for a year, 43 % of those with the poorest',
    value: 0.31,
    unit: 'difference of one-year retention',
    source: 'Kriss, Harvard Business Review 2014, two firms, regression',
    kind: 'OUTSIDE_BENCHMARK',
    date: '2014-12-31',
  },
  {
    id: 'retention-elasticity',
    link: 'LOYALTY_RESULT',
    statement: '1 % more retention brings about 5 % more customer value (3 to 7)',
    value: 5,
    unit: 'percent of value per percent of retention',
    source: 'Gupta, Lehmann and Stuart 2004, five firms',
    kind: 'OUTSIDE_BENCHMARK',
    date: '2004-12-31',
  },
  {
    id: 'csat-per-extra-contact',
    link: 'OUTCOME_LOYALTY',
    statement: 'satisfaction falls by about 15 % with every further call for the same issue',
    value: -0.15,
    unit: 'share of CSAT per extra contact',
    source: 'SQM Group',
    kind: 'OUTSIDE_BENCHMARK',
    date: '2018-12-31',
  },
];

/** A coefficient as an evidence item; its segment is that of its source, its sample unknown. */
export const asEvidence = ({ source, kind, date, value, unit }: LinkCoefficient): EvidenceItem => ({
  source,
  kind,
  date,
  segment: 'other companies',
  sample: null,
  effect: { estimate: value, interval: null, unit },
  parallelTrends: false,
  replicatedIn: [],
});

/** Grades a coefficient in use: one level down for someone else's data unless own data confirm it. */
export const gradeCoefficient = (
  coefficient: LinkCoefficient,
  confirmedByOwnData: boolean,
  judgement: Judgement,
  today: IsoDate,
): ItemGrade => {
  const downgrades = confirmedByOwnData ? judgement.downgrades : [...judgement.downgrades, 'INDIRECTNESS' as const];
  return gradeItem(asEvidence(coefficient), { ...judgement, downgrades }, today);
};
