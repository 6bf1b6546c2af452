import { ChoiceHouse, cost, SUBMIT_PLAN, UPDATE_PLAN, type ShownPlan } from '../choice.fixtures';
import { certifiedCard } from '../../proposal/business-case/business-case.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';
import { gradeFirstLinks, withTestedCalls } from '../selection/credited.fixtures';

const CODES = 'joins { code } leaves { code }';
const FRONTIER = `query($id: ID!, $points: Int) { planFrontier(planId: $id, points: $points) { planVersion
  points { budget feasible value cost bound proven } plan { budget value cost onFrontier missing } } }`;
const MORE = `query($id: ID!) { moreMoney(planId: $id) { planVersion exact { raise added cap gain proven ${CODES} }
  estimate { standing valuePerUnit } } }`;
const PRICES = `query($id: ID!) { rulePrices(planId: $id) { rules { kind words price proven initiative { code } ${CODES} } } }`;
const OVERRIDE = `query($id: ID!, $initiative: ID!, $option: ID, $kind: OverrideKind!) {
  overridePrice(planId: $id, initiativeId: $initiative, optionId: $option, kind: $kind) { possible price proven against option { name } ${CODES} } }`;
const CERTIFICATE = `query($id: ID!, $initiative: ID!) { certificate(planId: $id, initiativeId: $initiative) { planVersion
  initiative { code } reason lifted changes { kind words from to unit option { name } } against complete note verified computedAt } }`;
const CONFIRM = `query($id: ID!, $initiative: ID!) { confirmCertificate(planId: $id, initiativeId: $initiative) { confirmed
  changes { change { kind } funded fundedWithLess confirmed } } }`;
const OVERRIDES =
  'query($id: ID!) { plan(id: $id) { forced { reason expiresOn expired price } excluded { expired price } } }';
const STANDINGS = 'query($id: ID!) { certificates(planId: $id) { initiative { code } state complete changes } }';

interface Certificate {
  readonly changes: readonly { readonly kind: string; readonly words: string }[];
  readonly computedAt: string;
}

describe('a plan explains itself', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  /** Inside 1,000.00 the second and the third are worth more together than the first, which is ranked highest. */
  const stage = async () => {
    const house = await ChoiceHouse.build(api);
    const first = await house.initiative('First', [{ name: 'core', costs: [cost(60_000)] }]);
    const second = await house.initiative('Second', [{ name: 'core', costs: [cost(50_000)] }]);
    const third = await house.initiative('Third', [
      { name: 'full', effectShare: 10_000, costs: [cost(45_000)] },
      { name: 'pilot', effectShare: 1000, costs: [cost(20_000)] },
    ]);
    await house.select([
      [first.id, 900],
      [second.id, 800],
      [third.id, 700],
    ]);
    return { house, first, second, third };
  };
  const ask = <T = Record<string, unknown>>(who: Persona, query: string, variables: Record<string, unknown>) =>
    api.must<T>(who, query, variables);
  const fault = async (who: Persona, query: string, variables: Record<string, unknown>) =>
    (await api.ask(who, query, variables)).errors?.[0]?.extensions.code;

  it('lies on its frontier, says what more money would add, and answers the second time for free', async () => {
    const { house } = await stage();
    const plan = await house.propose();
    const auditor = house.people.auditor;
    const frontier = await ask(auditor, FRONTIER, { id: plan.id, points: 4 });
    expect(frontier).toMatchObject({
      planVersion: 1,
      points: [
        { budget: '25000', feasible: true, value: '0.70', cost: '20000', bound: '0.70', proven: true },
        { budget: '50000', value: '8.00', cost: '50000' },
        { budget: '75000', value: '9.00', cost: '60000' },
        { budget: '100000', value: '15.00', cost: '95000' },
      ],
      plan: { budget: '100000', value: '15.00', cost: '95000', onFrontier: true, missing: '0.00' },
    });
    const more = await ask<{ exact: unknown[]; estimate: unknown }>(auditor, MORE, { id: plan.id });
    expect(more.exact).toMatchObject([
      { raise: 100, added: '1000', cap: '101000', gain: '0.00', proven: true },
      { raise: 200, gain: '0.00' },
      { raise: 500, added: '5000', gain: '1.00', joins: [{ code: 'EB-01' }], leaves: [{ code: 'EB-02' }] },
    ]);
    expect(more.estimate).toMatchObject({ standing: 'ESTIMATE', valuePerUnit: expect.any(Number) });
    await api.admin.query(
      `update plan_explanation set content = jsonb_set(content, '{frame,value,$n}', '"0"')
      where organization_id = $1 and kind = 'FRONTIER'`,
      [house.org.id],
    );
    expect(await ask(auditor, FRONTIER, { id: plan.id, points: 4 })).toMatchObject({ plan: { value: '0.00' } });
    expect(await fault(auditor, FRONTIER, { id: plan.id, points: 1 })).toBe('BAD_USER_INPUT');
  });

  it('prices its rules, and an override before it is saved', async () => {
    const { house, first, second, third } = await stage();
    const { executive } = house.cast;
    const plan = await house.propose();
    const forced = { id: plan.id, initiative: first.id, kind: 'FORCE' };
    expect(await ask(executive, OVERRIDE, forced)).toMatchObject({
      possible: true,
      price: '5.30',
      proven: true,
      joins: [{ code: 'EB-01' }, { code: 'EB-03' }],
      leaves: [{ code: 'EB-02' }, { code: 'EB-03' }],
    });
    const { options } = await ask<{ options: { id: string; name: string }[] }>(
      executive,
      'query($id: ID!) { initiative(id: $id) { options { id name } } }',
      { id: third.id },
    );
    const pilot = options.find((one) => one.name === 'pilot');
    const asPilot = { id: plan.id, initiative: third.id, option: pilot?.id, kind: 'FORCE' };
    expect(await ask(executive, OVERRIDE, asPilot)).toMatchObject({ price: '5.30', option: { name: 'pilot' } });
    const out = { id: plan.id, initiative: second.id, kind: 'EXCLUDE' };
    expect(await ask(executive, OVERRIDE, out)).toMatchObject({ price: '5.30' });
    const changed = await ask<ShownPlan>(executive, UPDATE_PLAN, {
      id: plan.id,
      version: 1,
      input: {
        forced: [{ initiativeId: first.id, reason: 'Promised' }],
        excluded: [{ initiativeId: third.id, optionId: pilot?.id, reason: 'Too small' }],
      },
    });
    expect(changed).toMatchObject({ version: 2, value: '9.00' });
    expect(await ask(executive, OVERRIDES, { id: plan.id })).toEqual({
      forced: [{ reason: 'Promised', expiresOn: '2027-12-31', expired: false, price: '6.00' }],
      excluded: [{ expired: false, price: '0.70' }],
    });
    const { rules } = await ask<{ rules: unknown[] }>(executive, PRICES, { id: plan.id });
    expect(rules.slice(0, 2)).toMatchObject([
      { kind: 'FORCED', words: 'EB-01 must be funded', price: '6.00', proven: true, initiative: { code: 'EB-01' } },
      { kind: 'EXCLUDED', words: 'EB-03 as “pilot” is excluded', price: '0.70', joins: [{ code: 'EB-03' }] },
    ]);
    expect(await ask(executive, OVERRIDE, { ...out, initiative: first.id })).toMatchObject({ price: '-6.00' });
    expect(await ask(executive, OVERRIDE, { ...forced, initiative: second.id })).toMatchObject({
      possible: false,
      price: null,
      against: expect.arrayContaining(['EB-01 must be funded', 'EB-02 must be funded', 'the cap of USD 1,000.00']),
    });
    expect(await fault(executive, OVERRIDE, { ...forced, initiative: house.cycle })).toBe('NOT_FOUND');
    expect(await fault(executive, OVERRIDE, { ...forced, option: pilot?.id })).toBe('WRONG_STATE');
    const past = { forced: [{ initiativeId: first.id, reason: 'Promised', expiresOn: '2020-01-31' }] };
    expect(await ask(executive, UPDATE_PLAN, { id: plan.id, version: 2, input: past })).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'forced[0].expiresOn' }],
    });
    await api.admin.query(
      `update plan set rules = jsonb_set(rules, '{forced,0,expiresOn}', '"2020-01-31"') where id = $1`,
      [plan.id],
    );
    expect(await ask(executive, SUBMIT_PLAN, { id: plan.id, version: 2 })).toMatchObject({
      code: 'WRONG_STATE',
      field: 'forced',
      message: 'An override of this plan ended on 2020-01-31.',
    });
    for (const query of [FRONTIER, MORE, PRICES])
      expect(await fault(house.people.leader, query, { id: plan.id })).toBe('NOT_PERMITTED');
  });

  it('certifies every no: what would fund it, which solving again confirms', async () => {
    const { house, first, second } = await stage();
    const auditor = house.people.auditor;
    const leftOut = (id: string) => house.propose({ excluded: [{ initiativeId: id, reason: 'Next year' }] });
    const no = await house.propose();
    const of = { id: no.id, initiative: first.id };
    const certificate = await ask<Certificate>(auditor, CERTIFICATE, of);
    expect(certificate).toMatchObject({ initiative: { code: 'EB-01' }, lifted: null, against: [], complete: true });
    expect(certificate).toMatchObject({ verified: true });
    expect(certificate.changes).toEqual([
      {
        kind: 'COST',
        words: 'It would be funded if EB-01 cost USD 550.00 in the year instead of USD 600.00.',
        from: '60000',
        to: '55000',
        unit: 'MONEY',
        option: { name: 'core' },
      },
      expect.objectContaining({ kind: 'VALUE', from: '9.00', to: '14.30', unit: 'VALUE' }),
      expect.objectContaining({
        kind: 'LIMIT',
        words: 'It would be funded if the headroom of the year were USD 1,050.00 instead of USD 1,000.00.',
        option: null,
      }),
    ]);
    expect(await ask(auditor, CONFIRM, of)).toEqual({
      confirmed: true,
      changes: certificate.changes.map(({ kind }) => ({
        change: { kind },
        funded: true,
        fundedWithLess: false,
        confirmed: true,
      })),
    });
    expect(await ask<Certificate>(auditor, CERTIFICATE, of)).toEqual(certificate);
    expect(await ask(auditor, STANDINGS, { id: no.id })).toEqual([
      { initiative: { code: 'EB-01' }, state: 'KEPT', complete: true, changes: 3 },
    ]);
    const byHand = { id: (await leftOut(second.id)).id, initiative: second.id };
    expect(await ask(auditor, CERTIFICATE, byHand)).toMatchObject({
      changes: [{ kind: 'RULE', words: 'It would be funded without the rule “EB-02 is excluded”.', unit: 'NONE' }],
      lifted: null,
      reason: 'Excluded by hand: Next year',
    });
    expect(await ask(auditor, CONFIRM, byHand)).toMatchObject({ confirmed: true, changes: [{ funded: true }] });
    const lifted = { id: (await leftOut(first.id)).id, initiative: first.id };
    expect(await ask(auditor, CERTIFICATE, lifted)).toMatchObject({
      changes: certificate.changes,
      lifted: 'EB-01 is excluded by hand: Next year',
    });
    expect(await ask(auditor, CONFIRM, lifted)).toMatchObject({ confirmed: true });
  });

  it('says how well the evidence would have to be graded, and what is really lost', async () => {
    const house = await ChoiceHouse.build(api);
    const phone = await house.org.term('CHANNEL', 'PHONE');
    await certifiedCard(api, house.org, phone, { hurdleRate: 0, horizon: 1 });
    const avoiding = (calls: number) => (id: string) => withTestedCalls(api, house, id, phone, calls);
    const core = (amount: number) => [{ name: 'core', costs: [cost(amount)] }];
    const graded = await house.initiative('Graded', core(80_000), {}, avoiding(700));
    const hoped = await house.initiative('Hoped for', core(50_000), {}, avoiding(2000));
    await gradeFirstLinks(api, house, [graded.id]);
    await house.select([graded, hoped].map(({ id }) => [id, 500]));
    const plan = await house.propose({ objective: 'RISK_ADJUSTED_VALUE' });
    expect(plan.lines.map((line) => line.initiative.code)).toEqual(['EB-01']);
    const of = { id: plan.id, initiative: hoped.id };
    const certificate = await ask<Certificate>(house.people.auditor, CERTIFICATE, of);
    expect(certificate).toMatchObject({ reason: 'It adds no value.', lifted: null, complete: true });
    expect(certificate.changes).toEqual([
      expect.objectContaining({ kind: 'VALUE', unit: 'VALUE', from: '-500.00', to: '1216.00' }),
      {
        kind: 'EVIDENCE',
        words: 'It would be funded if its evidence were graded E3.',
        from: null,
        to: 'E3',
        unit: 'GRADE',
        option: null,
      },
    ]);
    expect(await ask(house.people.auditor, CONFIRM, of)).toMatchObject({ confirmed: true });
  });

  it('tells a unit why, once the plan is submitted, and nothing of the others', async () => {
    const house = await ChoiceHouse.build(api);
    const theirs = { businessUnitId: house.terms.otherUnit };
    const { leader, other, auditor } = house.people;
    const mine = await house.initiative('Mine', [{ name: 'core', costs: [cost(60_000)] }]);
    const [forced, third] = [
      await house.initiative('Theirs', [{ name: 'core', costs: [cost(50_000)] }], theirs, undefined, other),
      await house.initiative('Third', [{ name: 'core', costs: [cost(45_000)] }], theirs, undefined, other),
    ];
    await house.select([
      [mine.id, 900],
      [forced.id, 100],
      [third.id, 700],
    ]);
    const plan = await house.propose({ forced: [{ initiativeId: forced.id, reason: 'Promised' }] });
    const of = { id: plan.id, initiative: mine.id };
    expect(await fault(leader, CERTIFICATE, of)).toBe('NOT_FOUND');
    await house.must(house.cast.executive, SUBMIT_PLAN, { id: plan.id, version: 1 });
    const told = await ask<Certificate & { against: string[] }>(leader, CERTIFICATE, of);
    expect(told).toMatchObject({ complete: true, verified: true, initiative: { code: 'EB-01' } });
    expect(told.changes.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      expect.stringMatching(/^COST .* cost USD 500.00/),
      expect.stringMatching(/^LIMIT .* the headroom of the year were USD 1,100.00/),
      'RULE It would be funded without the rule “another unit’s initiative must be funded”.',
    ]);
    expect(told.against).toEqual(['another unit’s initiative must be funded', 'the cap of USD 1,000.00']);
    expect(JSON.stringify(told)).not.toMatch(/CD-/);
    expect(await ask(leader, CONFIRM, of)).toMatchObject({ confirmed: true });
    expect(await ask(leader, STANDINGS, of)).toEqual([
      { initiative: { code: 'EB-01' }, state: 'KEPT', complete: true, changes: 3 },
    ]);
    expect(await ask(other, STANDINGS, of)).toEqual([]);
    expect(await fault(other, CERTIFICATE, of)).toBe('NOT_FOUND');
    const whole = await ask<Certificate>(auditor, CERTIFICATE, of);
    expect(whole.changes[2]?.words).toBe('It would be funded without the rule “CD-01 must be funded”.');
    expect(whole.computedAt).toBe(told.computedAt);
  });

  it('tells a unit nothing of a draft, and nobody anything of what is funded or foreign', async () => {
    const { house, first, second } = await stage();
    const plan = await house.propose();
    const of = { id: plan.id, initiative: first.id };
    expect(await fault(house.people.leader, CERTIFICATE, of)).toBe('NOT_FOUND');
    expect(await fault(house.people.leader, STANDINGS, of)).toBe('NOT_FOUND');
    expect(await fault(house.people.one, CERTIFICATE, of)).toBe('NOT_PERMITTED');
    expect(await fault(house.cast.coo, CERTIFICATE, { ...of, initiative: second.id })).toBe('WRONG_STATE');
    for (const id of [house.cycle, 'x']) {
      expect(await fault(house.cast.coo, CERTIFICATE, { ...of, initiative: id })).toBe('NOT_FOUND');
      expect(await fault(house.cast.coo, CERTIFICATE, { ...of, id })).toBe('NOT_FOUND');
    }
    await api.admin.query('update plan set proven = false where id = $1', [plan.id]);
    expect(await ask(house.cast.coo, CERTIFICATE, of)).toMatchObject({
      changes: [],
      complete: false,
      verified: false,
      note: 'The plan is not proven best: allow it more seconds, then ask again.',
    });
    const { house: foreign } = await stage();
    expect(await fault(foreign.cast.executive, CERTIFICATE, of)).toBe('NOT_FOUND');
    expect(await fault(foreign.cast.executive, FRONTIER, { id: plan.id })).toBe('NOT_FOUND');
  });
});
