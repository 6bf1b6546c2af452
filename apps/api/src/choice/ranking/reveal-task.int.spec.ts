import { setImmediate as turn } from 'node:timers/promises';
import { whileHeld } from '../../testing/held-table';
import { streamed } from '../../testing/stream';
import { TestApi, type Persona } from '../../testing/test-api';
import { ChoiceHouse, cost, type Answered } from '../choice.fixtures';

const REVEAL = `mutation($cycle: ID!, $task: ID) { revealScores(cycleId: $cycle, taskId: $task) { __typename
  ... on Ranking { totalCount } ... on Refusal { code message field } } }`;
const CANCEL = `mutation($task: ID!) { cancelTask(taskId: $task) { __typename ... on TaskProgress { taskId } ... on Refusal { code } } }`;
const FOLLOW = 'subscription($task: ID!) { taskProgress(taskId: $task) { taskId state share seconds } }';
const STANDING = 'query($id: ID!) { scoringModel(cycleId: $id) { revealedAt } }';

type News = { readonly state: string; readonly share: number | null };

describe('a reveal that is followed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const scored = async () => {
    const house = await ChoiceHouse.build(api);
    const ids = [];
    for (const [title, amount] of [
      ['Big', 70_000],
      ['Dear', 60_000],
      ['Cheap', 20_000],
    ] as const)
      ids.push((await house.initiative(title, [{ name: 'core', costs: [cost(amount)] }])).id);
    const criteria = await house.prepare();
    await house.advance('SCORING');
    for (const [at, id] of ids.entries())
      for (const [c, criterion] of criteria.entries())
        for (const who of [house.people.one, house.people.two])
          await house.score(who, id, criterion, 900 - 300 * at + 200 * c * at);
    return house;
  };
  const reveal = (house: ChoiceHouse, task: string | null) =>
    api.must<Answered>(house.cast.executive, REVEAL, { cycle: house.cycle, task });
  const cancel = (who: Persona, task: string) => api.ask<{ cancelTask: Answered }>(who, CANCEL, { task });
  const kept = async (house: ChoiceHouse) => {
    const { rows } = await api.admin.query('select from ranking_entry where organization_id = $1', [house.org.id]);
    const { revealedAt } = await api.must<{ revealedAt: string | null }>(house.cast.executive, STANDING, {
      id: house.cycle,
    });
    return { places: rows.length, revealed: revealedAt !== null };
  };
  const NOTHING = { places: 0, revealed: false };

  it('tells how much is done to who asked for it alone, and is refused a name that is none', async () => {
    const house = await scored();
    const { executive, coo } = house.cast;
    expect(await reveal(house, 'no name')).toMatchObject({ code: 'INVALID_INPUT', field: 'taskId' });
    const following = streamed<News>(api, executive, FOLLOW, { task: 'mine' });
    expect((await cancel(coo, 'mine')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await reveal(house, 'mine')).toMatchObject({ __typename: 'Ranking', totalCount: 3 });
    expect((await following).news.at(-1)).toMatchObject({ taskId: 'mine', state: 'DONE', share: 10_000 });
    expect((await cancel(executive, 'mine')).data?.cancelTask).toMatchObject({ code: 'WRONG_STATE' });
    expect((await streamed(api, null, FOLLOW, { task: 'mine' })).status).toBe(401);
  });

  it('is cancelled until it writes, and leaves nothing; from there on it is done', async () => {
    const house = await scored();
    const { executive } = house.cast;
    let revealing: Promise<Answered> | undefined;
    await whileHeld(api, 'score', async (wanted) => {
      revealing = reveal(house, 'early');
      await wanted();
      expect(await reveal(house, 'early')).toMatchObject({ code: 'DUPLICATE', field: 'taskId' });
      expect((await cancel(executive, 'early')).data?.cancelTask).toMatchObject({ __typename: 'TaskProgress' });
      expect((await cancel(executive, 'early')).data?.cancelTask).toMatchObject({ code: 'WRONG_STATE' });
    });
    expect(await revealing).toMatchObject({ code: 'WRONG_STATE', message: 'It was cancelled; nothing was changed.' });
    expect(await kept(house)).toEqual(NOTHING);
    await whileHeld(api, 'ranking_entry', async (wanted) => {
      revealing = reveal(house, 'late');
      await wanted();
      expect((await cancel(executive, 'late')).data?.cancelTask).toMatchObject({ code: 'WRONG_STATE' });
    });
    expect(await revealing).toMatchObject({ __typename: 'Ranking' });
    expect(await kept(house)).toEqual({ places: 3, revealed: true });
  });

  it('is either cancelled or done, whenever the two meet', async () => {
    let house = await scored();
    for (const turns of [5, 20, 45, 80, 130]) {
      const task = `race-${turns}`;
      const revealing = reveal(house, task);
      for (let k = 0; k < turns; k += 1) await turn();
      const answer = (await cancel(house.cast.executive, task)).data?.cancelTask;
      const revealed = await revealing;
      const isCancelled = answer?.__typename === 'TaskProgress';
      expect(revealed.__typename).toBe(isCancelled ? 'Rejection' : 'Ranking');
      expect(await kept(house)).toEqual(isCancelled ? NOTHING : { places: 3, revealed: true });
      if (!isCancelled) house = await scored();
    }
  });
});
