import {
  ok,
  readShareRules,
  refuse,
  SPONSORSHIP_KEYS,
  type Result,
  type ShareKeys,
  type ShareRule,
  type ShareRuleDraft,
} from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { businessUnits, terms } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { planRulesOf, replacePlanRules, submittedPlans } from './plan-rule.store';

/** Units and words of the organisation that a share may be asked for. */
async function shareKeys(tx: Tx): Promise<ShareKeys> {
  const units = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.name]));
  const words = await terms(tx);
  return (dimension) => {
    if (dimension === 'SPONSORSHIP') return SPONSORSHIP_KEYS;
    if (dimension === 'BUSINESS_UNIT') return units;
    return new Map(words.filter((word) => word.kind === dimension).map((word) => [word.id, word.name]));
  };
}

const recorded = (rules: readonly ShareRule[]) =>
  rules.map(({ dimension, key, name, floor, ceiling }) => ({ dimension, key, name, floor, ceiling }));

/** Sets the floors and ceilings of a cycle, in the place of those it has; not once a plan of it is submitted. */
export async function setPlanRules(
  tx: Tx,
  actor: Actor,
  { cycleId, rules: drafts }: { readonly cycleId: string; readonly rules: readonly ShareRuleDraft[] },
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  const [submitted] = await submittedPlans(tx, cycle.id);
  if (submitted !== undefined || cycle.state === 'EXECUTION' || cycle.state === 'CLOSED')
    return refuse(
      'WRONG_STATE',
      submitted === undefined
        ? `The cycle is in ${cycle.state}.`
        : `The plan ${submitted} was submitted under the rules.`,
      { field: 'cycleId', remedy: 'Rules are set before a plan is submitted: have it returned or withdrawn first.' },
    );
  const rules = readShareRules(drafts, await shareKeys(tx));
  if (!rules.ok) return rules;
  const before = await planRulesOf(tx, cycle.id);
  await replacePlanRules(tx, cycle.id, rules.value);
  await appendRecord(tx, actor, {
    act: 'setPlanRules',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { rules: recorded(before) },
    after: { rules: recorded(rules.value) },
  });
  return ok(cycle.id);
}

/** A draft is submitted under the rules that its cycle has now. */
export const underTheRules = (
  plan: { readonly rules: { readonly shares: readonly ShareRule[] } },
  rules: readonly ShareRule[],
): Result<void> =>
  JSON.stringify(recorded(plan.rules.shares)) === JSON.stringify(recorded(rules))
    ? ok(undefined)
    : refuse('WRONG_STATE', 'The floors and ceilings of the cycle changed since this plan was made.', {
        field: 'constraints',
        remedy: 'Update the plan: it is then solved anew.',
      });
