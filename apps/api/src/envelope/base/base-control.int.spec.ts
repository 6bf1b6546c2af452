import { TestApi, type TestOrganization } from '../../testing/test-api';
import { baseRow, castOf, importRows, mandateFor, type Answered, type CycleCast } from '../envelope.fixtures';

const CERTIFY = `mutation($id: ID!) { certifyOpexBase(id: $id) { __typename ... on Refusal { code }
  ... on OpexBaseVersion { state certifiedAt certifiedBy { id } importedBy { id } } } }`;
const COMPARE = `query($a: ID!, $b: ID!, $by: BaseDimension!) { compareOpexBases(a: $a, b: $b, by: $by) { a { number } b { number }
  whole { before after difference addressableDifference } rows { key name before after difference addressableDifference } } }`;

describe('a base under control', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    cast = await castOf(org);
    for (const unit of ['CARDS', 'WEALTH']) await org.unit(unit);
    await mandateFor(org, cast, { fiscalYear: 2027, excludedCategories: ['Rent'] });
  });
  afterAll(() => api.stop());

  it('is certified once, by a second member of FINANCE, and then stays', async () => {
    const second = await org.member(['FINANCE']);
    const { id } = await importRows(api, cast.finance, [baseRow('CARDS', '10')], { controlTotal: '1000' });
    expect(await api.must(cast.finance, CERTIFY, { id })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    const answers = await Promise.all([second, second].map((by) => api.must<Answered>(by, CERTIFY, { id })));
    expect(answers.find((a) => a.__typename === 'OpexBaseVersion')).toMatchObject({
      state: 'CERTIFIED',
      certifiedAt: expect.any(String) as string,
      certifiedBy: { id: second.id },
      importedBy: { id: cast.finance.id },
    });
    expect(answers.filter((a) => a.code === 'WRONG_STATE')).toHaveLength(1);
    const withdraw = 'mutation($id: ID!) { withdrawOpexBase(id: $id) { ... on Refusal { code } } }';
    expect(await api.must(second, withdraw, { id })).toEqual({ code: 'WRONG_STATE' });
    expect((await api.ask(cast.coo, CERTIFY, { id })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect((await api.ask(second, CERTIFY, { id: 'x' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await expect(
      api.admin.query('update opex_base_version set certified_by = imported_by where id = $1', [id]),
    ).rejects.toThrow(/check constraint/);
  });

  it('is compared with another version, by unit and by category, to the cent', async () => {
    const budget = await importRows(api, cast.finance, [baseRow('CARDS', '100.01'), baseRow('WEALTH', '5')], {});
    const forecast = await importRows(
      api,
      cast.finance,
      [baseRow('CARDS', '90'), baseRow('CARDS', '20', { category: 'Rent' })],
      { kind: 'FORECAST', label: '3+9' },
    );
    const compare = (by: string) =>
      api.must<{ whole: object; rows: Record<string, string>[] }>(cast.coo, COMPARE, {
        a: budget.id,
        b: forecast.id,
        by,
      });
    const byUnit = await compare('BUSINESS_UNIT');
    expect(byUnit.whole).toEqual({
      before: '10501',
      after: '11000',
      difference: '499',
      addressableDifference: '-1501',
    });
    expect(byUnit.rows.map((r) => [r.name, r.before, r.after, r.difference]).sort()).toEqual([
      ['Unit CARDS', '10001', '11000', '999'],
      ['Unit WEALTH', '500', '0', '-500'],
    ]);
    expect((await compare('CATEGORY')).rows).toMatchObject([
      { key: 'Rent', before: '0', difference: '2000', addressableDifference: '0' },
      { key: 'Salaries', before: '10501', difference: '-1501', addressableDifference: '-1501' },
    ]);
    const elsewhere = await (await api.organization('Elsewhere')).member(['COO']);
    const foreign = await api.ask(elsewhere, COMPARE, { a: budget.id, b: forecast.id, by: 'PERIOD' });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
