import { accepted, DecisionStage, FISCAL_YEAR } from '../../decision/approval/decision-stage.fixtures';
import { decide } from '../../decision/approval/decisions.fixtures';
import type { TestApi } from '../../testing/test-api';
import { closeFiscalYear } from './close-fiscal-year';

/** A company that has closed a year in which nothing was spent of one commitment of 5.00. */
export async function closedYearOf(api: TestApi): Promise<DecisionStage> {
  const stage = await DecisionStage.build(api);
  await decide(stage, await stage.submittedPlan([await stage.initiative({ costs: [{ amount: 500n }] })]), 500n);
  const closing = { fiscalYear: FISCAL_YEAR, reason: 'Year end.', expectedDigest: null };
  await stage.as(stage.people.finance, async (tx, actor) => accepted(await closeFiscalYear(tx, actor, closing)));
  return stage;
}
