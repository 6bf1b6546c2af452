import { randomUUID } from 'node:crypto';
import { type Persona, TestApi } from '../../testing/test-api';
import { type ProposalHouse, proposalHouse, RETURN, SUBMIT, UPDATE } from '../initiative/initiative.fixtures';
import {
  ADD_COEFFICIENT,
  AGREEMENT,
  ASSIGN_GRADERS,
  EvidenceStage,
  QUEUE,
  STUDY,
  WITHDRAW_EVIDENCE,
  secondGraderFrom,
  type ShownGrade,
} from './evidence.fixtures';
import { linkStatesOf } from './link-state.store';

describe('evidence and its grades', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let stage: EvidenceStage;
  let graders: Record<'one' | 'two' | 'three' | 'auditor', Persona>;
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
    stage = new EvidenceStage(api, house);
    graders = {
      one: await house.org.member(['PANELLIST']),
      two: await house.org.member(['FINANCE']),
      three: await house.org.member(['PANELLIST', 'PNL_LEADER'], [house.cards]),
      auditor: await house.org.member(['AUDITOR']),
    };
    const ids = [graders.one, graders.two, graders.three, house.executive].map(({ id }) => id);
    await api.must(house.executive, ASSIGN_GRADERS, { cycle: house.cycle, ids });
  });
  afterAll(() => api.stop());
  beforeEach(() => secondGraderFrom(house, null));
  const grade = (who: Persona, id: string, more = {}) => stage.grade(who, id, more);

  it('is brought for a draft by its unit, to be read by all who see the initiative', async () => {
    const id = await stage.draft();
    expect(await stage.add(id, { url: 'https://example.test/study', note: 'Read page 3.' })).toMatchObject({
      __typename: 'Evidence',
      start: 'E3',
      old: false,
      effect: { estimate: 0.1, low: 0.05, high: 0.15 },
      addedBy: { id: house.leader.id },
    });
    const old = await stage.add(id, { date: '2023-01-31', effect: null });
    expect(old).toMatchObject({ old: true });
    const bare = { link: 'LOYALTY_RESULT', source: null, kind: null, date: null, segment: null, sample: null };
    const library = { ...bare, effect: null, coefficientId: 'retention-elasticity' };
    expect(await stage.add(id, library)).toMatchObject({ coefficient: { id: 'retention-elasticity', builtIn: true } });
    expect(await stage.add(id, {}, house.leader, 7)).toMatchObject({ __typename: 'StaleVersion', current: 2 });
    expect(await api.must(house.leader, WITHDRAW_EVIDENCE, { id: old.id })).toMatchObject({ id: old.id });
    expect(await api.must(house.leader, WITHDRAW_EVIDENCE, { id: old.id })).toMatchObject({ code: 'WRONG_STATE' });
    await stage.accept(id);
    expect(await stage.add(id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await stage.add(id, {}, house.executive)).toMatchObject({ code: 'NOT_PERMITTED' });
    const shown = await stage.standing(graders.auditor, id);
    expect([shown.state, shown.evidence.length]).toEqual(['UNGRADED', 1]);
    const states = await api.database.write(house.org.id, async (tx) => {
      await tx.scope({ initiative_states: 'ACCEPTED' });
      return linkStatesOf(tx, [id]);
    });
    expect(states.get(id)).toEqual({
      ACTION_OUTCOME: 'UNGRADED',
      OUTCOME_LOYALTY: 'UNGRADED',
      LOYALTY_RESULT: 'MISSING',
    });
  });

  it.each<[string, object, string]>([
    ['an interval upside down', { effect: { estimate: 1, low: 2, high: 0, unit: 'x' } }, 'input.effect.interval'],
    ['a day to come', { date: '2199-01-01' }, 'input.date'],
    ['a sample below nothing', { sample: -3 }, 'input.sample'],
    ['a file of nobody', { attachmentId: randomUUID() }, 'input.attachmentId'],
    ['a coefficient of another link', { coefficientId: 'retention-elasticity' }, 'input.coefficientId'],
    ['a script', { url: 'javascript:alert(1)' }, 'input.url'],
    ['no kind of study', { kind: null }, 'input.kind'],
  ])('refuses evidence with %s', async (_, more, field) => {
    const id = await stage.draft();
    expect(await stage.add(id, more as Record<string, unknown>)).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('comes from a library that the CX executive adds to, one level down for someone else’s data', async () => {
    const { link, source, kind, date } = { ...STUDY, kind: 'OUTSIDE_BENCHMARK' };
    const input = { link, source, kind, date, statement: 'Half of them call less', value: 0.5, unit: 'share' };
    const own = await api.must<{ id: string }>(house.executive, ADD_COEFFICIENT, { input });
    expect(own).toMatchObject({ builtIn: false, gradeElsewhere: 'E1', addedBy: { id: house.executive.id } });
    const wrong = { ...input, date: '2199-01-01', statement: '' };
    expect(await api.must(house.executive, ADD_COEFFICIENT, { input: wrong })).toMatchObject({ code: 'INVALID_INPUT' });
    const read = await api.must<{ id: string }[]>(house.leader, '{ linkLibrary(link: ACTION_OUTCOME) { id } }');
    expect(read.map(({ id }) => id)).toEqual([own.id]);
  });

  it('is graded by those who are named and do not stand behind it', async () => {
    const id = await stage.accepted();
    for (const ids of [[house.leader.id], [graders.auditor.id], [randomUUID()], [graders.one.id, graders.one.id]])
      expect(await api.must(house.executive, ASSIGN_GRADERS, { cycle: house.cycle, ids })).toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(await grade(house.secondExecutive, id)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await grade(graders.three, id)).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect(await grade(graders.one, id, { link: 'LOYALTY_RESULT' })).toMatchObject({
      code: 'WRONG_STATE',
      field: 'input.link',
    });
    const draft = await stage.draft();
    expect((await api.ask(graders.one, STANDING_PROBE, { id: draft })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const queue = await api.must<{ initiative: { id: string }; mayGrade: boolean }[]>(graders.three, QUEUE, {
      cycle: house.cycle,
    });
    expect(queue.filter((task) => task.initiative.id === id && task.mayGrade)).toEqual([]);
    expect(await api.must(house.secondExecutive, QUEUE, { cycle: house.cycle })).toEqual([]);
  });

  it('goes up and down the ladder step by step, each with its reason', async () => {
    const id = await stage.accepted({ sample: 12 });
    const [{ id: evidenceId } = { id: '' }] = (await stage.standing(graders.one, id)).evidence;
    const steps = (more: object) => ({ judgements: [{ evidenceId, ...more }] });
    const because = 'The best branch was chosen.';
    const biased = steps({ downgrades: [{ reason: 'RISK_OF_BIAS', because }] });
    expect(await grade(graders.one, id, { ...biased, grade: 'E3' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'input.grade',
    });
    for (const wrong of [steps({ hurdle: 0 }), steps({ doseResponse: '' }), { judgements: [{ evidenceId: id }] }])
      expect(await grade(graders.one, id, wrong)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await grade(graders.one, id, { ...biased, grade: 'E1' })).toMatchObject({
      grade: 'E1',
      revealed: true,
      evidence: [
        {
          start: 'E3',
          grade: 'E1',
          adjustments: [
            { reason: 'IMPRECISION', levels: -1, byRule: true, because: null },
            { reason: 'RISK_OF_BIAS', levels: -1, byRule: false, because },
          ],
        },
      ],
    });
    expect(await grade(graders.two, id)).toMatchObject({ code: 'WRONG_STATE', field: 'input.link' });
    expect(await grade(graders.one, id)).toMatchObject({ grade: 'E2' });
    expect(await stage.standing(house.leader, id)).toMatchObject({
      state: 'E2',
      grades: [
        { grade: 'E2', replaced: false },
        { grade: 'E1', replaced: true },
      ],
    });
    expect(await api.must(house.leader, CHAIN, { id })).toMatchObject({
      links: [{ state: 'E2', evidence: [{ id: evidenceId }], grades: [{ grade: 'E2' }, { grade: 'E1' }] }, {}, {}],
    });
  });

  it('stays blind to everybody, on every way, until both have graded; then the weaker grade stands', async () => {
    await secondGraderFrom(house, 1n);
    const id = await stage.accepted({ kind: 'RANDOMISED_TEST' });
    expect(await grade(graders.one, id)).toMatchObject({ grade: 'E5', revealed: false });
    expect(await stage.standing(graders.one, id)).toMatchObject({
      state: 'UNGRADED',
      given: 1,
      grades: [{ grade: 'E5' }],
    });
    for (const who of [graders.two, graders.auditor, house.executive, house.leader])
      expect(await stage.standing(who, id)).toMatchObject({ state: 'UNGRADED', given: 1, needed: 2, grades: [] });
    const record = await api.admin.query<{ body: string }>(
      `select body from record_entry where act = 'gradeLink' and subject_id = $1`,
      [id],
    );
    expect(record.rows).toHaveLength(1);
    expect(record.rows[0]?.body).not.toMatch(/E5|RANDOMISED|ladder/);
    expect(await stage.reachedBy(graders.two, id, graders.one)).toEqual({
      rows: 0,
      moved: 0,
      forged: '42501',
      rewritten: '42501',
    });
    const [{ id: evidenceId } = { id: '' }] = (await stage.standing(graders.two, id)).evidence;
    const downgrades = ['RISK_OF_BIAS', 'INDIRECTNESS', 'SELECTIVE_REPORTING'].map((reason) => ({
      reason,
      because: 'So.',
    }));
    const second = await grade(graders.two, id, { judgements: [{ evidenceId, downgrades }] });
    expect(second).toMatchObject({ grade: 'E2', revealed: true });
    for (const who of [graders.one, house.leader])
      expect(await stage.standing(who, id)).toMatchObject({ state: 'E2', apart: true, given: 2, grades: [{}, {}] });
    expect(await grade(house.executive, id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await api.must(house.executive, AGREEMENT, { cycle: house.cycle })).toMatchObject({ n: 1, apart: 1 });
    await grade(graders.one, id, { judgements: [{ evidenceId, downgrades }] });
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'E2', apart: false });
    const agreement = await api.must<{ matrix: number[][] }>(house.executive, AGREEMENT, { cycle: house.cycle });
    expect(agreement).toMatchObject({ n: 1, apart: 1 });
  });

  it('is shown once when two grade at the same moment', async () => {
    await secondGraderFrom(house, 1n);
    const id = await stage.accepted();
    const given = await Promise.all([graders.one, graders.two, house.executive].map((who) => grade(who, id)));
    expect(given.filter((one: ShownGrade) => one.__typename === 'LinkGrade')).toHaveLength(2);
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'E3', given: 2, grades: [{}, {}] });
  });

  it('counts no more once the case or its evidence has changed', async () => {
    const id = await stage.draft();
    await stage.add(id);
    const back = (version: number) => api.must(house.executive, RETURN, { id, version, reason: 'Mend it.' });
    await api.must(house.leader, SUBMIT, { id, version: 2 });
    expect(await grade(house.executive, id)).toMatchObject({ grade: 'E3', revealed: true });
    await back(3);
    expect(await grade(house.executive, id)).toMatchObject({ code: 'WRONG_STATE' });
    await api.must(house.leader, UPDATE, { id, version: 4, input: { title: 'Another title' } });
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'E3', stale: false });
    await api.must(house.leader, UPDATE, { id, version: 5, input: { action: 'Something else.' } });
    expect(await stage.standing(house.leader, id)).toMatchObject({
      state: 'UNGRADED',
      given: 0,
      stale: true,
      grades: [{ grade: 'E3', stale: true }],
    });
    const more = await stage.add(id, { kind: 'ANECDOTE', effect: null });
    await api.must(house.leader, SUBMIT, { id, version: 6 });
    expect(await grade(house.executive, id)).toMatchObject({ grade: 'E3', revealed: true });
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'E3', stale: false, given: 1 });
    await back(7);
    expect(await stage.state(id, 8, { actionOutcome: 'It is read.' })).toMatchObject({ version: 9 });
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'UNGRADED', stale: true });
    await stage.state(id, 9, { actionOutcome: 'It is seen.', loyaltyResult: 'Who stays pays.' });
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'E3', stale: false });
    await api.must(house.leader, WITHDRAW_EVIDENCE, { id: more.id });
    expect(await stage.standing(house.leader, id)).toMatchObject({ state: 'UNGRADED', stale: true });
  });
});

const CHAIN =
  'query($id: ID!) { businessCase(initiativeId: $id) { links { state evidence { id } grades { grade } } } }';
const STANDING_PROBE = 'query($id: ID!) { initiative(id: $id) { evidence { id } } }';
