import { addMonths } from '@clout/domain';
import { DecisionStage } from '../src/decision/approval/decision-stage.fixtures';
import { decide } from '../src/decision/approval/decisions.fixtures';
import { ASSIGN_GRADERS, EvidenceStage, secondGraderFrom } from '../src/proposal/evidence/evidence.fixtures';
import { proposalHouse } from '../src/proposal/initiative/initiative.fixtures';
import { TestApi } from '../src/testing/test-api';
import { AUTHORITY_INVARIANTS } from './authority-invariants';
import { EVIDENCE_INVARIANTS } from './evidence-invariants';
import { brokenInvariants } from './invariants';

const SIGN = `mutation($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) { ... on Plan { state } ... on Refusal { message } } }`;
const LEND = `mutation($input: DelegateApprovalInput!) { delegateApproval(input: $input) { ... on Delegation { id } ... on Refusal { message } } }`;

/** For each invariant, changes that the owner of the database could make, each of which breaks it. */
const PLANTED: Readonly<Record<(typeof AUTHORITY_INVARIANTS)[number]['name'], readonly string[]>> = {
  'approved-is-signed': [
    'with gone as (delete from plan_signature_line) delete from plan_signature',
    `update plan_signature set role = 'COO'`,
    `update decision set requirements = requirements || '[{"kind":"CONFLICT_OF_INTEREST","roles":["COO","FINANCE"],"everyRole":false,"signatures":2}]'`,
  ],
  'nobody-decides-their-own': [
    'update plan_line l set owner_id = d.decided_by from decision d where d.plan_id = l.plan_id',
    'update plan_line l set submitter_id = s.member_id from plan_signature s where s.plan_id = l.plan_id',
    'update plan_line l set owner_id = d.decided_for from decision d where d.plan_id = l.plan_id and d.decided_for is not null',
    'update plan p set submitted_by = d.decided_by from decision d where d.plan_id = p.id',
  ],
  'roles-in-different-hands': [
    `insert into member_role select organization_id, member_id, 'FINANCE' from member_role where role = 'COO'`,
    `insert into member_role select organization_id, member_id, 'ADMIN' from member_role where role = 'PNL_LEADER'`,
  ],
  'delegates-stay-inside': [
    'update delegation set limit_amount = 1',
    'update delegation set ends_on = ends_on - 60, begins_on = begins_on - 60',
    `update delegation set revoked_at = granted_at, revoked_by = from_member_id`,
  ],
};

/** The same for what graders did. */
const GRADES_PLANTED: Readonly<Record<(typeof EVIDENCE_INVARIANTS)[number]['name'], readonly string[]>> = {
  'nobody-grades-their-own': [
    `update initiative i set created_by = g.grader_id from link_grade g where g.initiative_id = i.id`,
    `update initiative i set owner_id = g.grader_id from link_grade g where g.initiative_id = i.id`,
    `insert into initiative_editor select i.organization_id, i.id, i.business_unit_id, i.initiative_state, g.grader_id
       from initiative i join link_grade g on g.initiative_id = i.id`,
  ],
  'two-graders-where-needed': [
    `delete from link_grade g where g.id = (select max(id::text)::uuid from link_grade)`,
    `update link_grade set subject = id::text`,
  ],
  'grade-is-its-steps': [`update link_grade set grade = 'E5'`, `update link_grade set items = '[]'`],
  'graded-is-counted': [`update link_progress set given = given + 1`],
  'grades-are-on-record': [
    `delete from record_entry where act = 'revealGrades'`,
    `delete from record_entry where act = 'gradeLink'`,
    `update link_grade set revealed = false`,
  ],
};

describe('the invariants of authority', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    const stage = await DecisionStage.build(api);
    const { coo, finance } = stage.people;
    const [first, second] = [
      await stage.initiative({ costs: [{ amount: 500n }] }),
      await stage.initiative({ costs: [{ amount: 20n }] }),
    ];
    const rule = { above: '100', initiativeTypeId: null, legalEntity: null, roles: ['COO', 'FINANCE'], signatures: 2 };
    await api.admin.query('update mandate set thresholds = $1::jsonb', [JSON.stringify([rule])]);
    const plan = await stage.submittedPlan([first]);
    const { version } = await decide(stage, plan, 500n);
    const signed = { id: plan.id, v: version, token: await stage.reauthenticate(finance) };
    expect(await api.must(finance, SIGN, signed)).toEqual({ state: 'APPROVED' });
    await api.admin.query(`update mandate set thresholds = '[]'`);
    const deputy = await stage.org.member(['PNL_LEADER'], [await stage.org.unit('XX')]);
    const { rows } = await api.admin.query<{ d: string }>(`select (now() at time zone 'UTC')::date::text as d`);
    const from = rows[0]!.d;
    const lent = {
      toMemberId: deputy.id,
      from,
      to: addMonths(from, 1),
      limit: '20',
      reason: 'Leave.',
      reauthToken: await stage.reauthenticate(coo),
    };
    await api.must(coo, LEND, { input: lent });
    expect(await decide(stage, await stage.submittedPlan([second]), 20n, { by: deputy })).toMatchObject({
      state: 'APPROVED',
    });
  });
  afterAll(() => api.stop());
  beforeAll(async () => {
    const house = await proposalHouse(api, 'Graded');
    const graded = new EvidenceStage(api, house);
    const graders = [await house.org.member(['PANELLIST']), await house.org.member(['FINANCE'])];
    await api.must(house.executive, ASSIGN_GRADERS, { cycle: house.cycle, ids: graders.map(({ id }) => id) });
    await secondGraderFrom(house, 1n);
    const id = await graded.accepted();
    for (const who of graders) expect(await graded.grade(who, id)).toMatchObject({ grade: 'E3' });
  });

  it('hold after a signed approval and one under lent authority', async () => {
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });

  const planted = [
    ...AUTHORITY_INVARIANTS.flatMap(({ name }) => PLANTED[name].map((sql) => [name, sql] as const)),
    ...EVIDENCE_INVARIANTS.flatMap(({ name }) => GRADES_PLANTED[name].map((sql) => [name, sql] as const)),
  ];
  it.each(planted)('find a planted violation: %s, %s', async (name, sql) => {
    await api.admin.query('begin');
    try {
      await api.admin.query(`set local session_replication_role = 'replica'`);
      expect((await api.admin.query(sql)).rowCount).toBeGreaterThan(0);
      expect((await brokenInvariants(api.admin)).map((broken) => broken.name)).toContain(name);
    } finally {
      await api.admin.query('rollback');
    }
  });
});
