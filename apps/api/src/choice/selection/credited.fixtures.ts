import { SET_CASE, statedCase } from '../../proposal/business-case/business-case.fixtures';
import { ADD_EVIDENCE, ASSIGN_GRADERS, GRADE_LINK, STUDY } from '../../proposal/evidence/evidence.fixtures';
import type { TestApi } from '../../testing/test-api';
import type { ChoiceHouse } from '../choice.fixtures';

/** Gives a draft a case of avoided calls in the cycle's year, with a randomised test of last month; answers its version. */
export async function withTestedCalls(
  api: TestApi,
  house: ChoiceHouse,
  id: string,
  channelId: string,
  calls: number,
): Promise<number> {
  const { leader } = house.people;
  const count = { low: calls, central: calls, high: calls };
  const benefit = {
    type: 'CONTACT_COST_AVOIDED',
    description: 'Calls that nobody makes',
    contacts: { channelId, amounts: [count] },
    jobs: { fte: 0 },
    ownerId: leader.id,
  };
  const stated = await house.must(leader, SET_CASE, {
    id,
    version: 1,
    input: statedCase(leader.id, { benefits: [benefit] }),
  });
  const lastMonth = await api.admin.query<{ day: string }>(`select (now() - interval '30 days')::date::text as day`);
  const input = { ...STUDY, kind: 'RANDOMISED_TEST', date: lastMonth.rows[0]?.day };
  await house.must(leader, ADD_EVIDENCE, { id, version: null, input });
  const version = (stated as unknown as { version: number }).version;
  return version;
}

/** Lets a panellist grade the first link of each. */
export async function gradeFirstLinks(api: TestApi, house: ChoiceHouse, ids: readonly string[]): Promise<void> {
  const grader = house.people.one;
  await house.must(house.cast.executive, ASSIGN_GRADERS, { cycle: house.cycle, ids: [grader.id] });
  for (const initiativeId of ids) {
    const input = { initiativeId, link: 'ACTION_OUTCOME', reason: 'By the ladder.' };
    const graded = await api.must<{ grade?: string }>(grader, GRADE_LINK, { input });
    if (graded.grade !== 'E5') throw new Error(JSON.stringify(graded));
  }
}
