import {
  disproportionality,
  equalShares,
  fractionText,
  fraction,
  gini,
  intraclassCorrelation,
  kendallsW,
  known,
  orNull,
  then,
  type Fraction,
} from '../src/index';
import { type Json, type JsonObject, exact, find, list, need, numbers, object } from './json';

const entriesOrList = (input: JsonObject): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(object(need(input, 'approvals'))).map(([voter, liked]) => [voter, liked as readonly string[]]);

const sharesCase = (input: JsonObject): unknown => {
  const costs = object(need(input, 'costs'));
  const voters = entriesOrList(input);
  const budget = exact(need(input, 'budget'));
  const endowments = new Map(voters.map(([voter]) => [voter, fraction(budget.n, budget.d * BigInt(voters.length))]));
  const run = (utility: (project: string) => Fraction) => {
    const projects = Object.entries(costs).map(([id, cost]) => ({
      id,
      cost: exact(cost),
      utilities: new Map(voters.filter(([, liked]) => liked.includes(id)).map(([voter]) => [voter, utility(id)])),
    }));
    return orNull(
      equalShares(projects, endowments, /greedy/i.test(String(find(input, 'completion'))) ? 'GREEDY' : 'NONE'),
    );
  };
  const [cardinal, byCost] = [run(() => fraction(1n)), run((id) => exact(costs[id] ?? 0))];
  const text = (value: Fraction) => (value.d === 1n ? String(value.n) : fractionText(value));
  const trace = cardinal?.trace.map(({ project, rho, payments }) => ({
    project,
    rho: text(rho),
    payments: Object.fromEntries([...payments].map(([voter, amount]) => [voter, text(amount)])),
  }));
  return { cardinality_utility: cardinal?.funded, cost_utility: byCost?.funded, trace_cardinality: trace };
};

const giniCase = (input: JsonObject): unknown => {
  const one = (given: Json | undefined) => then(gini(numbers(given)), (value) => known(value.gini));
  const cases = find(input, 'cases');
  if (cases === undefined) return { gini: one(need(input, 'values', 'amounts')) };
  return Object.fromEntries(Object.entries(object(cases)).map(([name, given]) => [name, one(given)]));
};

/** Cases of fairness and agreement. */
export const FAIRNESS_CASES = {
  method_of_equal_shares: sharesCase,
  gini: giniCase,
  kendalls_w: (input: JsonObject) =>
    then(kendallsW(list(input, 'ranks', 'scores').map((row) => numbers(row))), (value) =>
      known({
        rank_sums: value.rankSums,
        S: value.s,
        W_uncorrected: value.uncorrected,
        W_corrected: value.w,
        W: value.w,
        chi2_corrected: value.chiSquare,
        chi2: value.chiSquare,
        df: value.df,
        p: value.p,
      }),
    ),
  icc: (input: JsonObject) =>
    then(intraclassCorrelation(list(input, 'ratings', 'scores', 'matrix').map((row) => numbers(row))), (value) =>
      known({
        'ICC(2,1)': value.single,
        'ICC(2,k)': value.average,
        icc_2_1: value.single,
        icc_2_k: value.average,
        ICC2: value.single,
        ICC2k: value.average,
        MSB: value.msRows,
        MSJ: value.msColumns,
        MSE: value.msError,
      }),
    ),
  disproportionality: (input: JsonObject) => {
    const owed = object(need(input, 'owed', 'entitled', 'v', 'opex_share', 'votes'));
    const received = object(need(input, 'received', 's', 'funded_share', 'seats'));
    const shares = Object.keys(owed).map((id) => ({ id, owed: Number(owed[id]), received: Number(received[id] ?? 0) }));
    return then(disproportionality(shares), (value) =>
      known({ ...value, loosemore_hanby: value.loosemoreHanby, min_share_ratio: value.smallestRatio }),
    );
  },
};
