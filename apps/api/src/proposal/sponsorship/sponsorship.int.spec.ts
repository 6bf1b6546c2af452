import { randomUUID } from 'node:crypto';
import { TestApi, type Persona } from '../../testing/test-api';
import {
  ACCEPT,
  type Acted,
  CREATE,
  completeInput,
  type ProposalHouse,
  proposalHouse,
  SUBMIT,
  UPDATE,
} from '../initiative/initiative.fixtures';

const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';
const ASK = `mutation($id: ID!, $units: [ID!]!, $by: Date!) { requestSponsorship(initiativeId: $id, businessUnitIds: $units, answerBy: $by) {
  __typename ... on Initiative { id version sponsorshipRequests { id answer businessUnit { code } } } ${REFUSAL} } }`;
const ANSWER = `mutation($id: ID!, $sponsor: Boolean!, $reason: String!) { answerSponsorshipRequest(id: $id, sponsor: $sponsor, reason: $reason) {
  __typename ... on SponsorshipRequest { id answer reason answeredBy { id } } ${REFUSAL} } }`;
const REQUESTS =
  '{ sponsorshipRequests { id initiativeId initiativeTitle problem action answer businessUnit { code } reason } }';
const CHECK = 'query($id: ID!) { submissionCheck(id: $id) { complete missing { field message } } }';
interface Requested {
  readonly code: string;
  readonly field: string;
  readonly sponsorshipRequests: readonly {
    readonly id: string;
    readonly answer: string;
    readonly businessUnit: { readonly code: string };
  }[];
}
interface Answered {
  readonly id: string;
  readonly initiativeId: string;
  readonly answer: string;
  readonly code: string;
}
interface Check {
  readonly complete: boolean;
  readonly missing: readonly { readonly field: string; readonly message: string }[];
}

describe('sponsorship of CX infrastructure', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let later: string;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
    later = (await api.admin.query(`select (now() + interval '20 days')::date::text as day`)).rows[0].day;
  });
  afterAll(() => api.stop());
  const infrastructure = (more: Record<string, unknown> = {}) =>
    api.must<Acted>(house.executive, CREATE, {
      input: completeInput(house, {
        businessUnitId: house.office,
        functionalAreaIds: [house.area, house.secondArea],
        ...more,
      }),
    });
  const ask = (id: string, units: readonly string[], by = later, who: Persona = house.executive) =>
    api.must<Requested>(who, ASK, { id, units, by });
  const answer = (who: Persona, id: string | undefined, sponsor: boolean, reason = 'Not ours.') =>
    api.must<Answered>(who, ANSWER, { id, sponsor, reason });
  const missing = async (id: string) =>
    (await api.must<Check>(house.executive, CHECK, { id })).missing.map((item) => item.field);

  it('is submitted once every unit asked has declined or let it lapse, and accepted by another executive', async () => {
    const { id } = await infrastructure({ functionalAreaIds: [house.area] });
    expect(await missing(id)).toEqual(['functionalAreaIds', 'sponsorshipRequests']);
    await api.must(house.executive, UPDATE, {
      id,
      version: 1,
      input: { functionalAreaIds: [house.area, house.secondArea] },
    });
    const asked = (await ask(id, [house.cards, house.retail])).sponsorshipRequests;
    expect(asked.map((request) => [request.businessUnit.code, request.answer]).sort()).toEqual([
      ['CD', 'OPEN'],
      ['RB', 'OPEN'],
    ]);
    expect(await missing(id)).toEqual(['sponsorshipRequests']);
    const idOf = (unit: string) => asked.find((request) => request.businessUnit.code === unit)?.id;
    expect(await answer(house.leader, idOf('CD'), false)).toMatchObject({
      answer: 'DECLINED',
      answeredBy: { id: house.leader.id },
    });
    expect(await api.must<Acted>(house.executive, SUBMIT, { id, version: 2 })).toMatchObject({
      code: 'INCOMPLETE',
      field: 'sponsorshipRequests',
    });
    await api.admin.query('update sponsorship_request set answer_by = $2 where id = $1', [idOf('RB'), '2020-01-31']);
    expect(await missing(id)).toEqual([]);
    expect(await answer(house.otherLeader, idOf('RB'), true)).toMatchObject({ code: 'WRONG_STATE' });
    const requests = await api.must<Answered[]>(house.executive, REQUESTS);
    expect(
      requests
        .filter((request) => request.initiativeId === id)
        .map((request) => request.answer)
        .sort(),
    ).toEqual(['DECLINED', 'LAPSED']);
    expect(await api.must(house.executive, SUBMIT, { id, version: 2 })).toMatchObject({ state: 'SUBMITTED' });
    expect(await api.must(house.executive, ACCEPT, { id, version: 3 })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect(await api.must(house.secondExecutive, ACCEPT, { id, version: 3 })).toMatchObject({ state: 'ACCEPTED' });
  });

  it('shows the asked unit what it is asked, as it was asked, and nothing of the draft', async () => {
    const { id } = await infrastructure({ title: 'One customer key', problem: 'Six keys.' });
    await ask(id, [house.cards]);
    await api.must(house.executive, UPDATE, { id, version: 1, input: { problem: 'Seven keys.' } });
    const seen = await api.must<Answered[]>(house.leader, REQUESTS);
    expect(seen.find((request) => request.initiativeId === id)).toMatchObject({
      initiativeTitle: 'One customer key',
      problem: 'Six keys.',
      answer: 'OPEN',
    });
    expect(
      (await api.must<Answered[]>(house.otherLeader, REQUESTS)).some((request) => request.initiativeId === id),
    ).toBe(false);
    expect(
      (await api.ask(house.leader, 'query($id: ID!) { initiative(id: $id) { title } }', { id })).errors?.[0]?.extensions
        .code,
    ).toBe('NOT_FOUND');
  });

  it('is the refuser’s own act: nobody else answers, and nobody twice', async () => {
    const { id } = await infrastructure();
    const request = (await ask(id, [house.cards])).sponsorshipRequests[0]?.id;
    const code = async (who: Persona, of: string | undefined) =>
      (await api.ask(who, ANSWER, { id: of, sponsor: false, reason: 'no' })).errors?.[0]?.extensions.code;
    expect(await code(house.otherLeader, request)).toBe('NOT_FOUND');
    expect(await code(house.otherLeader, randomUUID())).toBe('NOT_FOUND');
    expect(await code(house.executive, request)).toBe('NOT_PERMITTED');
    expect(await answer(house.leader, request, false, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    const both = await Promise.all([answer(house.leader, request, true), answer(house.leader, request, false)]);
    expect(both.filter((one) => one.code === 'WRONG_STATE')).toHaveLength(1);
  });

  it('ends where a unit would do it itself', async () => {
    const { id } = await infrastructure();
    const request = (await ask(id, [house.cards])).sponsorshipRequests[0]?.id;
    await answer(house.leader, request, true, 'We will.');
    const check = await api.must<Check>(house.executive, CHECK, { id });
    expect(check.missing[0]?.message).toContain('Unit CD would sponsor it');
    expect(await ask(id, [house.cards])).toMatchObject({ code: 'INVALID_INPUT', field: 'businessUnitIds[0]' });
  });

  it('shows its own unit the answers, also to a leader who is no executive', async () => {
    const officer = await house.org.member(['PNL_LEADER'], [house.office]);
    const made = await api.must<Acted>(officer, CREATE, {
      input: completeInput(house, { businessUnitId: house.office, functionalAreaIds: [house.area, house.secondArea] }),
    });
    await ask(made.id, [house.cards]);
    const seen = await api.must<Answered[]>(officer, REQUESTS);
    expect(seen.map((request) => request.initiativeId)).toContain(made.id);
    await answer(house.leader, seen.find((request) => request.initiativeId === made.id)?.id, false);
    expect(await api.must(officer, SUBMIT, { id: made.id, version: 1 })).toMatchObject({ state: 'SUBMITTED' });
    expect(await api.must(house.executive, ACCEPT, { id: made.id, version: 2 })).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is asked of other units, for a day to come, of what the CX office proposes', async () => {
    const { id } = await infrastructure();
    expect(await ask(id, [house.office])).toMatchObject({ code: 'INVALID_INPUT', field: 'businessUnitIds[0]' });
    expect(await ask(id, [randomUUID()])).toMatchObject({ code: 'INVALID_INPUT', field: 'businessUnitIds[0]' });
    expect(await ask(id, ['nonsense'])).toMatchObject({ code: 'INVALID_INPUT', field: 'businessUnitIds[0]' });
    expect(await ask(id, [])).toMatchObject({ code: 'INVALID_INPUT', field: 'businessUnitIds' });
    expect(await ask(id, [house.cards], '2020-01-31')).toMatchObject({ code: 'INVALID_INPUT', field: 'answerBy' });
    const cards = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
    expect(
      (await api.ask(house.executive, ASK, { id: cards.id, units: [house.retail], by: later })).errors?.[0]?.extensions
        .code,
    ).toBe('NOT_FOUND');
    expect(
      (await api.ask(house.leader, ASK, { id: cards.id, units: [house.retail], by: later })).errors?.[0]?.extensions
        .code,
    ).toBe('NOT_PERMITTED');
    const input = completeInput(house, { businessUnitId: house.office, sponsorship: 'BUSINESS_UNIT' });
    expect(await api.must(house.executive, CREATE, { input })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'sponsorship',
    });
  });
});
