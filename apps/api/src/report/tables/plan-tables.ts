import { CYCLE, exportTable, field, reckoned, summed } from '../export-table';
import { aboutPlan, ofPlan, type PlanFacts } from './choice-tables';

interface Titled {
  readonly code: string;
  readonly title: string | null;
}
const namesOf = (list: readonly Titled[]): string => list.map((it) => `${it.code} ${it.title ?? ''}`.trim()).join('; ');
const TITLED = '{ code title }';

/** What a plan's even shares leave each unit. */
export const PLAN_FAIRNESS = exportTable<{ plan: PlanFacts }>({
  title: 'Fairness of the plan',
  query: ofPlan('fairness { units { ROWS } }'),
  rows: 'plan.fairness.units',
  about: aboutPlan,
  columns: ['unit.name', 'endowment', 'spent', 'left'],
});

/** What may fail in a plan, and what it would teach. */
export const PLAN_PILOTS = exportTable<{ plan: PlanFacts }>({
  title: 'Room to fail',
  query: ofPlan('roomToFail { pilots { ROWS } }'),
  rows: 'plan.roomToFail.pilots',
  about: aboutPlan,
  columns: ['initiative.code', 'initiative.title', 'option.name', 'learning', 'reason', 'funded'],
});

interface Uses {
  readonly use: readonly { readonly amount: number; readonly initiative: Titled }[];
}

/** The scarce resources of a plan. */
export const PLAN_RESOURCES = exportTable<{ plan: PlanFacts }>({
  title: 'Resources of the plan',
  query: ofPlan('constraints { resources { ROWS } }'),
  rows: 'plan.constraints.resources',
  about: aboutPlan,
  columns: [
    ...[field('name', 'resource'), field('max', 'at most'), 'used'],
    reckoned<Uses>('used by', 'TEXT', `use { amount initiative ${TITLED} }`, (row) =>
      row.use.map((it) => `${namesOf([it.initiative])}: ${it.amount}`).join('; '),
    ),
  ],
});

/** Groups of which only some fit into a plan. */
export const PLAN_GROUPS = exportTable<{ plan: PlanFacts }>({
  title: 'Groups of the plan',
  query: ofPlan('constraints { exclusiveGroups { ROWS } }'),
  rows: 'plan.constraints.exclusiveGroups',
  about: aboutPlan,
  columns: [
    ...[field('name', 'group'), field('max', 'at most')],
    reckoned<{ readonly initiatives: readonly Titled[] }>('initiatives', 'TEXT', `initiatives ${TITLED}`, (row) =>
      namesOf(row.initiatives),
    ),
  ],
});

/** What of a plan needs one of others. */
export const PLAN_NEEDS = exportTable<{ plan: PlanFacts }>({
  title: 'Needs of the plan',
  query: ofPlan('constraints { requiresAny { ROWS } }'),
  rows: 'plan.constraints.requiresAny',
  about: aboutPlan,
  columns: [
    ...['initiative.code', 'initiative.title'],
    reckoned<{ readonly anyOf: readonly Titled[] }>('needs one of', 'TEXT', `anyOf ${TITLED}`, (row) =>
      namesOf(row.anyOf),
    ),
  ],
});

/** What each rule of a plan costs it. */
export const RULE_PRICES = exportTable({
  title: 'Prices of the rules',
  query: 'query ($planId: ID!) { rulePrices(planId: $planId) { rules { ROWS } } }',
  rows: 'rulePrices.rules',
  columns: [
    ...['kind', field('words', 'rule'), 'price', 'proven'],
    reckoned<{ readonly joins: readonly Titled[] }>('would join', 'TEXT', `joins ${TITLED}`, (row) =>
      namesOf(row.joins),
    ),
    reckoned<{ readonly leaves: readonly Titled[] }>('would leave', 'TEXT', `leaves ${TITLED}`, (row) =>
      namesOf(row.leaves),
    ),
  ],
});

/** The floors and ceilings that the plans of a cycle keep. */
export const PLAN_RULES = exportTable({
  title: 'Rules of the cycle',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) { name fiscalYear state baseVersion { id number label kind } planRules { ROWS } } }`,
  rows: 'fundingCycle.planRules',
  columns: [field('dimension', 'by'), 'name', 'floor', 'ceiling'],
});

/** The best value at each budget, and where the bound lies. */
export const FRONTIER = exportTable({
  title: 'Frontier',
  query: 'query ($planId: ID!) { planFrontier(planId: $planId) { points { ROWS } } }',
  rows: 'planFrontier.points',
  columns: ['budget', 'cost', 'value', 'bound', 'feasible', 'proven'],
});

/** What more money would fund. */
export const MORE_MONEY = exportTable({
  title: 'More money',
  query: 'query ($planId: ID!) { moreMoney(planId: $planId) { exact { ROWS } } }',
  rows: 'moreMoney.exact',
  columns: [
    ...['raise', 'cap', 'added', field('gain', 'gain in value'), 'proven'],
    reckoned<{ readonly joins: readonly Titled[] }>('would join', 'TEXT', `joins ${TITLED}`, (row) =>
      namesOf(row.joins),
    ),
    reckoned<{ readonly leaves: readonly Titled[] }>('would leave', 'TEXT', `leaves ${TITLED}`, (row) =>
      namesOf(row.leaves),
    ),
  ],
});

const AMOUNTS = ['requestedInYear', 'fundedInYear', 'requestedRunRate', 'fundedRunRate'] as const;
const ofMap = (inner: string): string =>
  `query ($cycleId: ID!, $planId: ID) { ${CYCLE} moneyMap(cycleId: $cycleId, planId: $planId) { ${inner} } }`;
const headOfAmount = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace('run rate', 'run-rate');
const amounts = AMOUNTS.map((name) => summed(`amounts.${name}`, headOfAmount(name)));

/** Silo by touchpoint: what was asked and what is funded. */
export const MONEY_MAP = exportTable({
  title: 'Money map',
  query: ofMap('cells { ROWS }'),
  rows: 'moneyMap.cells',
  columns: [field('silo.name', 'silo'), 'touchpoint.name', ...amounts],
});

/** The base of each silo beside what it asked and what is funded. */
export const SILOS = exportTable({
  title: 'Money by silo',
  query: ofMap('silos { ROWS }'),
  rows: 'moneyMap.silos',
  columns: [field('silo.name|name', 'silo'), summed('base'), ...amounts],
});
