import {
  RANDOM_INDEX_TABLES,
  type AhpWeights,
  type Figure,
  ahp,
  cd3,
  faulty,
  fractionNumber,
  ice,
  known,
  rankOrderWeights,
  rankScores,
  rice,
  smart,
  swingWeights,
  then,
  topsis,
  weightedScore,
  wsjf,
} from '../src/index';
import { type Json, type JsonObject, entries, exact, find, items, list, need, num, numbers, object } from './json';

/** Decimals become whole numbers of one common unit, so that the sum is exact. */
const whole = (value: Json): number => Math.round(fractionNumber(exact(value)) * 1e6);

const weightedScoring = (input: JsonObject): unknown => {
  const criteria = Object.entries(object(need(input, 'weights'))).map(([id, weight]) => ({
    id,
    weight: whole(weight),
  }));
  if (criteria.some((one) => one.weight < 0)) return faulty('negative_weight', 'weights must not be negative');
  if (criteria.every((one) => one.weight === 0)) return faulty('weights_sum_to_0', 'the weights sum to 0');
  const missing = /renorm/i.test(String(find(input, 'missing', 'missing_policy') ?? '')) ? 'RENORMALISE' : 'BLOCK';
  const scored = entries(need(input, 'scores', 'items'), 'scores').map(([id, given]) => {
    const values = Object.entries(given).filter(([, value]) => value !== null);
    const scores = values.map(([criterionId, value]) => ({ criterionId, value: whole(value) }));
    return [
      id,
      weightedScore(
        criteria.filter((one) => one.weight > 0),
        scores,
        missing,
      ),
    ] as const;
  });
  const open = scored.find(([, result]) => !result.ok);
  if (open && scored.length === 1) return { scores: { [open[0]]: null }, error: 'error:missing_score', blocked: true };
  const exactly = scored.flatMap(([id, result]) => (result.ok ? [[id, result.value.score] as const] : []));
  const table = rankScores(exactly);
  const scale = 1e6;
  const scores = Object.fromEntries(scored.map(([id, r]) => [id, r.ok ? (table.scores[id] ?? 0) / scale : null]));
  const coverage = Object.fromEntries(scored.map(([id, r]) => [id, r.ok ? r.value.coverage / 10_000 : null]));
  return { scores, competition_ranks: table.ranks, ranks: table.ranks, ranking: table.ranking, coverage };
};

const matrixOf = (elements: readonly string[], upper: JsonObject): (number | null)[][] => {
  const matrix = elements.map((_, i) => elements.map((__, j): number | null => (i === j ? 1 : null)));
  for (const [pair, judgement] of Object.entries(upper)) {
    const [i, j] = pair.split('|').map((name) => elements.indexOf(name)) as [number, number];
    if (judgement === null || i < 0 || j < 0) continue;
    const { n, d } = exact(judgement);
    matrix[i]![j] = Number(n) / Number(d);
    matrix[j]![i] = Number(d) / Number(n);
  }
  return matrix;
};

const shownAhp = (found: Figure<AhpWeights>, elements: readonly string[] | null): Figure<object> =>
  then(found, (value) =>
    known({
      weights: elements ? Object.fromEntries(elements.map((name, k) => [name, value.weights[k]])) : value.weights,
      lambda_max: value.lambdaMax,
      CI: value.consistencyIndex,
      CR: value.consistencyRatio,
      basis_points: value.basisPoints,
      'acceptable_CR_lt_0.10': value.acceptable,
      'CR_gt_0.10': !value.acceptable,
    }),
  );

const ahpCase = (input: JsonObject): unknown => {
  if (Array.isArray(input['matrix'])) {
    const rows = (input['matrix'] as readonly Json[]).map((row) => numbers(row));
    return shownAhp(ahp(rows), (input['elements'] as string[] | undefined) ?? null);
  }
  const upper = object(need(input, 'upper_triangle'));
  const elements = (input['elements'] as string[] | undefined) ?? [
    ...new Set(Object.keys(upper).flatMap((k) => k.split('|'))),
  ];
  return shownAhp(ahp(matrixOf(elements, upper)), elements);
};

/** Edge cases by name: a size alone, `2x2 with a12=5`, or a small matrix. */
const ahpEdge = (input: JsonObject): unknown =>
  Object.fromEntries(
    Object.entries(object(need(input, 'cases'))).map(([name, given]) => {
      const pair = /^2x2 with a12=([0-9./]+)$/.exec(String(given))?.[1];
      if (typeof given === 'number' || pair !== undefined) {
        const elements = Array.from({ length: pair === undefined ? Number(given) : 2 }, (_, k) => `e${k}`);
        const found = ahp(matrixOf(elements, pair === undefined ? {} : { 'e0|e1': pair }));
        return [
          name,
          then(found, (value) =>
            known({ weights: value.weights, CR: value.consistencyRatio[RANDOM_INDEX_TABLES[0]!] }),
          ),
        ];
      }
      return [name, ahpCase(object(given, name))];
    }),
  );

/** Cases of weights and single scores. */
export const SCORING_CASES = {
  weighted_scoring: weightedScoring,
  rice: (input: JsonObject) =>
    rice(
      items(input, 'items').map((one) => ({
        id: one.id,
        reach: num(one, 'reach'),
        impact: num(one, 'impact'),
        confidence: num(one, 'confidence'),
        effort: num(one, 'effort'),
        reachPeriod: typeof one['reach_period'] === 'string' ? one['reach_period'] : undefined,
      })),
    ),
  ice: (input: JsonObject) =>
    ice(
      items(input, 'items').map((one) => ({
        id: one.id,
        impact: num(one, 'impact'),
        confidence: num(one, 'confidence'),
        ease: num(one, 'ease'),
      })),
      /mean|average/i.test(String(find(input, 'variant') ?? '')) ? 'MEAN' : 'PRODUCT',
    ),
  wsjf: (input: JsonObject) =>
    then(
      wsjf(
        items(input, 'items').map((one) => ({
          id: one.id,
          userBusinessValue: num(one, 'user_business_value', 'value'),
          timeCriticality: num(one, 'time_criticality'),
          riskReduction: num(one, 'risk_reduction_opportunity_enablement', 'risk_reduction'),
          jobSize: num(one, 'job_size', 'size'),
        })),
      ),
      (table) => known({ ...table, cost_of_delay: table.costOfDelay, wsjf: table.scores }),
    ),
  cd3: (input: JsonObject) =>
    then(
      cd3(
        items(input, 'items').map((one) => ({
          id: one.id,
          costOfDelay: num(one, 'cost_of_delay_per_week', 'cost_of_delay'),
          duration: num(one, 'duration_weeks', 'duration'),
        })),
      ),
      (table) => known({ ...table, cd3: table.scores }),
    ),
  ahp: ahpCase,
  ahp_edge: ahpEdge,
  roc: (input: JsonObject) => {
    const n = num(input, 'n');
    const ranks = typeof n === 'number' ? Array.from({ length: n }, (_, k) => k + 1) : numbers(list(input, 'ranks'));
    return then(rankOrderWeights(ranks), (weights) => known({ weights }));
  },
  swing: (input: JsonObject) =>
    then(swingWeights(object(need(input, 'swings', 'swing_points', 'points')) as Record<string, number>), (weights) =>
      known({ weights }),
    ),
  smart: (input: JsonObject) =>
    smart(
      entries(need(input, 'criteria'), 'criteria').map(([id, one]) => ({
        id,
        worst: num(one, 'worst'),
        best: num(one, 'best'),
        swing: num(one, 'swing', 'swing_points'),
      })),
      object(need(input, 'items', 'options', 'alternatives')) as unknown as Record<string, Record<string, number>>,
    ),
  topsis: (input: JsonObject) => {
    const weights = numbers(list(input, 'weights'));
    const benefit = (find(input, 'benefit') as readonly boolean[] | undefined) ?? weights.map(() => true);
    const rows = list(input, 'matrix', 'rows').map((row) => numbers(row));
    const criteria = weights.map((weight, k) => ({ weight, benefit: benefit[k] ?? true }));
    return then(topsis(rows, criteria), (closeness) => known({ closeness, scores: closeness }));
  },
};
