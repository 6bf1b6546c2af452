import { TestApi } from '../../testing/test-api';
import { type Acted, CREATE, completeInput, type ProposalHouse, proposalHouse } from './initiative.fixtures';
import { leastWork } from '../../testing/processor-time';

const FOREIGN = '00000000-0000-4000-8000-000000000000';
const cost = (more: object) => ({ options: [{ name: 'Full', costs: [{ period: 1, amount: '10', ...more }] }] });
const option = (more: object) => ({ options: [{ name: 'Full', costs: [{ period: 1, amount: '10' }], ...more }] });
const line = 'options[0].costs[0]';

describe('bad input to an initiative', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());
  const send = (more: Record<string, unknown>) =>
    api.ask<{ createInitiative: Acted }>(house.leader, CREATE, { input: completeInput(house, more) });

  it.each<[string, string, object]>([
    ['a negative amount', `${line}.amount`, cost({ amount: '-1' })],
    ['a negative budgeted part', `${line}.alreadyBudgeted`, cost({ alreadyBudgeted: '-1' })],
    ['more budgeted than asked', `${line}.alreadyBudgeted`, cost({ alreadyBudgeted: '11' })],
    ['period 0', `${line}.period`, cost({ period: 0 })],
    ['period 13', `${line}.period`, cost({ period: 13 })],
    ['last year', `${line}.fiscalYear`, cost({ fiscalYear: 2025 })],
    ['a minimum above the option', 'options[0].minimumAmount', option({ minimumAmount: '11' })],
    [
      'two proposed options',
      'options[1].proposed',
      {
        options: [
          { name: 'A', proposed: true, costs: [] },
          { name: 'B', proposed: true, costs: [] },
        ],
      },
    ],
    ['a contract that ended before', `${line}.contractEnd`, cost({ period: 6, contractEnd: '2026-01-31' })],
    ['an option id out of thin air', 'options[0].id', option({ id: FOREIGN })],
    ['a blank title', 'title', { title: ' \n ' }],
    ['a title with NUL', 'title', { title: 'a\u0000b' }],
    ['a title with an override', 'title', { title: 'a\u202Eb' }],
    ['half a surrogate pair', 'problem', { problem: 'a\uD800b' }],
    ['201 characters', 'title', { title: 'x'.repeat(201) }],
    ['an unknown owner', 'ownerId', { ownerId: FOREIGN }],
    ['a malformed owner', 'ownerId', { ownerId: 'me' }],
    ['an unknown area', 'functionalAreaIds[0]', { functionalAreaIds: [FOREIGN] }],
    ['a malformed touchpoint', 'touchpointIds[0]', { touchpointIds: ["'; drop table initiative; --"] }],
    ['an unknown type', 'typeId', { typeId: FOREIGN }],
    ['a dependency on nothing', 'requiresIds[0]', { requiresIds: [FOREIGN] }],
    ['a malformed dependency', 'excludesIds[0]', { excludesIds: ['x'] }],
    ['an unknown cycle', 'cycleId', { cycleId: FOREIGN }],
    ['a malformed cycle', 'cycleId', { cycleId: 'x' }],
    ['CX infrastructure of a P&L', 'sponsorship', { sponsorship: 'CX_INFRASTRUCTURE' }],
  ])('%s is refused at %s', async (_, field, more) => {
    const answer = await send(more as Record<string, unknown>);
    expect(answer.data?.createInitiative).toMatchObject({ __typename: 'Rejection', code: 'INVALID_INPUT', field });
  });

  it.each<[string, object]>([
    ['a fraction of a cent', cost({ amount: '0.5' })],
    ['a number instead of a text', cost({ amount: 5 })],
    ['2^63', cost({ amount: '9223372036854775808' })],
    ['a foreign currency', cost({ amount: 'EUR 10' })],
    ['minus zero', cost({ amount: '-0' })],
    ['Arabic digits', cost({ amount: '٣' })],
    ['1e3', cost({ amount: '1e3' })],
    ['February 30', cost({ contractEnd: '2026-02-30' })],
    ['infinity', { outcome: { metric: 'x', byWhen: 'infinity' } }],
    ['year 0', { outcome: { metric: 'x', byWhen: '0000-01-01' } }],
    ['a share of 10001', option({ effectShare: 10_001 })],
    ['an unknown field', { state: 'ACCEPTED' }],
    ['the organisation', { organizationId: FOREIGN }],
  ])('%s never reaches the rules', async (_, more) => {
    const answer = await send(more as Record<string, unknown>);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.status).toBeLessThan(500);
  });

  it('10 MB in a title are refused quickly, and the server lives', async () => {
    const statuses: number[] = [];
    const work = await leastWork(async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${house.leader.token}` },
        body: JSON.stringify({
          query: CREATE,
          variables: { input: completeInput(house, { title: 'x'.repeat(10_000_000) }) },
        }),
      }).catch(() => ({ status: 413 }));
      statuses.push(response.status);
    });
    expect(statuses).toEqual([413, 413, 413]);
    expect(work).toBeLessThan(2);
    expect((await send({ title: 'x'.repeat(300_000) })).data?.createInitiative).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'title',
    });
    expect((await send({})).data?.createInitiative.__typename).toBe('Initiative');
  });

  it('zero is an amount, and names every problem at once', async () => {
    expect((await send(cost({ amount: '0' }))).data?.createInitiative.__typename).toBe('Initiative');
    const answer = await send({ title: '', ownerId: FOREIGN, ...cost({ amount: '-1', period: 99 }) });
    expect(answer.data?.createInitiative.problems.map((problem) => problem.field)).toEqual([
      'title',
      `${line}.period`,
      `${line}.amount`,
      'ownerId',
    ]);
  });

  it('keeps texts normalised and exact', async () => {
    const made = (await send({ title: '  Cafe\u0301 <b>&amp; =1+1 👍  ' })).data?.createInitiative;
    const shown = await api.must<{ title: string }>(house.leader, 'query($id: ID!) { initiative(id: $id) { title } }', {
      id: made?.id,
    });
    expect(shown.title).toBe('Café <b>&amp; =1+1 👍');
  });

  it('keeps money exact beyond 2^53', async () => {
    const made = (await send(cost({ amount: '9007199254740993' }))).data?.createInitiative;
    const shown = await api.must(
      house.leader,
      'query($id: ID!) { initiative(id: $id) { options { inYear totalCommitment costs { amount } } } }',
      { id: made?.id },
    );
    expect(shown).toEqual({
      options: [
        { inYear: '9007199254740993', totalCommitment: '9007199254740993', costs: [{ amount: '9007199254740993' }] },
      ],
    });
  });
});
