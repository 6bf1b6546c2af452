import { Client } from 'pg';
import { TestApi, type Persona } from '../../testing/test-api';
import {
  acceptedInitiative,
  type Acted,
  CREATE,
  completeInput,
  type ProposalHouse,
  proposalHouse,
  SUBMIT,
} from './initiative.fixtures';
import { likePattern } from './initiative-list.store';

const LIST = `query($cycle: ID!, $filter: InitiativeFilter, $first: Int, $after: String) {
  initiatives(cycleId: $cycle, filter: $filter, first: $first, after: $after) {
    totalCount nodes { title state } edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly title: string; readonly state: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

describe('the list of initiatives', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let auditor: Persona;
  let panellist: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
    auditor = await house.org.member(['AUDITOR']);
    panellist = await house.org.member(['PANELLIST']);
    const make = (title: string, who = house.leader, unit = house.cards) =>
      api.must<Acted>(who, CREATE, { input: completeInput(house, { title, businessUnitId: unit }) });
    await make('100 % paperless');
    await make('Under_score');
    await make('Back\\slash');
    const submitted = await make('Submitted one');
    await api.must(house.leader, SUBMIT, { id: submitted.id, version: 1 });
    await acceptedInitiative(api, house, { title: 'Accepted one' });
    await make('Retail draft', house.otherLeader, house.retail);
  });
  afterAll(() => api.stop());
  const list = (who: Persona, variables: Record<string, unknown> = {}) =>
    api.must<Listed>(who, LIST, { cycle: house.cycle, ...variables });
  const titles = async (who: Persona, filter?: object) => (await list(who, { filter })).nodes.map((node) => node.title);

  it('shows each role what it may see and counts nothing else', async () => {
    const own = ['100 % paperless', 'Under_score', 'Back\\slash', 'Submitted one', 'Accepted one'];
    expect(await titles(house.leader)).toEqual(own);
    expect(await titles(house.otherLeader)).toEqual(['Retail draft']);
    expect(await titles(house.executive)).toEqual(['Submitted one', 'Accepted one']);
    expect(await titles(panellist)).toEqual(['Accepted one']);
    expect(await titles(auditor)).toEqual([...own, 'Retail draft']);
    expect((await list(house.otherLeader)).totalCount).toBe(1);
    expect((await list(panellist)).totalCount).toBe(1);
  });

  it('searches for what is written: per cent, underscore and backslash are no wildcards', async () => {
    const search = (text: string) => titles(house.leader, { search: text });
    expect(await search('%')).toEqual(['100 % paperless']);
    expect(await search('_')).toEqual(['Under_score']);
    expect(await search('\\')).toEqual(['Back\\slash']);
    expect(await search("' or 1=1 --")).toEqual([]);
    expect(await search('PAPERLESS')).toEqual(['100 % paperless']);
    expect(await search('cd-02')).toEqual(['Under_score']);
    expect(likePattern('a%_\\b')).toBe('%a\\%\\_\\\\b%');
  });

  it('filters by state, unit, word, sponsor and person', async () => {
    expect(await titles(house.leader, { states: ['SUBMITTED', 'ACCEPTED'] })).toEqual([
      'Submitted one',
      'Accepted one',
    ]);
    expect(await titles(auditor, { businessUnitIds: [house.retail] })).toEqual(['Retail draft']);
    expect(await titles(house.leader, { businessUnitIds: [house.retail] })).toEqual([]);
    expect(await titles(house.leader, { functionalAreaIds: [house.secondArea] })).toEqual([]);
    expect(await titles(auditor, { touchpointIds: [house.touchpoint], states: ['DRAFT'] })).toHaveLength(4);
    expect(await titles(house.leader, { sponsorship: 'CX_INFRASTRUCTURE' })).toEqual([]);
    expect(await titles(house.leader, { mine: true })).toHaveLength(5);
    expect(await titles(auditor, { mine: true })).toEqual([]);
    expect(await titles(house.leader, { businessUnitIds: ['not-an-id'] })).toEqual([]);
    expect(await titles(house.leader, { states: [] })).toEqual([]);
  });

  it('goes through pages without losing or repeating a row', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Listed = await list(house.leader, { first: 2, after });
      expect(page.totalCount).toBe(5);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...page.nodes.map((node) => node.title));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(await titles(house.leader));
  });

  it('refuses page sizes out of range and cursors of another filter, cycle or company', async () => {
    const code = async (variables: Record<string, unknown>, who: Persona = house.leader, cycle = house.cycle) =>
      (await api.ask(who, LIST, { cycle, ...variables })).errors?.[0]?.extensions.code;
    for (const first of [0, -1, 201, 100_000_000]) expect(await code({ first })).toBe('BAD_USER_INPUT');
    const { endCursor } = (await list(house.leader, { first: 1 })).pageInfo;
    expect(await code({ after: endCursor })).toBeUndefined();
    expect(await code({ after: endCursor, filter: { search: 'x' } })).toBe('BAD_USER_INPUT');
    expect(await code({ after: 'garbage' })).toBe('BAD_USER_INPUT');
    const theirs = await proposalHouse(api, 'Elsewhere');
    expect(await code({ after: endCursor }, theirs.leader, theirs.cycle)).toBe('BAD_USER_INPUT');
    expect(await code({ filter: { search: 'a\u0000b' } })).toBe('BAD_USER_INPUT');
    expect(await code({}, theirs.leader)).toBe('NOT_FOUND');
    expect(await code({}, house.leader, 'nonsense')).toBe('NOT_FOUND');
  });

  it('reads a page with everything on it in statements that do not grow with the page', async () => {
    const DEEP = `query($cycle: ID!, $first: Int) { initiatives(cycleId: $cycle, first: $first) { totalCount nodes {
      code owner { name } editors { id } businessUnit { name } functionalAreas { name } touchpoints { name } requires { code title }
      options { name inYear costs { amount } } attachments { name } sponsorshipRequests { id } } } }`;
    const spied = jest.spyOn(Client.prototype, 'query');
    const statements = async (first: number) => {
      spied.mockClear();
      await api.must(house.leader, DEEP, { cycle: house.cycle, first });
      return spied.mock.calls
        .map(([sql]) => String((sql as { text?: string }).text ?? sql))
        .filter((sql) => /\b(initiative|funding_option)\b/.test(sql));
    };
    const one = await statements(1);
    const five = await statements(5);
    expect(five).toHaveLength(one.length);
    expect(five.filter((sql) => /from initiative i|from funding_option o/.test(sql))).toHaveLength(2);
    spied.mockRestore();
  });

  it('finds by code and title alone, and what names no area or touchpoint', async () => {
    expect(await titles(house.leader, { named: 'D-02 under' })).toEqual(['Under_score']);
    expect(await titles(house.leader, { named: 'customers' })).toEqual([]);
    expect(await titles(house.leader, { withoutFunctionalArea: true })).toEqual([]);
    const { functionalAreaIds } = completeInput(house) as { functionalAreaIds: string[] };
    expect(await titles(house.leader, { withoutFunctionalArea: true, functionalAreaIds })).toHaveLength(5);
    await api.must(house.leader, CREATE, {
      input: completeInput(house, { title: 'Names none', functionalAreaIds: [], touchpointIds: [] }),
    });
    expect(await titles(house.leader, { withoutFunctionalArea: true })).toEqual(['Names none']);
    expect(await titles(house.leader, { withoutTouchpoint: true, touchpointIds: [house.touchpoint] })).toHaveLength(6);
    expect(await titles(house.leader, { withoutTouchpoint: true })).toEqual(['Names none']);
    const code = async (named: string) =>
      (await api.ask(house.leader, LIST, { cycle: house.cycle, filter: { named } })).errors;
    expect((await code('a\u0000b'))?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
