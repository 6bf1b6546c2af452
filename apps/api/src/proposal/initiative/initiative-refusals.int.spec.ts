import { TestApi } from '../../testing/test-api';
import {
  ACCEPT,
  type Acted,
  CREATE,
  completeInput,
  type ProposalHouse,
  proposalHouse,
  RETURN,
  SUBMIT,
  UPDATE,
  WITHDRAW,
} from './initiative.fixtures';

const WHOLE = 'query($id: ID!) { initiative(id: $id) { title version state requires { id code title } } }';

describe('refusals of an initiative', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());
  const make = (more: Record<string, unknown> = {}) =>
    api.must<Acted>(house.leader, CREATE, { input: completeInput(house, more) });

  it('refuses a stale version with the one that stands, and changes nothing', async () => {
    const { id } = await make();
    await api.must(house.leader, UPDATE, { id, version: 1, input: { title: 'Second' } });
    const stale = { __typename: 'StaleVersion', code: 'STALE_VERSION', current: 2 };
    expect(await api.must(house.leader, UPDATE, { id, version: 1, input: { title: 'Lost' } })).toMatchObject(stale);
    expect(await api.must(house.leader, SUBMIT, { id, version: 1 })).toMatchObject(stale);
    expect(await api.must(house.leader, WITHDRAW, { id, version: 3, reason: 'x' })).toMatchObject(stale);
    expect(await api.must(house.leader, WHOLE, { id })).toMatchObject({ title: 'Second', version: 2, state: 'DRAFT' });
  });

  it('lets exactly one of two changes of the same version through', async () => {
    const { id } = await make();
    const titles = ['One', 'Two', 'Three', 'Four'];
    const answers = await Promise.all(
      titles.map((title) => api.must<Acted>(house.leader, UPDATE, { id, version: 1, input: { title } })),
    );
    expect(answers.filter((answer) => answer.__typename === 'Initiative')).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === 'STALE_VERSION')).toHaveLength(3);
  });

  it('refuses acts in the wrong state and of the wrong person', async () => {
    const { id } = await make();
    const code = async (who: keyof ProposalHouse, document: string, version: number, reason?: string) =>
      (await api.must<Acted>(house[who] as never, document, { id, version, reason })).code;
    await api.must(house.leader, SUBMIT, { id, version: 1 });
    expect(await code('leader', SUBMIT, 2)).toBe('WRONG_STATE');
    expect((await api.must<Acted>(house.leader, UPDATE, { id, version: 2, input: { title: 'x' } })).code).toBe(
      'WRONG_STATE',
    );
    expect(await code('executive', WITHDRAW, 2, 'no')).toBe('NOT_PERMITTED');
    expect(await code('executive', RETURN, 2, ' ')).toBe('INVALID_INPUT');
    for (const document of [ACCEPT, RETURN]) {
      const answer = await api.ask(house.leader, document, { id, version: 2, reason: 'mine' });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
    await api.must(house.executive, ACCEPT, { id, version: 2 });
    expect(await code('executive', ACCEPT, 3)).toBe('WRONG_STATE');
    expect(await code('executive', RETURN, 3, 'late')).toBe('WRONG_STATE');
    expect((await api.must<Acted>(house.leader, WITHDRAW, { id, version: 3, reason: 'Not now.' })).state).toBe(
      'WITHDRAWN',
    );
    expect(await code('leader', WITHDRAW, 4, 'again')).toBe('WRONG_STATE');
    expect(await code('leader', SUBMIT, 4)).toBe('WRONG_STATE');
  });

  it('takes nothing new once the cycle has left intake', async () => {
    const closed = await proposalHouse(api, 'Later');
    const { id } = await api.must<Acted>(closed.leader, CREATE, { input: completeInput(closed) });
    await api.admin.query(`update funding_cycle set state = 'SELECTION' where id = $1`, [closed.cycle]);
    expect(await api.must(closed.leader, CREATE, { input: completeInput(closed) })).toMatchObject({
      code: 'WRONG_STATE',
      field: 'cycleId',
    });
    expect(await api.must(closed.leader, SUBMIT, { id, version: 1 })).toMatchObject({
      code: 'WRONG_STATE',
      field: 'cycleId',
    });
  });

  it('does the same request with one key once', async () => {
    const header = { 'idempotency-key': 'create-once' };
    const input = completeInput(house, { title: 'Only once' });
    const answers = await Promise.all([1, 2, 3].map(() => api.must<Acted>(house.leader, CREATE, { input }, header)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    const other = await api.must<Acted>(house.leader, CREATE, { input: { ...input, title: 'Other' } }, header);
    expect(other.code).toBe('DUPLICATE');
    const found = await api.admin.query(
      `select count(*)::int as n from initiative where title in ('Only once', 'Other')`,
    );
    expect(found.rows).toEqual([{ n: 1 }]);
  });

  it('depends on others of its cycle and never on itself', async () => {
    const first = await make({ title: 'First' });
    const second = await make({ title: 'Second', requiresIds: [first.id] });
    expect(await api.must(house.leader, WHOLE, { id: second.id })).toMatchObject({
      requires: [{ id: first.id, code: first.label, title: 'First' }],
    });
    const update = (id: string, input: object) => api.must<Acted>(house.leader, UPDATE, { id, version: 1, input });
    expect(await update(second.id, { requiresIds: [second.id] })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'requiresIds[0]',
    });
    expect(await update(second.id, { excludesIds: [first.id] })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'excludesIds[0]',
    });
    expect(await update(first.id, { excludesIds: [second.id] })).toMatchObject({ __typename: 'Initiative' });
    expect(await api.must(house.leader, SUBMIT, { id: second.id, version: 1 })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'requiresIds',
    });
  });
});
