import { randomUUID } from 'node:crypto';
import { type Persona, TestApi } from '../../testing/test-api';
import { DecisionStage } from '../approval/decision-stage.fixtures';
import { expectSound } from '../approval/sound.fixtures';
import { decide } from '../approval/decisions.fixtures';

const REFUSAL = '... on Refusal { code field message remedy }';
const CHANCE =
  'appealChance { against desk until } appeals { state against desk reason answer appealedBy { id } answeredBy { id } }';
const APPEAL = `mutation($id: ID!, $reason: String!) { appealDecision(initiativeId: $id, reason: $reason) {
  __typename ... on Initiative { id state ${CHANCE} } ${REFUSAL} } }`;
const ANSWER = `mutation($id: ID!, $uphold: Boolean!, $reason: String!) { answerAppeal(id: $id, uphold: $uphold, reason: $reason) {
  __typename ... on Appeal { id state answer initiative { id state } answeredBy { id } } ${REFUSAL} } }`;
const LOOK = `query($id: ID!) { initiative(id: $id) { state ${CHANCE} } }`;
const OPEN = '{ appeals { id desk against initiative { id } } }';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly state: string;
}

describe('an appeal', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });
  afterEach(() => expectSound(api, stage));
  afterAll(() => api.stop());

  /** Two initiatives of a plan: the first is funded, the second declined or deferred; and a third outside of it. */
  const decided = async (decision: 'DECLINE' | 'DEFER') => {
    const [funded = '', refused = '', outside = ''] = [
      await stage.initiative({ costs: [{ amount: 100n }] }),
      await stage.initiative({ costs: [{ amount: 50n }] }),
      await stage.initiative({ costs: [{ amount: 20n }] }),
    ];
    const plan = await stage.submittedPlan([funded, refused]);
    await api.admin.query(
      `update plan set not_funded = jsonb_build_array(jsonb_build_object('initiativeId', $2::text, 'reason', 'no room')) where id = $1`,
      [plan.id, outside],
    );
    const no = decision === 'DEFER' ? { deferUntil: '2099-01-31' } : {};
    const lines = [
      { initiativeId: funded, decision: 'APPROVE' },
      { initiativeId: refused, decision, reason: 'Not this year.', ...no },
    ];
    expect(await decide(stage, plan, 100n, { lines })).toMatchObject({ state: 'PARTLY_APPROVED' });
    return { funded, refused, outside, plan };
  };
  const appeal = (id: string, who: Persona = stage.people.leader, reason = 'The pilot says otherwise.') =>
    api.must<Answer>(who, APPEAL, { id, reason });
  const answer = (who: Persona, id: string, uphold: boolean, reason = 'Looked at anew.') =>
    api.must<Answer>(who, ANSWER, { id, uphold, reason });
  const look = (id: string, who: Persona = stage.people.leader) =>
    api.must<{ state: string; appealChance: { against: string } | null; appeals: { state: string }[] }>(who, LOOK, {
      id,
    });
  const openOnes = (who: Persona) => api.must<{ id: string; initiative: { id: string } }[]>(who, OPEN);
  const idOf = async (initiativeId: string) =>
    (await openOnes(stage.people.coo)).find((one) => one.initiative.id === initiativeId)?.id ?? '';

  it('against the COO’s decision is made by its unit, answered by the COO, and upheld lets it be planned again', async () => {
    const { funded, refused } = await decided('DECLINE');
    const { leader, coo, executive, finance } = stage.people;
    expect((await look(refused)).appealChance).toMatchObject({ against: 'DECLINED', desk: 'COO' });
    expect((await look(funded)).appealChance).toBeNull();
    expect(await appeal(funded)).toMatchObject({ code: 'WRONG_STATE', field: 'initiativeId' });
    expect(await appeal(refused, leader, ' ')).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await appeal(refused, executive)).toMatchObject({ code: 'NOT_PERMITTED' });
    const outsider = await stage.org.member(['PNL_LEADER'], [await stage.org.unit('XX')]);
    for (const id of [refused, randomUUID(), 'x'])
      expect((await api.ask(outsider, APPEAL, { id, reason: 'x' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await appeal(refused)).toMatchObject({
      state: 'DECLINED',
      appealChance: null,
      appeals: [{ state: 'OPEN', against: 'DECLINED', desk: 'COO', appealedBy: { id: leader.id }, answer: null }],
    });
    expect(await appeal(refused)).toMatchObject({ code: 'DUPLICATE' });
    const id = await idOf(refused);
    expect(await answer(executive, id, true)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await api.ask(finance, ANSWER, { id, uphold: true, reason: 'x' })).errors?.[0]?.extensions.code).toBe(
      'NOT_PERMITTED',
    );
    expect(await answer(coo, id, true, '')).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await answer(coo, id, true)).toMatchObject({
      ...{ __typename: 'Appeal', state: 'UPHELD', answer: 'Looked at anew.', answeredBy: { id: coo.id } },
      initiative: { id: refused, state: 'ACCEPTED' },
    });
    expect(await answer(coo, id, false)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await openOnes(coo)).toEqual([]);
    expect((await decide(stage, await stage.submittedPlan([refused]), 50n)).state).toBe('APPROVED');
  });

  it('is made once and answered once, however many do so at the same moment', async () => {
    const { refused } = await decided('DEFER');
    const made = await Promise.all(Array.from({ length: 8 }, () => appeal(refused)));
    expect(made.map((one) => one.code ?? one.__typename).sort()).toEqual([
      ...Array<string>(7).fill('DUPLICATE'),
      'Initiative',
    ]);
    const id = await idOf(refused);
    const second = await stage.org.member(['COO']);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => answer(n % 2 ? second : stage.people.coo, id, n % 2 === 0)),
    );
    expect(answers.filter((one) => one.__typename === 'Appeal')).toHaveLength(1);
    expect(answers.filter((one) => one.code === 'WRONG_STATE')).toHaveLength(7);
    const upheld = answers.some((one) => one.state === 'UPHELD');
    expect((await look(refused)).state).toBe(upheld ? 'ACCEPTED' : 'DEFERRED');
  });

  it('against a plan decided without it goes to the executive; dismissed, nothing moves', async () => {
    const { outside } = await decided('DECLINE');
    const { executive, coo, leader } = stage.people;
    expect((await look(outside)).appealChance).toMatchObject({ against: 'NOT_FUNDED', desk: 'CX_EXECUTIVE' });
    expect(await appeal(outside)).toMatchObject({ appeals: [{ against: 'NOT_FUNDED', desk: 'CX_EXECUTIVE' }] });
    const id = await idOf(outside);
    expect(await answer(coo, id, false)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await answer(executive, id, false)).toMatchObject({ state: 'DISMISSED', initiative: { state: 'ACCEPTED' } });
    const history = await api.must<{ act: string; reason: string }[]>(
      leader,
      'query($id: ID!) { initiativeHistory(id: $id) { act reason } }',
      { id: outside },
    );
    expect(history.filter((one) => /ppeal/.test(one.act)).map(({ act, reason }) => [act, reason])).toEqual(
      expect.arrayContaining([
        ['appealDecision', 'The pilot says otherwise.'],
        ['answerAppeal', 'Looked at anew.'],
      ]),
    );
  });

  it('is over with its days, and with the cycle', async () => {
    const { refused, outside } = await decided('DECLINE');
    await api.admin.query(`update organization set appeal_days = 3 where organization_id = $1`, [stage.org.id]);
    await api.admin.query(`alter table decision disable trigger user`);
    await api.admin.query(`update decision set decided_at = now() - interval '4 days' where organization_id = $1`, [
      stage.org.id,
    ]);
    expect((await look(refused)).appealChance).toBeNull();
    expect(await appeal(refused)).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('3 days') });
    await api.admin.query(`update organization set appeal_days = 9 where organization_id = $1`, [stage.org.id]);
    expect((await look(refused)).appealChance).not.toBeNull();
    await api.admin.query(`update funding_cycle set state = 'CLOSED' where id = $1`, [stage.cycleId]);
    expect(await appeal(outside)).toMatchObject({ code: 'WRONG_STATE' });
    expect((await look(outside)).appealChance).toBeNull();
  });
});
