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
const UNIT = '__typename ... on BusinessUnit { id label: code name legalEntity kind region { id } retired version }';
const ADD = `mutation($input: TaxonomyTermInput!) { createTaxonomyTerm(input: $input) { ${TERM} ${REFUSAL} } }`;
const RENAME = `mutation($id: ID!, $name: String!, $v: Int!) { updateTaxonomyTerm(id: $id, name: $name, expectedVersion: $v) { ${TERM} ${REFUSAL} ${STALE} } }`;
const RETIRE = `mutation($id: ID!, $v: Int!, $retired: Boolean) { retireTaxonomyTerm(id: $id, expectedVersion: $v, retired: $retired) { ${TERM} ${REFUSAL} ${STALE} } }`;
const UPDATE_UNIT = `mutation($id: ID!, $name: String!, $entity: String!, $kind: BusinessUnitKind, $region: ID, $v: Int!) {
  updateBusinessUnit(id: $id, name: $name, legalEntity: $entity, kind: $kind, regionId: $region, expectedVersion: $v) { ${UNIT} ${REFUSAL} ${STALE} } }`;
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

  it('a unit gets another kind and a region, the kind of a CX office only while nothing live hangs on it', async () => {
    const region = await house.org.term('REGION', 'NORTH');
    const unit = async () => ({
      id: await house.org.unit(`U${randomUUID().slice(0, 8)}`),
      name: randomUUID(),
      entity: 'Bank AG',
    });
    const [idle, busy] = [await unit(), await unit()];
    expect(await act(UPDATE_UNIT, { ...idle, v: 1, kind: 'CORPORATE', region })).toMatchObject({
      kind: 'CORPORATE',
      region: { id: region },
    });
    expect(await act(UPDATE_UNIT, { ...idle, v: 2 })).toMatchObject({ kind: 'CORPORATE', region: { id: region } });
    expect(await act(UPDATE_UNIT, { ...idle, v: 3, region: null, kind: 'CX_OFFICE' })).toMatchObject({
      kind: 'CX_OFFICE',
      region: null,
    });
    for (const wrong of [house.touchpoint, randomUUID(), 'x'])
      expect(await act(UPDATE_UNIT, { ...idle, v: 4, region: wrong })).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'regionId',
      });
    expect(await code(UPDATE_UNIT, { ...idle, v: 4, kind: 'BANK' }, admin)).toBe('BAD_USER_INPUT');
    const leader = await house.org.member(['PNL_LEADER'], [busy.id]);
    const draft = await api.must<Acted>(leader, CREATE, { input: completeInput(house, { businessUnitId: busy.id }) });
    const refused = await act(UPDATE_UNIT, { ...busy, v: 1, kind: 'CX_OFFICE' });
    expect(refused).toMatchObject({ code: 'INCOMPLETE', field: 'kind', problems: [{ field: draft.id }] });
    expect(await act(UPDATE_UNIT, { ...busy, v: 1, kind: 'CORPORATE' })).toMatchObject({ kind: 'CORPORATE' });
    const input = { code: 'N', name: 'North', legalEntity: 'Bank AG', regionId: house.touchpoint };
    const CREATE_UNIT = `mutation($input: BusinessUnitInput!) { createBusinessUnit(input: $input) { ${UNIT} ${REFUSAL} } }`;
    expect(await act(CREATE_UNIT, { input })).toMatchObject({ code: 'INVALID_INPUT', field: 'input.regionId' });
    expect(await act(CREATE_UNIT, { input: { ...input, regionId: region, kind: 'CORPORATE' } })).toMatchObject({
      kind: 'CORPORATE',
      region: { id: region },
    });
    const { rows } = await api.admin.query(
      `select body from record_entry where act = 'updateBusinessUnit' and subject_id = $1 order by sequence limit 1`,
      [idle.id],
    );
    expect(rows[0].body).toContain('CORPORATE');
  });

  it('whoever begins an initiative while a unit becomes the CX office or retires is seen, or refused', async () => {
    for (const become of ['CX_OFFICE', 'RETIRED'] as const)
      for (let turn = 0; turn < 4; turn += 1) {
        const id = await house.org.unit(`R${randomUUID().slice(0, 8)}`);
        const leader = await house.org.member(['PNL_LEADER'], [id]);
        const input = completeInput(house, { businessUnitId: id, sponsorship: 'BUSINESS_UNIT' });
        const changed = { id, name: randomUUID(), entity: 'Bank AG', kind: 'CX_OFFICE', v: 1 };
        const [made, done] = await Promise.all([
          api.must<Entry>(leader, CREATE, { input }),
          become === 'RETIRED' ? act(RETIRE_UNIT, { id, v: 1 }) : act(UPDATE_UNIT, changed),
        ]);
        expect([made.__typename, done.__typename].sort()).toEqual(
          made.__typename === 'Initiative' ? ['Initiative', 'Rejection'] : ['BusinessUnit', 'Rejection'],
        );
      }
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
    expect((await steps(leader)).filter((one) => one.next).map((one) => one.step)).toEqual(['CALENDAR']);
    expect((await steps(leader)).filter((one) => one.done).map((one) => one.step)).toEqual(['UNITS', 'PEOPLE']);
    expect((await steps(house.leader)).find((one) => one.step === 'INITIATIVE')).toMatchObject({ done: true });
    expect((await steps(admin)).find((one) => one.step === 'INITIATIVE')).toMatchObject({ done: true });
  });
});
