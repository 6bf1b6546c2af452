import { type Figure, undefinedFigure } from '../../method/figure';
import { intraclassCorrelation, type IntraclassCorrelation } from './icc';
import { kendallsW, type Concordance } from './kendalls-w';
import type { PanelScore } from './divided';

/** A score with who gave it. */
export interface RaterScore extends PanelScore {
  readonly panellistId: string;
}

/** How far several raters agree over the initiatives that every one of them scored. */
export interface PanelAgreement {
  readonly raters: number;
  /** Initiatives that all of them scored. */
  readonly items: number;
  /** Initiatives that some of them scored and not all: they are left out, as neither figure bears a gap. */
  readonly leftOut: number;
  readonly concordance: Figure<Concordance>;
  readonly correlation: Figure<IntraclassCorrelation>;
  readonly flags: readonly string[];
}

/** Below so many initiatives a figure of agreement is only indicative. */
const FEW_ITEMS = 10;

type Sheet = ReadonlyMap<string, number>;

const sheetsOf = (scores: readonly RaterScore[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const sheets = new Map<string, Map<string, number>>();
  for (const { panellistId, initiativeId, value } of scores) {
    const sheet = sheets.get(panellistId) ?? new Map<string, number>();
    sheets.set(panellistId, sheet.set(initiativeId, value));
  }
  return sheets;
};

const agreementOf = (sheets: readonly Sheet[], tooFew: string): PanelAgreement => {
  const scored = [...new Set(sheets.flatMap((sheet) => [...sheet.keys()]))].sort();
  const items = scored.filter((item) => sheets.every((sheet) => sheet.has(item)));
  const rows = sheets.map((sheet) => items.map((item) => sheet.get(item)!));
  const leftOut = scored.length - items.length;
  const short =
    sheets.length < 2
      ? undefinedFigure('too_few', tooFew)
      : items.length < 2
        ? undefinedFigure('too_few', `all raters scored ${items.length} initiatives in common: it takes two`)
        : null;
  const correlation = short ?? intraclassCorrelation(items.map((_, k) => rows.map((row) => row[k]!)));
  return {
    raters: sheets.length,
    items: items.length,
    leftOut,
    concordance: short ?? kendallsW(rows),
    correlation,
    flags: [
      ...(correlation.known ? correlation.flags : []),
      ...(short === null && items.length < FEW_ITEMS ? ['few_items'] : []),
      ...(leftOut > 0 ? ['items_left_out'] : []),
    ],
  };
};

/** Agreement on one criterion of those who scored it: Kendall's W, and ICC(2,k) in absolute agreement. */
export const criterionAgreement = (criterionId: string, scores: readonly RaterScore[]): PanelAgreement =>
  agreementOf(
    [...sheetsOf(scores.filter((score) => score.criterionId === criterionId)).values()],
    'fewer than two panellists scored it: a panel of one has nobody to agree with',
  );

/**
 * Agreement over all criteria of those who score every one of them, by each panellist's own score of an initiative.
 * `scoreOf` makes it of one panellist's scores of all criteria, equal ones equal; null where it is none.
 */
export const overallAgreement = (
  criterionIds: readonly string[],
  scores: readonly RaterScore[],
  scoreOf: (given: readonly RaterScore[]) => number | null,
): PanelAgreement => {
  const ids = new Set(criterionIds);
  const given = new Map<string, Map<string, RaterScore[]>>();
  for (const score of scores.filter((one) => ids.has(one.criterionId))) {
    const own = given.get(score.panellistId) ?? new Map<string, RaterScore[]>();
    own.set(score.initiativeId, [...(own.get(score.initiativeId) ?? []), score]);
    given.set(score.panellistId, own);
  }
  const scoresAll = (own: ReadonlyMap<string, readonly RaterScore[]>): boolean =>
    new Set([...own.values()].flat().map((score) => score.criterionId)).size === ids.size;
  const sheetOf = (own: ReadonlyMap<string, readonly RaterScore[]>): Sheet =>
    new Map(
      [...own].flatMap(([initiativeId, all]): [string, number][] => {
        const score = all.length === ids.size ? scoreOf(all) : null;
        return score === null ? [] : [[initiativeId, score]];
      }),
    );
  const sheets = [...given.values()].filter(scoresAll).map(sheetOf);
  return agreementOf(sheets, 'fewer than two panellists score every criterion');
};
