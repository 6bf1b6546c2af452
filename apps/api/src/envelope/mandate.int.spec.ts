import { holdMoney } from './envelope.store';
import { cycleById } from './cycle.store';
import {
  baseRow,
  castOf,
  ENVELOPE,
  importRows,
  OPEN,
  openCycleOf,
  type Answered,
  type CycleCast,
} from './envelope.fixtures';
import { TestApi, type TestOrganization } from '../testing/test-api';

const TERMS = `id state version capShare reserveShare excludedCategories contributionRule maximumPerUnit crossEntityAllowed
  contributionLines { businessUnit { id } costCentre account } carryOverRule carryOverLimit
  carryOverExpires holdDays absorbAfterPeriods alternateApprover { id } grantedBy { id } countersignedBy { id }
  thresholds { above initiativeTypeId legalEntity costClass roles signatures }`;
const REFUSAL = '... on Refusal { code field problems { field } }';
const GRANT = `mutation($input: MandateInput!) { grantMandate(input: $input) { __typename ${REFUSAL} ... on Mandate { ${TERMS} } } }`;
const COUNTERSIGN = `mutation($id: ID!, $v: Int!) { countersignMandate(id: $id, expectedVersion: $v) { __typename ${REFUSAL} ... on StaleVersion { current } ... on Mandate { ${TERMS} } } }`;

describe('mandate', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  let cards = '';
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    cast = await castOf(org);
    cards = await org.unit('CARDS');
  });
  afterAll(() => api.stop());

  const grant = (input: Record<string, unknown>) => api.must<Answered>(cast.coo, GRANT, { input });
  const countersign = (id: string, v = 1, by = cast.finance) => api.must<Answered>(by, COUNTERSIGN, { id, v });
  const year = (fiscalYear: number) =>
    api.must<Answered[]>(cast.finance, 'query($y: Int) { mandates(fiscalYear: $y) { id state version } }', {
      y: fiscalYear,
    });

  it('names the lines that give, and whether money crosses legal entities; other rules name none', async () => {
    const rule = { fiscalYear: 2040, capShare: 900, contributionRule: 'NAMED_LINES' };
    const line = { businessUnitId: cards, costCentre: ' CX  fund ', account: '6000' };
    for (const [more, field] of [
      [{}, 'contributionLines'],
      [{ contributionRule: 'BENEFICIARY_PAYS', contributionLines: [line] }, 'contributionLines'],
      [{ contributionLines: [line, line] }, 'contributionLines[1]'],
      [{ contributionLines: [{ ...line, businessUnitId: cast.coo.id }] }, 'contributionLines[0].businessUnitId'],
      [{ contributionLines: [{ ...line, account: ' ' }] }, 'contributionLines[0].account'],
    ] as const)
      expect(await grant({ ...rule, ...more })).toMatchObject({ code: 'INVALID_INPUT', field });
    const named = [{ businessUnit: { id: cards }, costCentre: 'CX fund', account: '6000' }];
    const strict = await grant({ ...rule, contributionLines: [line] });
    expect(strict).toMatchObject({ contributionLines: named, crossEntityAllowed: false });
    expect(await countersign(strict.id)).toMatchObject({ state: 'IN_FORCE', contributionLines: named });
    expect(await grant({ ...rule, contributionLines: [line], crossEntityAllowed: true })).toMatchObject({
      crossEntityAllowed: true,
    });
  });

  it('is granted by the COO with every term, countersigned by FINANCE, and recorded by both', async () => {
    const other = await org.member(['COO']);
    const typeId = await org.term('INITIATIVE_TYPE', 'BIG');
    const thresholds = [
      {
        above: '9007199254740993',
        initiativeTypeId: null,
        legalEntity: null,
        costClass: null,
        roles: ['COO'],
        signatures: 1,
      },
      {
        above: '5000000',
        initiativeTypeId: typeId,
        legalEntity: 'Bank',
        costClass: 'CAPEX',
        roles: ['FINANCE', 'COO'],
        signatures: 2,
      },
    ];
    const foreign = [{ ...thresholds[1], initiativeTypeId: cast.coo.id, legalEntity: 'Elsewhere' }];
    expect(await grant({ fiscalYear: 2030, capShare: 900, thresholds: foreign })).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'thresholds[0].initiativeTypeId' }, { field: 'thresholds[0].legalEntity' }],
    });
    const terms = {
      capShare: 900,
      reserveShare: 500,
      excludedCategories: ['Rent'],
      contributionRule: 'PRO_RATA_ADDRESSABLE',
      maximumPerUnit: '700000',
      carryOverRule: 'CARRY_COMMITTED',
      carryOverLimit: '9007199254740993',
      carryOverExpires: '2031-03-31',
      holdDays: 21,
      absorbAfterPeriods: 6,
      thresholds,
    };
    const granted = await grant({ ...terms, fiscalYear: 2030, alternateApproverId: other.id });
    expect(granted).toMatchObject({
      ...terms,
      state: 'PROPOSED',
      alternateApprover: { id: other.id },
      grantedBy: { id: cast.coo.id },
      countersignedBy: null,
    });
    expect(await countersign(granted.id, 7)).toMatchObject({ __typename: 'StaleVersion', current: 1 });
    expect(await countersign(granted.id)).toMatchObject({
      ...terms,
      state: 'IN_FORCE',
      version: 2,
      countersignedBy: { id: cast.finance.id },
    });
    expect(await countersign(granted.id, 2)).toMatchObject({ code: 'WRONG_STATE' });
    const { rows } = await api.admin.query<{ act: string; body: string }>(
      'select act, body from record_entry where organization_id = $1 and subject_id = $2 order by sequence',
      [org.id, granted.id],
    );
    expect(rows.map((row) => row.act)).toEqual(['grantMandate', 'countersignMandate']);
    for (const { body } of rows) expect(body).toContain('9007199254740993');
  });

  it('is not countersigned by the one who granted it, even after a change of roles', async () => {
    const both = await org.member(['COO']);
    const { id } = await api.must<Answered>(both, GRANT, { input: { fiscalYear: 2031, capShare: 1000 } });
    await api.admin.query(`update member_role set role = 'FINANCE' where member_id = $1`, [both.id]);
    expect(await countersign(id, 1, both)).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect((await api.ask(cast.coo, COUNTERSIGN, { id, v: 1 })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
  });

  it('opens no cycle before it is countersigned, and none above it', async () => {
    await importRows(api, cast.finance, [baseRow('CARDS', '1000')], { fiscalYear: 2032 });
    const { id } = await grant({ fiscalYear: 2032, capShare: 800 });
    const open = (capShare: number) =>
      api.must<Answered>(cast.executive, OPEN, { input: { name: 'Spring', fiscalYear: 2032, capShare } });
    expect(await open(800)).toMatchObject({ code: 'WRONG_STATE' });
    await countersign(id);
    expect(await open(801)).toMatchObject({ code: 'ABOVE_MANDATE', field: 'capShare' });
    expect(await open(800)).toMatchObject({ __typename: 'FundingCycle' });
  });

  it('supersedes only at the countersignature; what stands becomes an excess, and a larger share cures it', async () => {
    const first = await grant({ fiscalYear: 2033, capShare: 1000 });
    await countersign(first.id);
    await importRows(api, cast.finance, [baseRow('CARDS', '1000')], { fiscalYear: 2033 });
    const { id } = await openCycleOf(api, cast.executive, { fiscalYear: 2033 });
    const hold = (amount: bigint) =>
      api.database.write(org.id, async (tx) => {
        const cycle = await cycleById(tx, id);
        if (!cycle) throw new Error('no cycle');
        return holdMoney(tx, cycle, [{ measure: 'IN_YEAR', period: 'YEAR', amount }]);
      });
    const envelope = () =>
      api.must<{ overCommitted: boolean; yearMeasures: { measure: string; limit: string; excess: string }[] }>(
        cast.executive,
        ENVELOPE,
        { id },
      );
    expect((await hold(9_000n)).ok).toBe(true);
    const second = await grant({ fiscalYear: 2033, capShare: 500 });
    expect((await year(2033)).map((m) => m.state)).toEqual(['PROPOSED', 'IN_FORCE']);
    expect((await envelope()).yearMeasures[0]).toMatchObject({ measure: 'IN_YEAR', limit: '10000', excess: '0' });
    await countersign(second.id);
    expect((await year(2033)).map((m) => m.state)).toEqual(['IN_FORCE', 'SUPERSEDED']);
    const over = await envelope();
    expect([over.overCommitted, over.yearMeasures[0]]).toMatchObject([true, { limit: '5000', excess: '4000' }]);
    expect(await hold(1n)).toMatchObject({ ok: false, refusal: { code: 'OVER_COMMITTED' } });
    await countersign((await grant({ fiscalYear: 2033, capShare: 1000 })).id);
    expect((await envelope()).overCommitted).toBe(false);
    expect((await hold(1_000n)).ok).toBe(true);
  });

  it('lets one of two countersignatures at once through, and a newer proposal replace an older one', async () => {
    const older = await grant({ fiscalYear: 2034, capShare: 1000 });
    const newer = await grant({ fiscalYear: 2034, capShare: 900 });
    expect(await countersign(older.id, 2)).toMatchObject({ code: 'WRONG_STATE' });
    const answers = await Promise.all([countersign(newer.id), countersign(newer.id)]);
    expect(answers.map((a) => a.__typename).sort()).toEqual(['Mandate', 'StaleVersion']);
  });

  it('is nobody else’s: a foreign or malformed id is not found', async () => {
    const elsewhere = await (await api.organization('Elsewhere')).member(['FINANCE']);
    const { id } = await grant({ fiscalYear: 2035, capShare: 1000 });
    for (const [by, wanted] of [[elsewhere, id] as const, [cast.finance, 'x'] as const])
      expect((await api.ask(by, COUNTERSIGN, { id: wanted, v: 1 })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
