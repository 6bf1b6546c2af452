import { randomUUID } from 'node:crypto';
import { TestApi, type Persona } from '../../testing/test-api';
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

const ONE = 'query($id: ID!) { initiative(id: $id) { id title } }';
const CHECK = 'query($id: ID!) { submissionCheck(id: $id) { complete } }';
const ASK = `mutation($id: ID!) { requestSponsorship(initiativeId: $id, businessUnitIds: [], answerBy: "2026-12-31") { __typename } }`;
const FILE = `mutation($id: ID!) { uploadAttachment(input: { initiativeId: $id, name: "a.txt", mediaType: "text/plain", content: "YQ==" }) { __typename } }`;

describe('what others see of a draft', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let theirs: ProposalHouse;
  let draft: Acted;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
    theirs = await proposalHouse(api, 'Elsewhere');
    draft = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
  });
  afterAll(() => api.stop());
  const strip = ({ errors, status, data }: Awaited<ReturnType<TestApi['ask']>>) => ({
    status,
    data,
    errors: errors?.map(({ message, extensions }) => ({ message, extensions })),
  });
  const answers = async (who: Persona, id: string) => {
    const variables = { id, version: 1, reason: 'because', input: { title: 'Taken' } };
    const documents = [
      ONE,
      CHECK,
      UPDATE,
      SUBMIT,
      WITHDRAW,
      ASK,
      FILE,
      ...(who === house.leader ? [] : [ACCEPT, RETURN]),
    ];
    return Promise.all(documents.map(async (document) => strip(await api.ask(who, document, variables))));
  };

  it('is exactly what they see of nothing: another unit, another company, a random and a malformed id', async () => {
    for (const who of [house.otherLeader, house.executive, theirs.leader, theirs.executive]) {
      const hidden = await answers(who, draft.id);
      expect(hidden).toEqual(await answers(who, randomUUID()));
      expect(hidden).toEqual(await answers(who, 'nonsense'));
      expect(hidden[0]?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const after = await api.admin.query('select version, title, initiative_state from initiative where id = $1', [
      draft.id,
    ]);
    expect(after.rows).toEqual([{ version: 1, title: 'Show pending holds in the app', initiative_state: 'DRAFT' }]);
  });

  it('is nothing to the database role either, under another unit’s or company’s sight', async () => {
    const count = (org: ProposalHouse, scope: Record<string, string>) =>
      api.database.read(org.org.id, async (tx) => {
        await tx.scope(scope);
        const tables = ['initiative', 'initiative_term', 'funding_option', 'cost_line'];
        const found: boolean[] = [];
        for (const table of tables) found.push((await tx.query(`select 1 from ${table}`)).length > 0);
        return found;
      });
    const nothing = [false, false, false, false];
    expect(await count(house, { business_units: house.cards, initiative_states: '' })).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await count(house, { business_units: house.retail, initiative_states: 'ACCEPTED' })).toEqual(nothing);
    expect(await count(house, {})).toEqual(nothing);
    expect(await count(theirs, { business_units: house.cards, initiative_states: 'DRAFT' })).toEqual(nothing);
    expect(await api.database.source.query('select 1 from initiative')).toEqual([]);
  });

  it('cannot be proposed for a unit that is not one’s own, nor moved there', async () => {
    const input = completeInput(house, { businessUnitId: house.retail });
    expect(await api.must(house.leader, CREATE, { input })).toMatchObject({
      code: 'NOT_PERMITTED',
      field: 'businessUnitId',
    });
    expect(
      await api.must(house.leader, UPDATE, { id: draft.id, version: 1, input: { businessUnitId: house.retail } }),
    ).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    for (const id of [theirs.cards, randomUUID(), 'nonsense'])
      expect(
        await api.must(house.leader, CREATE, { input: completeInput(house, { businessUnitId: id }) }),
      ).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'businessUnitId',
      });
  });

  it('follows its state at once, with all its parts', async () => {
    const { id } = await api.must<Acted>(house.leader, CREATE, {
      input: completeInput(house, { title: 'Seen later' }),
    });
    const seen = () =>
      api.ask(
        house.executive,
        'query($id: ID!) { initiative(id: $id) { options { costs { amount } } touchpoints { code } } }',
        { id },
      );
    expect((await seen()).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await api.must(house.leader, SUBMIT, { id, version: 1 });
    expect((await seen()).data).toMatchObject({
      initiative: { options: [{ costs: [{ amount: '1000' }] }, {}], touchpoints: [{ code: 'APP' }] },
    });
    expect((await api.ask(house.otherLeader, ONE, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('nobody accepts what they proposed, submitted, own or edit, and another executive does', async () => {
    const functionalAreaIds = [house.area, house.secondArea];
    const input = completeInput(house, {
      businessUnitId: house.office,
      functionalAreaIds,
      editorIds: [house.secondExecutive.id],
    });
    const { id } = await api.must<Acted>(house.executive, CREATE, { input });
    const third = await house.org.member(['CX_EXECUTIVE'], [house.office]);
    await api.admin.query(
      `update initiative set initiative_state = 'SUBMITTED', submitted_by = created_by where id = $1`,
      [id],
    );
    for (const who of [house.executive, house.secondExecutive])
      expect(await api.must(who, ACCEPT, { id, version: 1 })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect(await api.must(third, ACCEPT, { id, version: 1 })).toMatchObject({ state: 'ACCEPTED' });
    await expect(
      api.admin.query('update initiative set accepted_by = submitted_by where id = $1', [id]),
    ).rejects.toThrow(/check/);
  });
});
