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

type Planned = CycleSeed & { readonly cycleId: string; readonly made: ReadonlyMap<string, string> };

/** Initiatives of the plan that keeps to a few. */
const FEW = 20;

/** The best plan of a round is proposed; answers its id. */
export async function seedPlan(tx: Tx, company: DemoCompany, solver: Solver, round: Planned): Promise<string> {
  const executive = actorOf(company, 'cx');
  await scopeTo(tx, executive);
  const optionsOf = async (id: string) => (await initiativeById(tx, id))?.options ?? [];
  return enact(tx, executive, proposePlan(solvedBy(solver)), {
    cycleId: round.cycleId,
    name: `Best plan ${round.fiscalYear}`,
    objective: 'SCORE' as const,
    seconds: PLAN_SECONDS,
    maximumItems: null,
    forced: await overridesOf(round.putIn, round.made, optionsOf),
    excluded: await overridesOf(round.leftOut, round.made, optionsOf),
  });
}

/** What else the executive looked at before submitting: fewer initiatives, and the most credited value. */
export async function seedAlternatives(tx: Tx, company: DemoCompany, solver: Solver, round: Planned): Promise<void> {
  const executive = actorOf(company, 'cx');
  const { cycleId, fiscalYear } = round;
  const asked = { cycleId, seconds: PLAN_SECONDS, forced: [], excluded: [] };
  for (const { name, objective, maximumItems } of [
    { name: `At most ${FEW} initiatives ${fiscalYear}`, objective: 'SCORE' as const, maximumItems: FEW },
    { name: `Most credited value ${fiscalYear}`, objective: 'RISK_ADJUSTED_VALUE' as const, maximumItems: null },
  ])
    await enact(tx, executive, proposePlan(solvedBy(solver)), { ...asked, name, objective, maximumItems });
}

/** A plan is submitted, and holds its money. */
export async function seedSubmission(tx: Tx, company: DemoCompany, id: string): Promise<void> {
  const executive = actorOf(company, 'cx');
  await scopeTo(tx, executive);
  const plan = await planById(tx, id);
  await enact(tx, executive, submitPlan, { id, expectedVersion: plan?.version ?? 0 });
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
