import {
  SCALE,
  criterionAgreement,
  dividedInitiatives as divisionsOf,
  fractionNumber,
  overallAgreement,
  roundFraction,
  spreadsOf,
  type Criterion,
  type PanelAgreement,
  type RaterScore,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { requireInitiative } from '../../proposal/initiative/load-initiative';
import { wholeRanking } from '../ranking/ranking.store';
import { readRanking } from '../ranking/read-ranking';
import { scoreInitiative } from '../ranking/score-initiative';
import { scoresOfInitiatives, type StoredScore } from '../scoring/score.store';
import { modelOf } from '../scoring/scoring-model.store';

/** The model, places and scores of a revealed cycle. WRONG_STATE before the reveal: nothing is read before it. */
async function revealed(tx: Tx, cycleId: string) {
  const { id } = await readRanking(tx, cycleId);
  const model = await modelOf(tx, id);
  if (!model) throw new Error('a ranking without a scoring model');
  const places = await wholeRanking(tx, id);
  const ids = places.map((place) => place.initiativeId);
  return { id, model, ids, scores: await scoresOfInitiatives(tx, id, ids) };
}

/** Scores with every criterion on a scale of ten points, so that ranges compare: a factor's own scale by what was given on it. */
const onTenPoints = (criteria: readonly Criterion[], scores: readonly StoredScore[]): StoredScore[] =>
  criteria.flatMap(({ id, lowest, highest }) => {
    const own = scores.filter((score) => score.criterionId === id);
    if (lowest === SCALE.lowest && highest === SCALE.highest) return own;
    const values = own.map((score) => score.value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return own.map((score) => ({
      ...score,
      value: high > low ? Math.round(((score.value - low) * SCALE.highest) / (high - low)) : 0,
    }));
  });

const decimals = (value: number): string => value.toFixed(4);

/** Agreement as it is shown: four decimals, or why there is no figure. */
export const shownAgreement = ({ raters, items, leftOut, concordance, correlation, flags }: PanelAgreement) => ({
  raters,
  items,
  leftOut,
  kendallsW: concordance.known ? decimals(concordance.value.w) : null,
  kendallsP: concordance.known ? decimals(concordance.value.p) : null,
  kendallsReason: concordance.known ? null : concordance.message,
  icc: correlation.known ? decimals(correlation.value.average) : null,
  iccSingle: correlation.known ? decimals(correlation.value.single) : null,
  iccReason: correlation.known ? null : correlation.message,
  flags,
});

/** How far the panel of a cycle agrees, criterion by criterion and over all. */
export async function panelAgreement(tx: Tx, cycleId: string) {
  const { id, model, scores } = await revealed(tx, cycleId);
  const scoreOf = (given: readonly RaterScore[]): number | null => {
    const made = scoreInitiative(model, given);
    return made.ok ? fractionNumber(made.value.score) : null;
  };
  const ids = model.criteria.map((criterion) => criterion.id);
  return {
    cycleId: id,
    overall: shownAgreement(overallAgreement(ids, scores, scoreOf)),
    criteria: model.criteria.map((criterion) => ({
      criterion,
      agreement: shownAgreement(criterionAgreement(criterion.id, scores)),
    })),
  };
}

/** The scores of one criterion of an initiative as dots. */
const spreadOf = (criterion: Criterion, scores: readonly StoredScore[]) => {
  const own = scores.filter((score) => score.criterionId === criterion.id);
  const [spread] = spreadsOf([criterion], own);
  const sum = own.reduce((total, { value }) => total + value, 0);
  return {
    criterion,
    dots: own
      .map(({ value, panellistId }) => ({ value, panellistId }))
      .sort((a, b) => a.value - b.value || (a.panellistId < b.panellistId ? -1 : 1)),
    range: spread?.range ?? 0,
    mean: own.length > 0 ? Math.round(sum / own.length) : null,
    deviation: spread && own.length > 1 ? Math.sqrt(fractionNumber(spread.variance)).toFixed(2) : null,
  };
};

/** The scored initiatives that the session sees of a cycle, by how much they divide the panel, most first. */
export async function dividedInitiatives(tx: Tx, cycleId: string) {
  const { model, ids, scores } = await revealed(tx, cycleId);
  const { criteria } = model;
  const found = divisionsOf(criteria, onTenPoints(criteria, scores));
  return found.map(({ initiativeId, spread, divides, criterionId }) => ({
    initiativeId,
    ids,
    spread: spread && Number(roundFraction(spread)),
    divides,
    criterion: criteria.find(({ id }) => id === criterionId) ?? null,
    spreads: criteria.map((criterion) =>
      spreadOf(
        criterion,
        scores.filter((score) => score.initiativeId === initiativeId),
      ),
    ),
  }));
}

/** A dot for every score of one initiative. */
export async function scoreSpread(tx: Tx, initiativeId: string) {
  const initiative = await requireInitiative(tx, initiativeId);
  const found = (await dividedInitiatives(tx, initiative.cycleId)).find((one) => one.initiativeId === initiative.id);
  const none = { initiativeId: initiative.id, spread: null, divides: false, criterion: null, spreads: [] };
  return found ?? none;
}
