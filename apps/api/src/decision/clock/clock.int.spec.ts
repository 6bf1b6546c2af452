import { randomUUID } from 'node:crypto';
import { SET_CASE, certifiedCard, statedCase } from '../../proposal/business-case/business-case.fixtures';
import { ASSIGN_GRADERS, EvidenceStage, secondGraderFrom } from '../../proposal/evidence/evidence.fixtures';
import {
  type Acted,
  CREATE,
  type ProposalHouse,
  RETURN,
  SUBMIT,
  ACCEPT,
  completeInput,
  proposalHouse,
} from '../../proposal/initiative/initiative.fixtures';
import { type Persona, TestApi } from '../../testing/test-api';
import { DecisionStage } from '../approval/decision-stage.fixtures';
import { decide } from '../approval/decisions.fixtures';

const SETTINGS = 'settings { peopleMeasures agreement remindAfterDays escalateAfterDays appealDays version }';
const SET = `mutation($input: OrganizationSettingsInput!, $version: Int!) {
  setOrganizationSettings(input: $input, expectedVersion: $version) { __typename
    ... on Organization { name ${SETTINGS} } ... on Refusal { code field problems { field } } ... on StaleVersion { current } } }`;
const CLOCK = `query($id: ID!) { decisionClock(cycleId: $id) { asOf cycle { id } settings { remindAfterDays } how { method }
  items { initiative { id } plan { id } days waiting cost costReason waits { desk from to days cost urgency } }
  desks { desk open ended days longest late overdue cost costUnknown }
  teams { desk businessUnit { id } waits days } people { desk member { id } waits days } } }`;

interface Clock {
  readonly items: readonly {
    readonly initiative: { readonly id: string } | null;
    readonly plan: { readonly id: string } | null;
    readonly days: number;
    readonly waiting: boolean;
    readonly cost: string | null;
    readonly costReason: string | null;
    readonly waits: readonly { desk: string; days: number; to: string | null; cost: string | null; urgency: string }[];
  }[];
  readonly desks: readonly { desk: string; open: number; days: number; cost: string; costUnknown: number }[];
  readonly teams: readonly unknown[];
  readonly people: readonly { desk: string; member: { id: string }; days: number }[];
}

describe('the decision clock', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  const clock = (who: Persona, id: string) => api.must<Clock>(who, CLOCK, { id });
  const settings = { name: 'Bank', peopleMeasures: 'OFF', remindAfterDays: 5, escalateAfterDays: 10, appealDays: 14 };
  const set = (who: Persona, version: number, more: object = {}) =>
    api.must<Record<string, unknown>>(who, SET, { version, input: { ...settings, ...more } });
  /** Moves what was done about something into the past, as the clock reads it. */
  const age = (subjectId: string, days: number) =>
    api.admin.query(`update record_entry set at = at - make_interval(days => $2) where subject_id = $1`, [
      subjectId,
      days,
    ]);

  describe('of proposals', () => {
    let house: ProposalHouse;
    let stage: EvidenceStage;
    let people: Record<'grader' | 'admin' | 'auditor', Persona>;
    beforeAll(async () => {
      house = await proposalHouse(api, 'Waiting');
      stage = new EvidenceStage(api, house);
      people = {
        grader: await house.org.member(['PANELLIST']),
        admin: await house.org.member(['ADMIN']),
        auditor: await house.org.member(['AUDITOR']),
      };
      await certifiedCard(api, house.org, await house.org.term('CHANNEL', 'PHONE'));
      await secondGraderFrom(house, null);
      await api.must(house.executive, ASSIGN_GRADERS, { cycle: house.cycle, ids: [people.grader.id] });
    });

    it('tells desk by desk how long each has waited, to those who may see it', async () => {
      const made = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house) });
      expect((await clock(house.executive, house.cycle)).items).toEqual([]);
      await api.must(house.leader, SUBMIT, { id: made.id, version: 1 });
      await age(made.id, 4);
      await api.must(house.executive, RETURN, { id: made.id, version: 2, reason: 'Say who calls.' });
      await age(made.id, 7);
      const [item] = (await clock(house.leader, house.cycle)).items;
      expect(item).toMatchObject({ initiative: { id: made.id }, plan: null, days: 11, waiting: true });
      expect(item).toMatchObject({ cost: null, costReason: 'It has no business case.' });
      expect(item?.waits.map(({ desk, days, urgency }) => [desk, days, urgency])).toEqual([
        ['CX_EXECUTIVE', 4, 'IN_TIME'],
        ['LEADER', 7, 'LATE'],
      ]);
      expect((await clock(house.otherLeader, house.cycle)).items).toEqual([]);
      expect((await clock(people.auditor, house.cycle)).desks).toMatchObject([
        { desk: 'LEADER', open: 1, ended: 0, days: 7, late: 1, overdue: 0, costUnknown: 1 },
        { desk: 'CX_EXECUTIVE', open: 0, ended: 1, days: 4, longest: 4 },
      ]);
    });

    it('tells what the waiting costs by the case, and who it waits for beside its way', async () => {
      const input = completeInput(house, { title: 'With a case' });
      const { id } = await api.must<Acted>(house.leader, CREATE, { input });
      await api.must(house.leader, SET_CASE, { id, version: 1, input: statedCase(house.leader.id, {}) });
      for (const link of ['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT']) await stage.add(id, { link });
      await api.must(house.leader, SUBMIT, { id, version: 2 });
      await api.must(house.executive, ACCEPT, { id, version: 3 });
      await age(id, 21);
      const find = async () =>
        (await clock(people.auditor, house.cycle)).items.find((one) => one.initiative?.id === id);
      const open = await find();
      expect(open).toMatchObject({ days: 21, waiting: true, cost: '0', costReason: null });
      const lasting = (item: Clock['items'][number] | undefined) =>
        item?.waits.filter((wait) => wait.to === null).map((wait) => wait.desk);
      expect(lasting(open)?.sort()).toEqual(['EVIDENCE', 'FINANCE']);
      for (const link of ['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT'])
        expect((await stage.grade(people.grader, id, { link })).code).toBeUndefined();
      const graded = await find();
      expect(lasting(graded)).toEqual(['FINANCE']);
      const shown = await api.must<{ value: string }>(
        house.leader,
        'query($id: ID!) { costOfDelay(initiativeId: $id, days: 21) { value } }',
        { id },
      );
      expect(BigInt(graded?.cost ?? 0)).toBe(BigInt(Math.round(Number(shown.value))));
      expect(Number(graded?.cost)).toBeGreaterThan(0);
    });

    it('comes down to people only as far as the organisation settles, and only an administrator settles it', async () => {
      const before = await clock(people.auditor, house.cycle);
      expect([before.teams, before.people]).toEqual([[], []]);
      for (const who of [house.leader, house.executive, people.auditor])
        expect((await api.ask(who, SET, { version: 1, input: settings })).errors?.[0]?.extensions.code).toBe(
          'NOT_PERMITTED',
        );
      const individual = { peopleMeasures: 'INDIVIDUAL_WITH_AGREEMENT', agreement: 'Works agreement 7' };
      expect(await set(people.admin, 1, { ...individual, agreement: null })).toMatchObject({
        field: 'input.agreement',
      });
      expect(await set(people.admin, 1, { name: ' ', appealDays: 0, remindAfterDays: 366 })).toMatchObject({
        code: 'INVALID_INPUT',
        problems: [
          { field: 'input.name' },
          { field: 'input.remindAfterDays' },
          { field: 'input.appealDays' },
          { field: 'input.escalateAfterDays' },
        ],
      });
      expect(await set(people.admin, 1, individual)).toMatchObject({
        name: 'Bank',
        settings: { ...individual, version: 2 },
      });
      const after = await clock(people.auditor, house.cycle);
      expect(after.people).toContainEqual({
        desk: 'CX_EXECUTIVE',
        member: { id: house.executive.id },
        waits: 2,
        days: 4,
      });
      expect(after.teams).toEqual([]);
      expect(await set(people.admin, 1)).toMatchObject({ __typename: 'StaleVersion', current: 2 });
      const raced = await Promise.all(Array.from({ length: 8 }, () => set(people.admin, 2)));
      expect(raced.filter((one) => one['__typename'] === 'Organization')).toHaveLength(1);
      const said = await api.admin.query(
        `select count(*)::int as n from record_entry where organization_id = $1 and act = 'setOrganizationSettings'`,
        [house.org.id],
      );
      expect(said.rows).toEqual([{ n: 2 }]);
      expect((await clock(people.auditor, house.cycle)).people).toEqual([]);
    });

    it('is NOT_FOUND for a cycle of nobody or of others', async () => {
      for (const id of ['x', randomUUID(), (await proposalHouse(api, 'Others')).cycle])
        expect((await api.ask(house.leader, CLOCK, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });
  });

  it('follows a plan to the COO and lets it rest once it is decided', async () => {
    const stage = await DecisionStage.build(api);
    const { coo, leader } = stage.people;
    const ids = [
      await stage.initiative({ costs: [{ amount: 100n }] }),
      await stage.initiative({ costs: [{ amount: 5n }] }),
    ];
    await api.admin.query(
      `update initiative set submitted_at = now() - interval '30 days', accepted_at = now() - interval '25 days' where id = any ($1)`,
      [ids],
    );
    const plan = await stage.submittedPlan([ids[0] ?? '']);
    await api.admin.query(
      `update funding_cycle set scores_revealed_at = now() - interval '20 days 1 hour' where id = $1`,
      [stage.cycleId],
    );
    await age(plan.id, 12);
    const waiting = await clock(coo, stage.cycleId);
    expect(waiting.items.find((item) => item.plan?.id === plan.id)).toMatchObject({
      ...{ initiative: null, days: 12, waiting: true },
      waits: [{ desk: 'COO', days: 12, to: null, urgency: 'OVERDUE' }],
    });
    const planned = waiting.items.find((item) => item.initiative?.id === ids[0]);
    expect(planned?.waits.map(({ desk, days }) => [desk, days])).toEqual([
      ['CX_EXECUTIVE', 5],
      ['FINANCE', 25],
      ['CX_EXECUTIVE', 8],
      ['COO', 12],
    ]);
    expect(waiting.desks.find((desk) => desk.desk === 'COO')).toMatchObject({ open: 1, days: 12, overdue: 1 });
    expect((await decide(stage, plan, 100n)).state).toBe('APPROVED');
    const decided = (await clock(leader, stage.cycleId)).items;
    expect(decided.find((item) => item.initiative?.id === ids[0])).toMatchObject({ waiting: false, days: 30 });
    expect(decided.find((item) => item.initiative?.id === ids[1])).toMatchObject({ waiting: true, days: 30 });
  });
});
