import { brokenInvariants } from '../../../invariants/invariants';
import type { TestApi } from '../../testing/test-api';
import type { DecisionStage } from './decision-stage.fixtures';
import { recordCheck } from './decisions.fixtures';

/** After whatever was done: every invariant of the money holds, and the record is intact. */
export async function expectSound(api: TestApi, stage: DecisionStage): Promise<void> {
  expect(await brokenInvariants(api.admin)).toEqual([]);
  expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
}
