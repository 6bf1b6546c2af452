import { scoreDigest } from './score-digest';
import { ASSIGN, ChoiceHouse, cost, CRITERIA, criterion, REVEAL, SET_MODEL, type Answered } from '../choice.fixtures';
import { type Persona, TestApi } from '../../testing/test-api';

const QUEUE = 'query($id: ID!) { scoringQueue(cycleId: $id) { initiative { id code } criterion { id name } } }';
const MINE = 'query($id: ID!) { myScores(cycleId: $id) { initiativeId criterionId value note } }';
const PROGRESS = 'query($id: ID!) { scoringModel(cycleId: $id) { revealedAt progress { done open } } }';

const RELEASE = `mutation($cycle: ID!, $memberId: ID!, $reason: String!) { releasePanellist(cycleId: $cycle, memberId: $memberId, reason: $reason) {
  __typename ... on ScoringModel { id panel { member { id } } } ... on Refusal { code message field problems { message } } } }`;

describe('scoring blind', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const scoring = async () => {
    const house = await ChoiceHouse.build(api);
    const first = await house.initiative('First', [{ name: 'core', costs: [cost(100)] }]);
    const second = await house.initiative('Second', [{ name: 'core', costs: [cost(100)] }]);
    const [customer, business] = await house.prepare();
    await house.advance('SCORING');
    return { house, first, second, customer, business };
  };

  it('counts and queues what is open, takes scores and changes of them, and lets nobody else read them', async () => {
    const { house, first, second, customer, business } = await scoring();
    const { one, two, auditor, leader } = house.people;
    const id = house.cycle;
    expect(await api.must<unknown[]>(one, QUEUE, { id })).toHaveLength(4);
    expect(await house.score(one, first.id, customer, 640, { note: ' hm ' })).toMatchObject({
      __typename: 'Score',
      value: 640,
      note: 'hm',
    });
    await house.score(one, first.id, customer, 700, { reason: 'Read again' });
    expect(await api.must<unknown[]>(one, QUEUE, { id })).toHaveLength(3);
    expect(await api.must(one, MINE, { id })).toEqual([
      { initiativeId: first.id, criterionId: customer, value: 700, note: null },
    ]);
    expect(await api.must(two, MINE, { id })).toEqual([]);
    expect(await api.must(house.cast.executive, PROGRESS, { id })).toEqual({
      revealedAt: null,
      progress: { done: 1, open: 7 },
    });
    expect(await api.must(leader, PROGRESS, { id })).toMatchObject({ progress: { done: 0, open: 0 } });
    for (const who of [house.cast.executive, auditor, two])
      expect(
        await api.ask(who, 'query($id: ID!) { ranking(cycleId: $id) { entries { score } } }', { id }),
      ).toMatchObject({
        errors: [{ extensions: { code: 'WRONG_STATE' } }],
      });
    await house.score(two, second.id, business, 100);
    const blind = await api.database.read(house.org.id, async (tx) => {
      await tx.scope({ member_id: auditor.id, sight: 'ALL' });
      return tx.query('select value from score where organization_id = $1', [house.org.id]);
    });
    expect(blind).toEqual([]);
  });

  it('keeps a digest in the record that only the revealed score opens', async () => {
    const { house, first, customer } = await scoring();
    await house.score(house.people.one, first.id, customer, 640, { note: 'A remark' });
    const { rows } = await api.admin.query(
      `select body from record_entry where organization_id = $1 and act = 'recordScore'`,
      [house.org.id],
    );
    const [stored] = (
      await api.admin.query(
        'select initiative_id as "initiativeId", criterion_id as "criterionId", panellist_id as "panellistId", value, note, salt from score where organization_id = $1',
        [house.org.id],
      )
    ).rows;
    const body = JSON.stringify(rows);
    expect(body).toContain(scoreDigest(stored));
    expect(body).not.toContain(scoreDigest({ ...stored, value: 641 }));
    expect(body).not.toMatch(/\b640\b|A remark/);
  });

  it('refuses by person, state and value', async () => {
    const { house, first, customer } = await scoring();
    const { one, leader } = house.people;
    const code = (answer: Answered) => [answer.__typename, answer['code'], answer['field'] ?? null];
    for (const value of [-1, 1001, 2_000_000_000])
      expect(code(await house.score(one, first.id, customer, value))).toEqual([
        'Rejection',
        'INVALID_INPUT',
        'input.value',
      ]);
    expect(code(await house.score(one, first.id, customer, 1, { note: 'a\u0000b' }))).toEqual([
      'Rejection',
      'INVALID_INPUT',
      'input.note',
    ]);
    const stranger = await house.org.member(['PANELLIST']);
    expect(code(await house.score(stranger, first.id, customer, 1))).toEqual([
      'Rejection',
      'NOT_PERMITTED',
      'input.criterionId',
    ]);
    await api.admin.query(`insert into member_role (organization_id, member_id, role) values ($1, $2, 'PANELLIST')`, [
      house.org.id,
      leader.id,
    ]);
    expect(code(await house.score(leader, first.id, customer, 1))).toEqual(['Rejection', 'SELF_SCORING', null]);
    expect(await api.must(leader, QUEUE, { id: house.cycle })).toEqual([]);
    for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
      await expect(house.score(one, id, customer, 1)).rejects.toThrow('NOT_FOUND');
    await expect(house.score(house.people.auditor, first.id, customer, 1)).rejects.toThrow('NOT_PERMITTED');
  });

  it('freezes model and panel with the first score, and checks both', async () => {
    const house = await ChoiceHouse.build(api);
    const { executive } = house.cast;
    const set = (input: Record<string, unknown>) =>
      api.must<Answered>(executive, SET_MODEL, { cycle: house.cycle, input });
    expect(await set({ criteria: CRITERIA.slice(0, 1) })).toMatchObject({ code: 'INVALID_INPUT', field: 'criteria' });
    expect(await set({ criteria: [...CRITERIA, criterion('Reach', 0)] })).toMatchObject({
      field: 'criteria[2].weight',
    });
    const [customer, business] = await house.prepare();
    const kept = await set({
      criteria: [{ ...CRITERIA[0], id: customer }, criterion('Return', 500, 'BUSINESS_VALUE')],
    });
    expect(kept).toMatchObject({ version: 2, criteria: [{ id: customer }, { name: 'Return' }] });
    expect(kept['panel']).toMatchObject([{ criteria: [{ name: 'Customer' }] }, { criteria: [{ name: 'Customer' }] }]);
    const assign = (input: unknown[]) => api.must<Answered>(executive, ASSIGN, { cycle: house.cycle, input });
    expect(await assign([{ memberId: house.people.one.id, criterionIds: [customer] }])).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'input', message: 'nobody scores Return' }],
    });
    expect(await assign([{ memberId: house.people.leader.id, criterionIds: [business] }])).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ field: 'input[0].memberId' })]),
    });
    const initiative = await house.initiative('Only', [{ name: 'core', costs: [cost(1)] }]);
    await house.advance('SCORING');
    await house.score(house.people.one, initiative.id, customer, 1);
    expect(await set({ criteria: CRITERIA })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await assign([])).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('lets one of two who wrote over the same version win, and tells the other what stands', async () => {
    const house = await ChoiceHouse.build(api);
    const people = [house.cast.executive, await house.org.member(['CX_EXECUTIVE'])];
    const set = (who: Persona | undefined, version: number) =>
      api.must<Answered>(who ?? null, SET_MODEL, { cycle: house.cycle, input: { criteria: CRITERIA }, version });
    for (const version of [0, 1]) {
      const both = await Promise.all(people.map((who) => set(who, version)));
      expect(both.map((one) => one.__typename).sort()).toEqual(['ScoringModel', 'StaleVersion']);
      expect(both.find((one) => one.__typename === 'StaleVersion')).toMatchObject({
        code: 'STALE_VERSION',
        field: 'expectedVersion',
        current: version + 1,
      });
    }
    expect(await set(people[1], 2)).toMatchObject({ __typename: 'ScoringModel', version: 3 });
  });
});

describe('the reveal', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('waits for every score under BLOCK, and says how many are open', async () => {
    const house = await ChoiceHouse.build(api);
    const initiative = await house.initiative('Only', [{ name: 'core', costs: [cost(1)] }]);
    const [customer] = await house.prepare();
    const reveal = () => api.must<Answered>(house.cast.executive, REVEAL, { cycle: house.cycle });
    expect(await reveal()).toMatchObject({ code: 'WRONG_STATE' });
    await house.advance('SCORING');
    await house.score(house.people.one, initiative.id, customer, 500);
    expect(await reveal()).toMatchObject({ code: 'INCOMPLETE', message: '3 of 4 scores are still open.' });
    const { rows } = await api.admin.query('select revealed from score where organization_id = $1', [house.org.id]);
    expect(rows).toEqual([{ revealed: false }]);
  });

  it('waits no more for who is released, and keeps what they gave', async () => {
    const house = await ChoiceHouse.build(api);
    const { one, two, auditor } = house.people;
    const initiative = await house.initiative('Only', [{ name: 'core', costs: [cost(1)] }]);
    const [customer, business] = await house.prepare();
    await house.advance('SCORING');
    const release = (memberId: string, reason: string, as = house.cast.executive) =>
      api.must<Answered>(as, RELEASE, { cycle: house.cycle, memberId, reason });
    const reveal = () => api.must<Answered>(house.cast.executive, REVEAL, { cycle: house.cycle });
    await house.score(two, initiative.id, customer, 300);
    await house.score(one, initiative.id, customer, 500);
    expect(await release(two.id, ' ')).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await release(auditor.id, 'Away')).toMatchObject({ code: 'INVALID_INPUT', field: 'memberId' });
    await expect(release(two.id, 'Away', one)).rejects.toThrow('NOT_PERMITTED');
    expect(await release(two.id, 'Ill until spring')).toMatchObject({ panel: [{ member: { id: one.id } }] });
    expect(await release(one.id, 'Away too')).toMatchObject({
      problems: [{ message: 'nobody else scores Customer' }, { message: 'nobody else scores Business' }],
    });
    expect(await house.score(two, initiative.id, business, 1)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await api.must(house.cast.executive, PROGRESS, { id: house.cycle })).toMatchObject({
      progress: { done: 2, open: 1 },
    });
    expect(await reveal()).toMatchObject({ message: '1 of 2 scores are still open.' });
    await house.score(one, initiative.id, business, 500);
    expect(await reveal()).toMatchObject({ __typename: 'Ranking' });
    expect(await release(one.id, 'Late')).toMatchObject({ code: 'WRONG_STATE' });
    const ranking = 'query($id: ID!) { ranking(cycleId: $id) { entries { exactScore } } }';
    expect(await api.must(auditor, ranking, { id: house.cycle })).toEqual({ entries: [{ exactScore: '425/1' }] });
  });

  it('renormalises over what was answered where the model says so', async () => {
    const house = await ChoiceHouse.build(api);
    const initiative = await house.initiative('Only', [{ name: 'core', costs: [cost(1)] }]);
    const [customer] = await house.prepare('RENORMALISE');
    await house.advance('SCORING');
    await house.score(house.people.one, initiative.id, customer, 500);
    await house.score(house.people.two, initiative.id, customer, 601, { note: 'Close' });
    await house.must(house.cast.executive, REVEAL, { cycle: house.cycle });
    const ranking = await api.must(
      house.people.auditor,
      `query($id: ID!) { ranking(cycleId: $id) { entries { score exactScore coverage contributions { criterion { name } mean points exact }
        scores { value note panellist { id } } } } }`,
      { id: house.cycle },
    );
    expect(ranking).toEqual({
      entries: [
        {
          score: 551,
          exactScore: '1101/2',
          coverage: 7500,
          contributions: [{ criterion: { name: 'Customer' }, mean: 551, points: 551, exact: '1101/2' }],
          scores: expect.arrayContaining([
            { value: 500, note: null, panellist: { id: house.people.one.id } },
            { value: 601, note: 'Close', panellist: { id: house.people.two.id } },
          ]),
        },
      ],
    });
    expect(await house.score(house.people.one, initiative.id, customer, 1)).toMatchObject({ code: 'WRONG_STATE' });
  });
});
