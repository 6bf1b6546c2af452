import { randomUUID } from 'node:crypto';
import {
  type Acted,
  CREATE,
  SUBMIT,
  completeInput,
  proposalHouse,
  type ProposalHouse,
} from '../../proposal/initiative/initiative.fixtures';
import { type Persona, TestApi } from '../../testing/test-api';

const REFUSAL = '... on Refusal { code field problems { field message } } ';
const STALE = '... on StaleVersion { current }';
const TERM = '__typename ... on TaxonomyTerm { id kind label: code name position retired version }';
const UNIT = '__typename ... on BusinessUnit { id label: code name legalEntity retired version }';
const ADD = `mutation($input: TaxonomyTermInput!) { createTaxonomyTerm(input: $input) { ${TERM} ${REFUSAL} } }`;
const RENAME = `mutation($id: ID!, $name: String!, $v: Int!) { updateTaxonomyTerm(id: $id, name: $name, expectedVersion: $v) { ${TERM} ${REFUSAL} ${STALE} } }`;
const RETIRE = `mutation($id: ID!, $v: Int!, $retired: Boolean) { retireTaxonomyTerm(id: $id, expectedVersion: $v, retired: $retired) { ${TERM} ${REFUSAL} ${STALE} } }`;
const UPDATE_UNIT = `mutation($id: ID!, $name: String!, $entity: String!, $v: Int!) {
  updateBusinessUnit(id: $id, name: $name, legalEntity: $entity, expectedVersion: $v) { ${UNIT} ${REFUSAL} ${STALE} } }`;
const RETIRE_UNIT = `mutation($id: ID!, $v: Int!, $retired: Boolean = true) { retireBusinessUnit(id: $id, expectedVersion: $v, retired: $retired) { ${UNIT} ${REFUSAL} ${STALE} } }`;

interface Entry {
  readonly __typename: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly field: string;
}

describe('units and words', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let admin: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api, 'Directory');
    admin = await house.org.member(['ADMIN']);
  });
  afterAll(() => api.stop());
  const act = (query: string, variables: Record<string, unknown>, who = admin) =>
    api.must<Entry>(who, query, variables);
  const touchpoints = async () =>
    (await api.must<Entry[]>(house.leader, '{ touchpoints { id name } }')).map(({ name }) => name);
  const code = async (query: string, variables: Record<string, unknown>, who: Persona) =>
    (await api.ask(who, query, variables)).errors?.[0]?.extensions.code;

  it('are added, renamed and retired by an administrator alone, each once', async () => {
    const input = { kind: 'TOUCHPOINT', code: 'BRANCH', name: 'Branch' };
    const made = await act(ADD, { input });
    expect(made).toMatchObject({
      label: 'BRANCH',
      name: 'Branch',
      kind: 'TOUCHPOINT',
      retired: false,
      version: 1,
      position: 2,
    });
    expect(await act(ADD, { input: { ...input, name: 'x' } })).toMatchObject({
      code: 'DUPLICATE',
      field: 'input.code',
    });
    expect(await act(ADD, { input: { ...input, code: 'B2', name: 'branch' } })).toMatchObject({ field: 'input.name' });
    expect(await act(ADD, { input: { ...input, code: ' ', name: '' } })).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'input.code' }, { field: 'input.name' }],
    });
    expect(await code(ADD, { input: { ...input, kind: 'NOPE' } }, admin)).toBe('BAD_USER_INPUT');
    for (const who of [house.leader, house.executive]) expect(await code(ADD, { input }, who)).toBe('NOT_PERMITTED');
    expect(await act(RENAME, { id: made.id, name: 'Shop', v: 1 })).toMatchObject({ name: 'Shop', version: 2 });
    expect(await act(RENAME, { id: made.id, name: 'Store', v: 1 })).toMatchObject({
      __typename: 'StaleVersion',
      current: 2,
    });
    expect(await act(RENAME, { id: made.id, name: ' ', v: 2 })).toMatchObject({ code: 'INVALID_INPUT', field: 'name' });
    for (const id of [randomUUID(), 'x', house.cards])
      expect(await code(RETIRE, { id, v: 1 }, admin)).toBe('NOT_FOUND');
    const raced = await Promise.all(Array.from({ length: 6 }, () => act(RETIRE, { id: made.id, v: 2 })));
    expect(raced.filter((one) => one.__typename === 'TaxonomyTerm')).toHaveLength(1);
    expect(await touchpoints()).toEqual(['APP']);
    const all = await api.must<{ name: string; retired: boolean }[]>(admin, '{ taxonomyTerms { name retired } }');
    expect(all).toContainEqual({ name: 'Shop', retired: true });
    expect(await act(RETIRE, { id: made.id, v: 3 })).toMatchObject({ code: 'WRONG_STATE', field: 'retired' });
    expect(await act(RETIRE, { id: made.id, v: 3, retired: false })).toMatchObject({ retired: false, version: 4 });
  });

  it('a retired word is chosen for nothing new, and stays where it is', async () => {
    const term = await act(ADD, { input: { kind: 'TOUCHPOINT', code: 'FAX', name: 'Fax' } });
    const touchpointIds = [house.touchpoint, term.id];
    const before = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house, { touchpointIds }) });
    await act(RETIRE, { id: term.id, v: 1 });
    expect(await api.must(house.leader, CREATE, { input: completeInput(house, { touchpointIds }) })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'touchpointIds[1]',
    });
    const { touchpoints: kept } = await api.must<{ touchpoints: { name: string }[] }>(
      house.leader,
      'query($id: ID!) { initiative(id: $id) { touchpoints { name } } }',
      { id: before.id },
    );
    expect(kept.map(({ name }) => name).sort()).toEqual(['APP', 'Fax']);
    expect(await api.must(house.leader, SUBMIT, { id: before.id, version: 1 })).toMatchObject({ state: 'SUBMITTED' });
  });

  it('a unit is renamed, and retired once nothing live hangs on it', async () => {
    const named = { id: house.retail, name: 'Retail', entity: 'Bank AG', v: 1 };
    expect(await act(UPDATE_UNIT, named)).toMatchObject({
      name: 'Retail',
      legalEntity: 'Bank AG',
      label: 'RB',
      version: 2,
    });
    expect(await act(UPDATE_UNIT, named)).toMatchObject({ __typename: 'StaleVersion', current: 2 });
    expect(await act(UPDATE_UNIT, { ...named, v: 2, name: 'Unit CD' })).toMatchObject({
      code: 'DUPLICATE',
      field: 'name',
    });
    expect(await act(UPDATE_UNIT, { ...named, v: 2, entity: '' })).toMatchObject({ field: 'legalEntity' });
    const draft = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
    const refused = await act(RETIRE_UNIT, { id: house.cards, v: 1 });
    expect(refused).toMatchObject({ code: 'INCOMPLETE' });
    expect(JSON.stringify(refused)).toContain(draft.id);
    expect(await act(RETIRE_UNIT, { id: house.retail, v: 2 })).toMatchObject({ retired: true, version: 3 });
    const listed = await api.must<{ code: string }[]>(admin, '{ businessUnits { code } }');
    expect(listed.map((unit) => unit.code)).toEqual(['CD', 'CX']);
    const input = completeInput(house, { businessUnitId: house.retail });
    expect(await api.must(house.otherLeader, CREATE, { input })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'businessUnitId',
    });
    expect(await act(RETIRE_UNIT, { id: house.retail, v: 3, retired: false })).toMatchObject({ retired: false });
    expect(await api.must<Acted>(house.otherLeader, CREATE, { input })).toMatchObject({ state: 'DRAFT' });
  });

  it('lead an empty company step by step, told to everybody alike', async () => {
    const STEPS = '{ firstRun { step done next roles } }';
    const org = await api.organization('Empty');
    const first = await org.member(['ADMIN']);
    const steps = (who: Persona) => api.must<{ step: string; done: boolean; next: boolean }[]>(who, STEPS);
    expect((await steps(first)).filter((one) => one.next).map((one) => one.step)).toEqual(['UNITS']);
    const unit = await org.unit('EB');
    for (const role of ['CX_EXECUTIVE', 'COO', 'FINANCE'] as const) await org.member([role]);
    expect((await steps(first)).filter((one) => one.next).map((one) => one.step)).toEqual(['PEOPLE']);
    const leader = await org.member(['PNL_LEADER'], [unit]);
    expect((await steps(leader)).filter((one) => one.next).map((one) => one.step)).toEqual(['BASE']);
    expect((await steps(leader)).filter((one) => one.done).map((one) => one.step)).toEqual(['UNITS', 'PEOPLE']);
    expect((await steps(house.leader)).find((one) => one.step === 'INITIATIVE')).toMatchObject({ done: true });
    expect((await steps(admin)).find((one) => one.step === 'INITIATIVE')).toMatchObject({ done: true });
  });
});
