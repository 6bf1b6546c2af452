import type { CycleSeed } from '../../seed/harborline/shape';
import { planById } from '../choice/selection/plan.store';
import { proposePlan } from '../choice/selection/propose-plan';
import type { Solver } from '../choice/selection/solver';
import { PLAN_SECONDS } from '../choice/selection/read-plan-inputs';
import { solvedBy } from '../choice/selection/solving-planner';
import { submitPlan } from '../choice/selection/submit-plan';
import { decidePlan } from '../decision/approval/decide-plan';
import { createReauthentication } from '../platform/access/reauthentication.store';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { initiativeById } from '../proposal/initiative/initiative.store';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';
import { overridesOf } from './overrides';

/** The best plan of a round is proposed and submitted; answers its id. */
export async function seedPlan(
  tx: Tx,
  company: DemoCompany,
  solver: Solver,
  round: CycleSeed & { readonly cycleId: string; readonly made: ReadonlyMap<string, string> },
): Promise<string> {
  const executive = actorOf(company, 'cx');
  await scopeTo(tx, executive);
  const optionsOf = async (id: string) => (await initiativeById(tx, id))?.options ?? [];
  const id = await enact(tx, executive, proposePlan(solvedBy(solver)), {
    cycleId: round.cycleId,
    name: `Best plan ${round.fiscalYear}`,
    objective: 'SCORE' as const,
    seconds: PLAN_SECONDS,
    maximumItems: null,
    forced: await overridesOf(round.putIn, round.made, optionsOf),
    excluded: await overridesOf(round.leftOut, round.made, optionsOf),
  });
  const plan = await planById(tx, id);
  return enact(tx, executive, submitPlan, { id, expectedVersion: plan?.version ?? 0 });
}

/** The COO approves the whole plan. */
export async function seedApproval(tx: Tx, present: Tx, company: DemoCompany, planId: string): Promise<void> {
  const coo = actorOf(company, 'coo');
  await scopeTo(tx, coo);
  const plan = await planById(tx, planId);
  // Whether a re-authentication is fresh is the database's to say, by its own clock.
  const { token } = await createReauthentication(present, coo);
  await enact(tx, coo, decidePlan, {
    input: {
      planId,
      expectedVersion: plan?.version ?? 0,
      mode: 'ALL' as const,
      confirmTotal: plan?.inYear ?? 0n,
      reason: 'The best set inside the cap.',
      reauthToken: token,
      lines: [],
    },
  });
}
