import { TestApi, type TestOrganization } from '../testing/test-api';
import { baseRow, castOf, ENVELOPE, importRows, mandateFor, OPEN, openCycleOf } from './envelope.fixtures';
import type { Answered, CycleCast } from './envelope.fixtures';

describe('funding cycles', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  const measures = async (id: string) =>
    (await api.must<{ measures: Record<string, string>[] }>(cast.coo, ENVELOPE, { id })).measures;
  const open = (more: Record<string, unknown>) =>
    api.must<Answered>(cast.executive, OPEN, { input: { name: 'Spring', fiscalYear: 2027, ...more } });

  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    await org.unit('CARDS');
    cast = await castOf(org);
    await mandateFor(org, cast, { fiscalYear: 2027, reserveShare: 500, excludedCategories: ['Depreciation'] });
    await importRows(api, cast.finance, [
      baseRow('CARDS', '12345.67'),
      baseRow('CARDS', '1000', { category: 'Depreciation' }),
      baseRow('CARDS', '2345.60', { category: 'Rent' }),
      baseRow('CARDS', '500', { how: 'allocated' }),
    ]);
  });
  afterAll(() => api.stop());

  it('opens inside the mandate: cap of odd OpEx rounded down, reserve rounded up', async () => {
    const cycle = await openCycleOf(api, cast.executive, { name: 'Whole' });
    expect(cycle).toMatchObject({
      state: 'INTAKE',
      capShare: 1000,
      reserveShare: 500,
      version: 1,
      excludedCategories: [],
    });
    const row = {
      period: 'YEAR',
      addressable: '1469127',
      limit: '146912',
      reserve: '7346',
      held: '0',
      openingCommitments: '0',
      committed: '0',
      excess: '0',
      headroom: '139566',
    };
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      fiscalYear: 2027,
      capShare: 1000,
      reserveShare: 500,
      overCommitted: false,
      currency: 'USD',
      baseVersion: { number: 1 },
      measures: [
        { measure: 'IN_YEAR', ...row },
        { measure: 'RUN_RATE', ...row },
      ],
      byUnit: [{ name: 'Unit CARDS', amount: '1619127', addressable: '1469127' }],
      byArea: [{ name: 'IT', amount: '1619127' }],
    });
  });

  it('gives a lower share, a higher reserve and own exclusions a sub-limit of their own', async () => {
    const { id } = await openCycleOf(api, cast.executive, {
      name: 'Half',
      capShare: 500,
      reserveShare: 1000,
      excludedCategories: ['Rent'],
    });
    expect((await measures(id))[0]).toMatchObject({
      addressable: '1234567',
      limit: '61728',
      reserve: '6173',
      headroom: '55555',
    });
    expect((await measures(id)).length).toBe(2);
  });

  it('shares the year over twelve periods without losing a cent where the cycle says so', async () => {
    const { id } = await openCycleOf(api, cast.executive, { name: 'By period', periodLimits: true });
    const rows = await measures(id);
    expect(rows.map((row) => row['period'])).toEqual([
      'YEAR',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      'YEAR',
    ]);
    const periods = rows.filter((row) => row['period'] !== 'YEAR');
    expect(periods.reduce((sum, row) => sum + BigInt(row['limit'] ?? 0), 0n)).toBe(146912n);
    expect(periods.reduce((sum, row) => sum + BigInt(row['reserve'] ?? 0), 0n)).toBe(7346n);
  });

  it.each([
    ['ABOVE_MANDATE', { capShare: 1001 }, 'capShare'],
    ['ABOVE_MANDATE', { reserveShare: 499 }, 'reserveShare'],
    ['INVALID_INPUT', { capShare: 0 }, 'capShare'],
    ['INVALID_INPUT', { name: '\u0000' }, 'name'],
    ['INVALID_INPUT', { name: 'n'.repeat(121) }, 'name'],
    ['INVALID_INPUT', { excludedCategories: ['Rnet'] }, 'excludedCategories[0]'],
    ['INVALID_INPUT', { opexBaseVersionId: 'nonsense' }, 'opexBaseVersionId'],
    [
      'INVALID_INPUT',
      { exchangeRates: [{ currency: 'EUR', rate: '0', asOf: '2026-06-30', source: 'ECB' }] },
      'exchangeRates[0].rate',
    ],
    [
      'INVALID_INPUT',
      { exchangeRates: [{ currency: 'USD', rate: '1', asOf: '2026-06-30', source: 'ECB' }] },
      'exchangeRates[0].currency',
    ],
    ['WRONG_STATE', { fiscalYear: 2090 }, 'fiscalYear'],
    ['DUPLICATE', { name: 'whole' }, 'name'],
  ])('answers %s to %p', async (code, more, field) => {
    expect(await open(more)).toMatchObject({ __typename: 'Rejection', code, field });
  });

  it('coerces shares before it looks at anything', async () => {
    for (const capShare of [-1, 10_001, 0.5])
      expect(await api.ask(cast.executive, OPEN, { input: { name: 'X', fiscalYear: 2027, capShare } })).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
  });

  it('needs a base, keeps rates, and lets only the CX executive open', async () => {
    await mandateFor(org, cast, { fiscalYear: 2028 });
    expect(await open({ fiscalYear: 2028 })).toMatchObject({ code: 'WRONG_STATE', field: 'fiscalYear' });
    const rate = { currency: 'EUR', rate: '1.0825', asOf: '2026-06-30', source: 'ECB' };
    expect(await open({ name: 'Rates', exchangeRates: [rate] })).toMatchObject({ exchangeRates: [rate] });
    for (const persona of [cast.coo, cast.finance])
      expect(await api.ask(persona, OPEN, { input: { name: 'X', fiscalYear: 2027 } })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
      });
  });

  it('opens one cycle for one Idempotency-Key', async () => {
    const input = { name: 'Once', fiscalYear: 2027 };
    const twice = [1, 2].map(() => api.must<Answered>(cast.executive, OPEN, { input }, { 'idempotency-key': 'k1' }));
    const [a, b] = await Promise.all(twice);
    expect(a?.id).toBe(b?.id);
    const { rows } = await api.admin.query(`select count(*)::int as n from funding_cycle where name = 'Once'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('shows the mandate, and NOT_FOUND for cycles of another organisation', async () => {
    expect(
      await api.must(
        cast.executive,
        '{ mandate(fiscalYear: 2027) { capShare reserveShare excludedCategories state contributionRule grantedBy { id } countersignedBy { id } } }',
      ),
    ).toEqual({
      capShare: 1000,
      reserveShare: 500,
      excludedCategories: ['Depreciation'],
      state: 'IN_FORCE',
      contributionRule: 'PRO_RATA_ADDRESSABLE',
      grantedBy: { id: cast.coo.id },
      countersignedBy: { id: cast.finance.id },
    });
    expect(await api.must(cast.executive, '{ mandate(fiscalYear: 2099) { id } }')).toBeNull();
    const theirs = await api.organization('Other');
    const stranger = await castOf(theirs);
    const { id } = await openCycleOf(api, cast.executive, { name: 'Secret' });
    for (const query of [
      'fundingCycle(id: $id) { id }',
      'envelope(cycleId: $id) { capShare }',
      'ledger(cycleId: $id) { totalCount }',
      'unitPositions(cycleId: $id) { net }',
    ])
      expect(await api.ask(stranger.coo, `query($id: ID!) { ${query} }`, { id })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    expect(await api.must(stranger.coo, '{ fundingCycles { id } }')).toEqual([]);
  });
});
