import {
  COMPARED,
  type Downgrade,
  DOWNGRADES,
  type IsoDate,
  type ItemAtLink,
  type JudgedLink,
  judgeLink,
  type ReasonedJudgement,
} from '@clout/domain';
import type { EvidenceData } from './operations';

/** What a grader types of one item: a reason for every step, '' while it is not written. */
export interface JudgementDraft {
  readonly downgrades: Readonly<Partial<Record<Downgrade, string>>>;
  readonly doseResponse: string | null;
  readonly hurdle: number | '';
  readonly confirmedByOwnData: string | null;
}

export const NO_JUDGEMENT_YET: JudgementDraft = {
  downgrades: {},
  doseResponse: null,
  hurdle: '',
  confirmedByOwnData: null,
};

/** Judgements by the id of their item. */
export type JudgementDrafts = Readonly<Record<string, JudgementDraft>>;

type Item = Pick<
  EvidenceData,
  | 'id'
  | 'source'
  | 'kind'
  | 'date'
  | 'segment'
  | 'sample'
  | 'effect'
  | 'parallelTrends'
  | 'replicatedIn'
  | 'coefficient'
>;

/** An item of the server as the rules of the ladder read it. */
const asItem = ({ effect, coefficient, ...item }: Item): ItemAtLink => ({
  ...item,
  effect: effect && {
    estimate: effect.estimate,
    unit: effect.unit,
    interval: effect.low === null || effect.high === null ? null : [effect.low, effect.high],
  },
  coefficientId: coefficient?.id ?? null,
});

const reasons = Object.keys(DOWNGRADES) as Downgrade[];

/** The downgrades a grader may give of their own: those that are no fact the numbers show already. */
export const judgeable = ({ kind, coefficient }: Pick<Item, 'kind' | 'coefficient'>, forced: readonly string[]) =>
  reasons.filter(
    (reason) =>
      !forced.includes(reason) &&
      reason !== 'OLD' &&
      (reason !== 'NO_PARALLEL_TRENDS' || COMPARED.includes(kind)) &&
      (reason !== 'NOT_REPLICATED' || kind === 'REPLICATED') &&
      (reason !== 'INDIRECTNESS' || coefficient === null),
  );

/** The judgements that say anything, as the operation takes them. */
export const judgementsOf = (items: readonly Item[], drafts: JudgementDrafts): readonly ReasonedJudgement[] =>
  items.flatMap((item) => {
    const draft = drafts[item.id] ?? NO_JUDGEMENT_YET;
    const downgrades = reasons.flatMap((reason) => {
      const because = draft.downgrades[reason];
      return because === undefined ? [] : [{ reason, because: because.trim() }];
    });
    const judgement = {
      evidenceId: item.id,
      downgrades,
      doseResponse: draft.doseResponse === null ? null : draft.doseResponse.trim(),
      hurdle: draft.hurdle === '' ? null : draft.hurdle,
      confirmedByOwnData: draft.confirmedByOwnData === null ? null : draft.confirmedByOwnData.trim(),
    };
    const silent = downgrades.length === 0 && judgement.doseResponse === null && judgement.hurdle === null;
    return silent && judgement.confirmedByOwnData === null ? [] : [judgement];
  });

/** The grade that the link would have by these judgements, as the server computes it. */
export const gradeOf = (items: readonly Item[], drafts: JudgementDrafts, today: IsoDate): JudgedLink =>
  judgeLink(items.map(asItem), judgementsOf(items, drafts), today);

/** Steps without a reason, as `<item id>.<step>`; nothing is sent while there is one. */
export const reasonsMissing = (items: readonly Item[], drafts: JudgementDrafts): readonly string[] =>
  judgementsOf(items, drafts).flatMap(({ evidenceId, downgrades, doseResponse, confirmedByOwnData }) => [
    ...downgrades.filter(({ because }) => because === '').map(({ reason }) => `${evidenceId}.${reason}`),
    ...(doseResponse === '' ? [`${evidenceId}.doseResponse`] : []),
    ...(confirmedByOwnData === '' ? [`${evidenceId}.confirmedByOwnData`] : []),
  ]);
