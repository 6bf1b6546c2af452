import { Client } from 'pg';
import { LINKS } from '@clout/domain';
import {
  ACCEPT,
  type Acted,
  CREATE,
  SUBMIT,
  completeInput,
  type ProposalHouse,
  proposalHouse,
} from '../initiative/initiative.fixtures';
import { type Persona, TestApi } from '../../testing/test-api';
import { CASE, QUESTIONS, SET_CASE, type ShownCase, certifiedCard, statedCase, yearly } from './business-case.fixtures';

describe('a business case', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let phone: string;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api, 'Cases');
    phone = await house.org.term('CHANNEL', 'PHONE');
    await certifiedCard(api, house.org, phone);
  });
  afterAll(() => api.stop());

  const draft = (more: Record<string, unknown> = {}, by: Persona = house.leader) =>
    api.must<Acted>(by, CREATE, { input: completeInput(house, more) });
  const set = (id: string, version: number, input: Record<string, unknown>, by: Persona = house.leader) =>
    api.must<Acted>(by, SET_CASE, { id, version, input });
  const read = (id: string, by: Persona = house.leader) => api.must<ShownCase>(by, CASE, { id });
  const stated = (more: Record<string, unknown> = {}) => statedCase(house.leader.id, more);

  it('is stated on a draft, read whole, and bumps its version', async () => {
    const one = await draft();
    expect(await read(one.id)).toBeNull();
    expect(await set(one.id, 1, {})).toMatchObject({ code: 'INVALID_INPUT', field: 'kind' });
    const made = await set(one.id, 1, stated({ contacts: phone }));
    expect(made).toMatchObject({ __typename: 'Initiative', version: 2 });
    const shown = await read(one.id);
    expect(shown.links.map((link) => `${link.link} ${link.state}`)).toEqual(LINKS.map((link) => `${link} UNGRADED`));
    expect(shown.benefits).toMatchObject([
      { type: 'REVENUE_RETAINED', amounts: yearly(['0', '1000000', '1000000']), owner: { id: house.leader.id } },
      { type: 'CONTACT_COST_AVOIDED', contacts: { channel: { code: 'PHONE' }, showback: ['0', '80000'] } },
    ]);
    expect(shown.benefits[1]?.amounts[1]).toEqual({ low: '16000', central: '32000', high: '48000' });
    expect(shown.pitch).toMatchObject({ complete: true, missing: [] });
    expect(shown.pitch.text).toContain('up to USD 10,000 a year more revenue');
    expect(shown.review).toMatchObject({ depth: 'STANDARD' });
    expect(shown.value).toMatchObject({ shortfall: 'UNGRADED', grade: 'E0', credited: '0', currency: 'USD' });
    expect(shown.value.claimed).toBe('1889886');
    expect(shown.value.figures.find((one) => one.name === 'NPV')).toMatchObject({
      unit: 'MONEY',
      reason: null,
      how: { method: 'npv', version: 1 },
    });
    expect(shown.value.figures.every((one) => (one.value === null) === (one.reason !== null))).toBe(true);
    const ids = shown.benefits.map((one) => one.id);
    const kept = [{ ...stated().benefits[0], id: ids[0] }];
    expect(await set(one.id, 2, { benefits: kept, statements: { loyaltyResult: null } })).toMatchObject({ version: 3 });
    const changed = await read(one.id);
    expect(changed.benefits.map((one) => one.id)).toEqual([ids[0]]);
    expect(changed.value.shortfall).toBe('ONE_STEP_SHORT');
    expect(changed.check.findings.map((one) => one.check)).toContain('ONE_STEP_SHORT');
  });

  it('refuses what cannot be, each by its field', async () => {
    const one = await draft();
    const [benefit] = stated().benefits;
    const wrong = {
      ...stated(),
      amountsPer: 'MONTH',
      currency: 'EUR',
      benefits: [
        { ...benefit, id: house.cycle, ownerId: house.cycle },
        { ...benefit, amounts: [{ low: '2', central: '1', high: '3' }] },
        { ...benefit, amounts: yearly(['1', '1', '1', '1', '1']) },
        {
          ...benefit,
          amounts: null,
          type: 'RISK_REDUCED',
          risk: { before: { probability: 1.2, impact: '5' }, after: { probability: 0, impact: '0' } },
        },
        {
          ...benefit,
          amounts: null,
          type: 'CONTACT_COST_AVOIDED',
          contacts: { channelId: house.cards, amounts: [{ low: 2, central: 1, high: 1 }] },
        },
        { ...benefit, optionAmounts: [{ optionId: house.cycle, amounts: [] }] },
        { ...benefit, baseline: { id: 'x', quantity: 0, claimed: 1 } },
      ],
    };
    const refused = await set(one.id, 1, wrong);
    expect(refused.code).toBe('INVALID_INPUT');
    expect(refused.problems.map((each) => each.field)).toEqual([
      'amountsPer',
      'currency',
      'benefits[0].id',
      'benefits[0].ownerId',
      'benefits[4].contacts.channelId',
      'benefits[5].optionAmounts[0].optionId',
      'benefits[1].amounts[0]',
      'benefits[2].amounts',
      'benefits[3].risk.before.probability',
      'benefits[4].contacts.amounts[0]',
      'benefits[6].baseline.quantity',
    ]);
    const technology = {
      askedByCustomers: true,
      helpsTask: false,
      personInReach: true,
      worthWithoutSaving: true,
      mostlyCost: true,
      closesWay: false,
    };
    const costFirst = { ...stated(), kind: 'TECHNOLOGY', technology, recommended: true };
    expect(await set(one.id, 1, costFirst)).toMatchObject({ code: 'MISSING_EVIDENCE', field: 'technology' });
    expect(await set(one.id, 1, stated(), house.otherLeader).catch((e: Error) => e.message)).toContain('NOT_FOUND');
    expect(await set(one.id, 9, stated())).toMatchObject({ __typename: 'StaleVersion', current: 1 });
    const raced = await Promise.all([set(one.id, 1, stated()), set(one.id, 1, stated())]);
    expect(raced.map((each) => each.__typename).sort()).toEqual(['Initiative', 'StaleVersion']);
    await api.must(house.leader, SUBMIT, { id: one.id, version: 2 });
    expect(await set(one.id, 3, stated())).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('shares a baseline with other units by the product rule, figures alone', async () => {
    const other = await draft({ businessUnitId: house.retail, title: 'Secret' }, house.otherLeader);
    const baseline = { id: 'calls', quantity: 1000, claimed: 400 };
    const [benefit] = stated().benefits;
    await set(other.id, 1, { ...stated(), benefits: [{ ...benefit, baseline }] }, house.otherLeader);
    const own = await draft();
    await set(own.id, 1, { ...stated(), benefits: [{ ...benefit, baseline }] });
    const alone = await read(own.id);
    expect(alone.value.benefits).toMatchObject([{ shared: 10_000 }]);
    await api.must(house.otherLeader, SUBMIT, { id: other.id, version: 2 });
    const both = await read(own.id);
    expect(both.benefits[0]?.baseline).toMatchObject({ otherClaims: 1, otherShare: 0.4 });
    expect(both.value.benefits).toMatchObject([{ shared: 8000, claimed: alone.value.claimed }]);
    const found = both.check.findings.find((one) => one.check === 'BENEFIT_CLAIMED_TWICE');
    expect(found?.because).toContain('together 640, not 800');
    expect(JSON.stringify(both)).not.toContain('Secret');
    await expect(read(other.id)).rejects.toThrow('NOT_FOUND');
  });

  it('answers what drives it, what a pilot is worth, and what if, without saving', async () => {
    const one = await draft();
    await set(one.id, 1, stated());
    const ask = async (input: Record<string, unknown> = {}) => {
      const answer = await api.ask<Record<string, Record<string, unknown>>>(house.leader, QUESTIONS, {
        id: one.id,
        input,
      });
      if (!answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    };
    const links = LINKS.map((link) => ({ link, state: 'E4' }));
    const before = await read(one.id);
    const found = await ask({ links, costShare: 5000 });
    expect(found['whatIfCase']).toMatchObject({
      before: { grade: 'E0', credited: '0' },
      after: { grade: 'E4', credited: '1394558' },
      rankBefore: 1,
      rankAfter: 1,
    });
    expect(found['caseTornado']).toMatchObject({ reason: null, bars: [{ name: 'cost', benefitId: null }, {}] });
    expect(found['caseSimulation']).toMatchObject({
      seed: 7,
      draws: 500,
      reason: null,
      how: { method: 'monte_carlo' },
    });
    expect((await ask())['caseSimulation']).toEqual(found['caseSimulation']);
    expect(found['pilotValue']).toMatchObject({ reason: null, evpi: '0', worthIt: false, choice: 'stop' });
    expect(found['costOfDelay']).toMatchObject({ name: 'COST_OF_DELAY', value: '0', how: { method: 'cost_of_delay' } });
    expect(await read(one.id)).toEqual(before);
    const bad = await api.ask(house.leader, QUESTIONS, {
      id: one.id,
      input: { benefits: [{ id: house.cycle, amounts: [] }] },
    });
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const methods = await api.must<{ name: string; formula: string }[]>(
      house.leader,
      '{ methods { name formula source standing } }',
    );
    expect(methods.map((method) => method.name)).toEqual(
      expect.arrayContaining(['npv', 'credited_value', 'chain_grade']),
    );
  });

  it('is submitted whatever its checks find, and not accepted while one of them stops it', async () => {
    const CHECK =
      'query($id: ID!) { submissionCheck(id: $id) { complete acceptanceBlocked findings { check severity mend } } }';
    const sound = await draft();
    await api.must(house.leader, SUBMIT, { id: sound.id, version: 1 });
    expect(await api.must(house.executive, ACCEPT, { id: sound.id, version: 2 })).toMatchObject({ state: 'ACCEPTED' });
    const one = await draft({ title: 'Grow followers' });
    await set(one.id, 1, {
      kind: 'ENABLER',
      resultMeasure: 'Followers and conversation volume',
      targets: ['AHT under 300 s'],
    });
    const check = await api.must<{ findings: { check: string }[] }>(house.leader, CHECK, { id: one.id });
    expect(check).toMatchObject({ complete: true, acceptanceBlocked: true });
    expect(check.findings.map((each) => each.check)).toEqual(
      expect.arrayContaining(['VANITY_METRIC', 'HANDLE_TIME_TARGET', 'MISSING_LINK']),
    );
    expect(await api.must(house.leader, SUBMIT, { id: one.id, version: 2 })).toMatchObject({ state: 'SUBMITTED' });
    const refused = await api.must<Acted>(house.executive, ACCEPT, { id: one.id, version: 3 });
    expect(refused).toMatchObject({ code: 'MISSING_EVIDENCE', field: 'businessCase' });
    expect(refused.problems.map((each) => each.field)).toEqual(
      expect.arrayContaining(['businessCase.VANITY_METRIC', 'businessCase.HANDLE_TIME_TARGET']),
    );
  });

  it('costs a list no statement per row', async () => {
    const LIST = `query($id: ID!, $first: Int) { initiatives(cycleId: $id, first: $first) { nodes { id businessCase { check { score } value { credited } } } } }`;
    const page = await api.must<{ nodes: { businessCase: unknown }[] }>(house.executive, LIST, { id: house.cycle });
    expect(page.nodes.filter((one) => one.businessCase !== null).length).toBeGreaterThan(1);
    const statements = async (first: number) => {
      const sent = jest.spyOn(Client.prototype, 'query');
      await api.must(house.executive, LIST, { id: house.cycle, first });
      const count = sent.mock.calls.length;
      sent.mockRestore();
      return count;
    };
    expect(await statements(5)).toBe(await statements(1));
  });
});
