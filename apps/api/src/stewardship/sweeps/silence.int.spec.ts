import { type Acted, completeInput, CREATE, proposalHouse } from '../../proposal/initiative/initiative.fixtures';
import { TestApi } from '../../testing/test-api';
import { sweepOrganization } from './sweep';

const ASK = `mutation($id: ID!, $units: [ID!]!, $by: Date!) { requestSponsorship(initiativeId: $id, businessUnitIds: $units, answerBy: $by) {
  __typename ... on Initiative { sponsorshipRequests { id businessUnit { code } } } } }`;
const ANSWER = `mutation($id: ID!) { answerSponsorshipRequest(id: $id, sponsor: false, reason: "No.") { __typename ... on Refusal { code } } }`;
const HISTORY = 'query($id: ID!) { initiativeHistory(id: $id) { act actorName after } }';

describe('silence of a unit that was asked', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('is recorded as silence once its last day has passed, and no answer counts after', async () => {
    const house = await proposalHouse(api);
    const { id } = await api.must<Acted>(house.executive, CREATE, {
      input: completeInput(house, {
        businessUnitId: house.office,
        functionalAreaIds: [house.area, house.secondArea],
      }),
    });
    const { rows } = await api.admin.query<{ day: string }>(`select (now() + interval '20 days')::date::text as day`);
    const asked = await api.must<{ sponsorshipRequests: { id: string; businessUnit: { code: string } }[] }>(
      house.executive,
      ASK,
      { id, units: [house.cards, house.retail], by: rows[0]?.day },
    );
    const [first, second] = asked.sponsorshipRequests;
    const sweep = async () =>
      (await sweepOrganization(api.database, house.org.id)).find((one) => one.name === 'silences recorded')?.done;
    expect(await sweep()).toBe(0);
    const past = (request?: string) =>
      api.admin.query(`update sponsorship_request set answer_by = (now() - interval '1 day')::date where id = $1`, [
        request,
      ]);
    await past(first?.id);
    expect(await Promise.all([sweep(), sweep()]).then((done) => done.sort())).toEqual([0, 1]);
    const history = await api.must<{ act: string; actorName: string; after: string }[]>(house.executive, HISTORY, {
      id,
    });
    const silence = history.filter((entry) => entry.act === 'recordSilence');
    expect(silence).toMatchObject([{ actorName: 'system' }]);
    expect(JSON.parse(silence[0]?.after ?? '')).toMatchObject({ requestId: first?.id, answer: 'LAPSED' });
    const leader = first?.businessUnit.code === 'CD' ? house.leader : house.otherLeader;
    expect(await api.must(leader, ANSWER, { id: first?.id })).toMatchObject({ code: 'WRONG_STATE' });
    const other = leader === house.leader ? house.otherLeader : house.leader;
    expect(await api.must(other, ANSWER, { id: second?.id })).toMatchObject({ __typename: 'SponsorshipRequest' });
    await past(second?.id);
    expect(await sweep()).toBe(0);
  });
});
