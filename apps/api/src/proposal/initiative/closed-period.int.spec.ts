import { TestApi } from '../../testing/test-api';
import { completeInput, CREATE, proposalHouse, SUBMIT } from './initiative.fixtures';

const SET = `mutation($input: BusinessCalendarInput!) { setBusinessCalendar(input: $input) { __typename ... on Refusal { code field }
  ... on Organization { periodsPerYear calendarPattern closedThrough { fiscalYear period } } } }`;

describe('closed periods', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('takes no new costs in them, until they are opened again; the year is not cut anew under a cycle', async () => {
    const house = await proposalHouse(api);
    const finance = await house.org.member(['FINANCE']);
    const set = (more: object) =>
      api.must(finance, SET, { input: { fiscalYearStartMonth: 1, pattern: 'TWELVE_MONTHS', ...more } });
    expect(await set({ pattern: 'FOUR_FOUR_FIVE' })).toMatchObject({ code: 'WRONG_STATE', field: 'pattern' });
    expect(await set({ closedThrough: { fiscalYear: 2026, period: 13 } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await set({ closedThrough: { fiscalYear: 2026, period: 12 } })).toMatchObject({
      __typename: 'Organization',
      closedThrough: { fiscalYear: 2026, period: 12 },
    });
    const created = await api.must<{ id: string; version: number }>(house.leader, CREATE, {
      input: completeInput(house),
    });
    const submit = () =>
      api.must<Record<string, string>>(house.leader, SUBMIT, { id: created.id, version: created.version });
    const refused = await submit();
    expect(refused.code).toBe('PERIOD_CLOSED');
    expect(refused.field).toMatch(/^options\[0\]\.costs\[0\]\.period$/);
    await set({});
    expect((await submit()).state).toBe('SUBMITTED');
    const { rows } = await api.admin.query(`select act from record_entry where act = 'setBusinessCalendar'`);
    expect(rows).toHaveLength(2);
  });

  it('is cut into 4-4-5 or thirteen periods while nothing stands, by FINANCE only', async () => {
    const org = await api.organization('Young company');
    const [finance, coo] = [await org.member(['FINANCE']), await org.member(['COO'])];
    const input = (pattern: string) => ({ input: { fiscalYearStartMonth: 7, pattern } });
    expect(await api.must(finance, SET, input('THIRTEEN_PERIODS'))).toMatchObject({ periodsPerYear: 13 });
    expect(await api.must(finance, SET, input('FOUR_FOUR_FIVE'))).toMatchObject({
      periodsPerYear: 12,
      calendarPattern: 'FOUR_FOUR_FIVE',
      closedThrough: null,
    });
    expect((await api.ask(coo, SET, input('TWELVE_MONTHS'))).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
  });
});
