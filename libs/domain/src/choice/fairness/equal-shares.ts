import { type Figure, faulty, known } from '../../method/figure';
import { type Fraction, addFractions, compareFractions, fraction, timesFractions } from '../scoring/fraction';

/** A project: its cost and what each voter (a business unit) gets from it; absent or 0 means nothing. */
export interface SharedProject {
  readonly id: string;
  readonly cost: Fraction;
  readonly utilities: ReadonlyMap<string, Fraction>;
}

/** One purchase: what a unit of utility cost, and who paid what. */
export interface SharedPurchase {
  readonly project: string;
  readonly rho: Fraction;
  readonly payments: ReadonlyMap<string, Fraction>;
}

export interface EqualShares {
  readonly funded: readonly string[];
  readonly trace: readonly SharedPurchase[];
  /** Projects added afterwards by the completion, in order. */
  readonly completed: readonly string[];
}

/** `NONE` stops when nobody can buy more; `GREEDY` then adds by total utility per cost what still fits the budget. */
export type Completion = 'NONE' | 'GREEDY';

const ZERO = fraction(0n);
const least = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
const minus = (a: Fraction, b: Fraction): Fraction => addFractions(a, fraction(-b.n, b.d));

/** The smallest rho at which the supporters pay the whole cost, each at most what they have left; null when they cannot. */
export const offerFor = (project: SharedProject, left: ReadonlyMap<string, Fraction>): SharedPurchase | null => {
  const supporters = [...project.utilities]
    .filter(([, utility]) => utility.n > 0n)
    .map(([voter, utility]) => ({ voter, utility, budget: left.get(voter) ?? ZERO }))
    .sort((a, b) => compareFractions(over(a.budget, a.utility), over(b.budget, b.utility)));
  const all = supporters.reduce((s, one) => addFractions(s, one.budget), ZERO);
  if (compareFractions(all, project.cost) < 0 || project.cost.n <= 0n) return null;
  let open = project.cost;
  let utility = supporters.reduce((s, one) => addFractions(s, one.utility), ZERO);
  for (const one of supporters) {
    const rho = over(open, utility);
    if (compareFractions(timesFractions(rho, one.utility), one.budget) <= 0) {
      const payments = supporters.map(
        ({ voter, utility: u, budget }) => [voter, least(budget, timesFractions(rho, u))] as const,
      );
      return { project: project.id, rho, payments: new Map(payments) };
    }
    open = minus(open, one.budget);
    utility = minus(utility, one.utility);
  }
  return null;
};

/** What the voters have left after a purchase. */
export const pay = (left: ReadonlyMap<string, Fraction>, purchase: SharedPurchase): ReadonlyMap<string, Fraction> => {
  const after = new Map(left);
  for (const [voter, amount] of purchase.payments) after.set(voter, minus(after.get(voter) ?? ZERO, amount));
  return after;
};

const greedy = (projects: readonly SharedProject[], funded: Set<string>, room: Fraction): readonly string[] => {
  const worth = (project: SharedProject) =>
    over([...project.utilities.values()].reduce(addFractions, ZERO), project.cost);
  const order = projects
    .filter((project) => !funded.has(project.id) && project.cost.n > 0n)
    .sort((a, b) => compareFractions(worth(b), worth(a)) || (a.id < b.id ? -1 : 1));
  let left = room;
  return order.flatMap((project) => {
    if (compareFractions(project.cost, left) > 0) return [];
    left = minus(left, project.cost);
    return [project.id];
  });
};

/**
 * Method of Equal Shares in exact fractions (Peters, Pierczynski and Skowron 2021): each voter gets an endowment (together
 * the cap); the project whose supporters pay least per utility is bought, again and again; ties go to the smaller id.
 */
export const equalShares = (
  projects: readonly SharedProject[],
  endowments: ReadonlyMap<string, Fraction>,
  completion: Completion = 'NONE',
): Figure<EqualShares> => {
  if (projects.some((project) => project.cost.n <= 0n))
    return faulty('cost_must_be_positive', 'every project needs a cost above 0; what is free is funded first');
  if ([...endowments.values()].some((amount) => amount.n < 0n))
    return faulty('negative_input', 'endowments must not be negative');
  let left = endowments;
  const trace: SharedPurchase[] = [];
  const funded = new Set<string>();
  for (;;) {
    const offers = projects
      .filter((project) => !funded.has(project.id))
      .flatMap((project) => offerFor(project, left) ?? [])
      .sort((a, b) => compareFractions(a.rho, b.rho) || (a.project < b.project ? -1 : 1));
    const [bought] = offers;
    if (!bought) break;
    left = pay(left, bought);
    funded.add(bought.project);
    trace.push(bought);
  }
  const spent = projects.filter((one) => funded.has(one.id)).reduce((s, one) => addFractions(s, one.cost), ZERO);
  const cap = [...endowments.values()].reduce(addFractions, ZERO);
  const completed = completion === 'GREEDY' ? greedy(projects, funded, minus(cap, spent)) : [];
  return known({ funded: [...funded, ...completed].sort(), trace, completed });
};
