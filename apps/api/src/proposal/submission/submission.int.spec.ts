import { randomUUID } from 'node:crypto';
import { type Persona, TestApi } from '../../testing/test-api';
import { SET_CASE, statedCase } from '../business-case/business-case.fixtures';
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
} from '../initiative/initiative.fixtures';

const CONTENT = `title problem businessUnit { name } owner { id } functionalAreas { name } touchpoints { name }
  outcome { metric target } benefit { description perYear } requires { code title }
  options { name proposed inYear totalCommitment costs { period amount kind contractEnd } }`;
const CASE = 'businessCase { kind resultMeasure links { statement } benefits { description amounts { central } } }';
const HANDED_IN = `query($id: ID!, $first: Int! = 2) { submissions(initiativeId: $id, first: $first) {
  version submittedAt submittedBy { id } ${CONTENT} ${CASE} } }`;
const NOW = `query($id: ID!) { initiative(id: $id) { version submittedAt submittedBy { id } ${CONTENT} ${CASE} } }`;
const CAME_BACK = 'query($cycle: ID!) { initiatives(cycleId: $cycle, first: 50) { nodes { id handedInAgain } } }';

type Content = Readonly<Record<string, unknown>> & { readonly title: string; readonly version: number };

describe('what was handed in', () => {
  let api: TestApi;
  let house: ProposalHouse;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
  });
  afterAll(() => api.stop());

  const acted = async (who: Persona, document: string, variables: Record<string, unknown>) => {
    const answer = await api.must<Acted>(who, document, variables);
    if (answer.__typename !== 'Initiative') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const begun = async (more: Record<string, unknown> = {}) =>
    acted(house.leader, CREATE, { input: completeInput(house, more) });
  const submit = ({ id, version }: Acted) => acted(house.leader, SUBMIT, { id, version });
  const giveBack = ({ id, version }: Acted) => acted(house.executive, RETURN, { id, version, reason: 'Too dear.' });
  const handedIn = (who: Persona, id: string, more: Record<string, unknown> = {}) =>
    api.must<readonly Content[]>(who, HANDED_IN, { id, ...more });
  const now = (who: Persona, id: string) => api.must<Content>(who, NOW, { id });

  it('is kept word for word and figure for figure, the case too, however it is changed and handed in again', async () => {
    const input = statedCase(house.leader.id, {
      benefits: [
        {
          type: 'REVENUE_RETAINED',
          description: 'Customers who stay',
          amounts: [{ low: '1', central: '9007199254740993', high: '9007199254740994' }],
        },
      ],
    });
    const made = await begun();
    expect(await handedIn(house.leader, made.id)).toEqual([]);
    const stated = await acted(house.leader, SET_CASE, { id: made.id, version: made.version, input });
    const first = await submit(stated);
    const before = await now(house.leader, made.id);
    expect(await handedIn(house.leader, made.id)).toEqual([before]);
    expect(await handedIn(house.executive, made.id)).toEqual([before]);

    const returned = await giveBack(first);
    const changed = await acted(house.leader, UPDATE, {
      id: made.id,
      version: returned.version,
      input: {
        title: 'Cheaper',
        functionalAreaIds: [house.secondArea],
        options: [{ name: 'Pilot', proposed: true, costs: [{ period: 2, amount: '9007199254740993' }] }],
      },
    });
    expect((await handedIn(house.leader, made.id))[0]).toMatchObject({ ...before, version: first.version });
    const less = { ...input, resultMeasure: 'calls', benefits: [] };
    const restated = await acted(house.leader, SET_CASE, { id: made.id, version: changed.version, input: less });
    await submit(restated);
    const [again, earlier] = await handedIn(house.executive, made.id);
    expect(again).toEqual(await now(house.executive, made.id));
    expect(again).toMatchObject({ title: 'Cheaper', businessCase: { resultMeasure: 'calls', benefits: [] } });
    expect(earlier).toEqual({ ...before, version: first.version });
    expect(await handedIn(house.executive, made.id, { first: 1 })).toHaveLength(1);
  });

  it('tells the wall which came back, and nobody more than the initiative itself does', async () => {
    const [once, twice] = [await begun({ title: 'Once' }), await begun({ title: 'Twice' })];
    await submit(once);
    const back = await giveBack(await submit(twice));
    // While it is with its unit again, nobody else sees it: neither it nor what it was.
    const ask = async (who: Persona, id: string, more = {}) =>
      (await api.ask(who, HANDED_IN, { id, ...more })).errors?.[0]?.extensions.code;
    const seen = (await api.ask(house.executive, NOW, { id: back.id })).errors?.[0]?.extensions.code;
    expect(await ask(house.executive, back.id)).toBe(seen);
    const there = await submit(back);
    const { nodes } = await api.must<{ nodes: readonly { id: string; handedInAgain: boolean }[] }>(
      house.executive,
      CAME_BACK,
      { cycle: house.cycle },
    );
    const cameBack = new Map(nodes.map((it) => [it.id, it.handedInAgain]));
    expect([cameBack.get(once.id), cameBack.get(twice.id)]).toEqual([false, true]);
    const elsewhere = await proposalHouse(api, 'Elsewhere');
    const panellist = await house.org.member(['PANELLIST']);
    for (const who of [house.otherLeader, elsewhere.leader, elsewhere.executive, panellist])
      expect(await ask(who, there.id)).toBe('NOT_FOUND');
    expect(await ask(await house.org.member(['ADMIN']), there.id)).toBe('NOT_PERMITTED');
    for (const id of [randomUUID(), 'nonsense']) expect(await ask(house.leader, id)).toBe('NOT_FOUND');
    for (const first of [0, -1, 201]) expect(await ask(house.leader, there.id, { first })).toBe('BAD_USER_INPUT');
  });

  it('is kept once where two hand it in at the same moment, and goes with the unit that it is moved to', async () => {
    const made = await begun({ title: 'Raced' });
    const both = await Promise.all(
      [0, 1].map(() => api.must<Acted>(house.leader, SUBMIT, { id: made.id, version: made.version })),
    );
    expect(both.map((it) => it.__typename).sort()).toEqual(['Initiative', 'StaleVersion']);
    expect(await handedIn(house.leader, made.id)).toHaveLength(1);
    const { version } = await acted(house.executive, ACCEPT, { id: made.id, version: 2 });
    expect(version).toBe(3);
    const rows = await api.admin.query(
      'select distinct initiative_state, business_unit_id = $2 as own from submission where initiative_id = $1',
      [made.id, house.cards],
    );
    expect(rows.rows).toEqual([{ initiative_state: 'ACCEPTED', own: true }]);
    const panellist = await house.org.member(['PANELLIST']);
    expect(await handedIn(panellist, made.id)).toHaveLength(1);
  });

  it('is never changed by the program', async () => {
    for (const statement of ['update submission set version = version + 1', 'delete from submission'])
      await expect(api.database.write(house.org.id, (tx) => tx.query(statement))).rejects.toThrow('permission denied');
  });
});
