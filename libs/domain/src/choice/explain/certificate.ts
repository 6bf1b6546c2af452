import { ok, refuse, type Result } from '../../result';
import type { Asking } from '../selection/linear-model';
import { optimise } from '../selection/optimise';
import type { Portfolio } from '../selection/portfolio';
import { withoutRule, type RuleRef } from '../selection/rule-ref';
import type { Selection } from '../selection/selection';
import { applyChange, applyLess, withItem, type Change } from './change';
import { smallestCut } from './cheaper';
import { smallestRise, weakestGrade, type EvidenceStep } from './dearer';
import { funds, planWorth, solved, verdict } from './duel';
import { looserRules } from './looser';

/** Why an initiative is not funded: what would fund it, each change alone, each verified by solving again. */
export interface Certificate {
  readonly id: string;
  /** Its own exclusion, taken as lifted before the changes are looked for. */
  readonly lifted: RuleRef | null;
  /** The smallest changes of each kind; with each alone it is funded, with a little less it is not. */
  readonly changes: readonly Change[];
  /** Rules with which it cannot stand whatever its value, in the users' words; empty when some plan holds it. */
  readonly against: readonly string[];
  /** False when time ran out before every kind of change was looked into. */
  readonly complete: boolean;
}

/** What to look for; all by default. */
export interface CertificateQuestion {
  /** The values of its options at each better grade of evidence, weakest first. */
  readonly ladder?: readonly EvidenceStep[];
  readonly cost?: boolean;
  readonly value?: boolean;
  readonly rules?: boolean;
}

/** True when the change funds the initiative and the next smaller one does not, both by solving again. */
export function* holds(portfolio: Portfolio, best: Selection, id: string, change: Change): Asking<boolean> {
  const [after, less] = [applyChange(portfolio, id, change), applyLess(portfolio, id, change)];
  // What changes only the initiative itself leaves the best plan without it as it is.
  if (change.kind !== 'LIMIT' && change.kind !== 'RULE')
    return (yield* verdict(after, id, best)).funded === true && (yield* verdict(less, id, best)).funded === false;
  if ((yield* funds(after, id)) !== true) return false;
  if (change.kind === 'RULE') return (yield* funds(less, id)) === false;
  // A looser limit keeps the best plan possible, so a plan with the initiative must be worth as much at least.
  const forced = withItem(less, id, () => ({ status: 'mandatory' }));
  if ((yield* planWorth(forced, best.value)) === null) return true;
  return (yield* funds(less, id)) === false;
}

const nothingFor = (id: string): Omit<Certificate, 'complete'> => ({ id, lifted: null, changes: [], against: [] });

/**
 * The certificate of an initiative that `best`, the proven best plan of the portfolio, does not fund. Refuses
 * (INVALID_INPUT) an unknown or funded one and a plan that is not proven best with its ties broken.
 */
export function* certify(
  portfolio: Portfolio,
  best: Selection,
  id: string,
  question: CertificateQuestion = {},
): Asking<Result<Certificate>> {
  const item = portfolio.items.find((one) => one.id === id);
  if (!item) return refuse('INVALID_INPUT', `${id} is no initiative of this portfolio`, { field: 'id' });
  if (best.selected.some((one) => one.id === id))
    return refuse('INVALID_INPUT', `${id} is funded: only a refusal needs a certificate`, { field: 'id' });
  if (!best.canonical)
    return refuse('INVALID_INPUT', 'a certificate needs a plan that is proven best', {
      field: 'plan',
      remedy: 'allow the plan more time',
    });
  const own: RuleRef = { type: 'EXCLUDED', item: id };
  const lifted = item.status === 'excluded' ? own : null;
  const open = lifted ? withoutRule(portfolio, own) : portfolio;
  const present = lifted ? yield* solved(open, true) : best;
  if (!present.canonical) return ok({ ...nothingFor(id), lifted, complete: false });
  if (present.selected.some((one) => one.id === id))
    return ok({
      ...nothingFor(id),
      changes: [{ kind: 'RULE', ref: own, words: `${id} is excluded` }],
      complete: true,
    });
  const base = open.items.find((one) => one.id === id) ?? item;
  const found: Change[] = [];
  let complete = true;
  const note = (change: Change | null | undefined): void => {
    if (change) found.push(change);
    if (change === undefined) complete = false;
  };
  if (question.cost !== false) note(yield* smallestCut(open, present, base));
  const rise = question.value === false ? null : yield* smallestRise(open, present, base);
  note(rise);
  note(yield* weakestGrade(open, present, base, question.ladder ?? []));
  if (question.rules !== false) {
    const looser = yield* looserRules(open, present, base);
    found.push(...looser.changes);
    complete &&= looser.complete;
  }
  const changes: Change[] = [];
  for (const change of found)
    // The search for a cost ends by solving at that cost and at one unit more.
    if (change.kind === 'COST' || change.kind === 'RUN_RATE' || (yield* holds(open, present, id, change)))
      changes.push(change);
    else complete = false;
  const against = rise === null && question.value !== false ? yield* rulesAgainst(open, id) : [];
  return ok({ id, lifted, changes, against, complete });
}

function* rulesAgainst(portfolio: Portfolio, id: string): Asking<readonly string[]> {
  const forced = yield* optimise(withItem(portfolio, id, () => ({ status: 'mandatory' })));
  return forced.ok && forced.value.status === 'infeasible'
    ? forced.value.conflict.filter((words) => words !== `${id} must be funded`)
    : [];
}
