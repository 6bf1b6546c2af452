import { SUBMIT_PLAN, type Answered } from '../../choice/choice.fixtures';
import { TestApi } from '../../testing/test-api';
import { DecisionStage, FISCAL_YEAR } from './decision-stage.fixtures';
import { draftPlan } from './draft-plan.fixtures';

const CALENDAR = `mutation($input: BusinessCalendarInput!) { setBusinessCalendar(input: $input) { __typename } }`;

describe('a plan with costs in a closed period', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('is not submitted, naming line and period, until the period is open again; nothing is held', async () => {
    const stage = await DecisionStage.build(api);
    const { executive, finance } = stage.people;
    const close = (period: number | null) =>
      api.must(finance, CALENDAR, {
        input: {
          fiscalYearStartMonth: 1,
          pattern: 'TWELVE_MONTHS',
          closedThrough: period === null ? null : { fiscalYear: FISCAL_YEAR, period },
        },
      });
    const ids = [
      await stage.initiative({ costs: [{ amount: 100n, period: 3 }] }),
      await stage.initiative({
        costs: [
          { amount: 0n, period: 1 },
          { amount: 200n, period: 2 },
          { amount: 200n, period: 4 },
        ],
      }),
    ];
    await stage.select();
    const id = await stage.as(executive, (tx, actor) => draftPlan(tx, actor, stage.cycleId, ids));
    const submit = () => api.must<Answered>(executive, SUBMIT_PLAN, { id, version: 1 });
    await close(2);
    const { rows } = await api.admin.query<{ code: string }>('select code from initiative where id = $1', [ids[1]]);
    const refused = await submit();
    expect(refused).toMatchObject({
      code: 'PERIOD_CLOSED',
      message: `Periods through 2 of ${FISCAL_YEAR} are closed.`,
      remedy: expect.stringContaining('open'),
    });
    expect(refused['problems']).toEqual([
      { field: 'lines[1].amounts[1].period', message: `${rows[0]?.code}: period 2 of ${FISCAL_YEAR} is closed` },
    ]);
    const held = await api.admin.query('select sum(held)::text as held from envelope_row where organization_id = $1', [
      stage.org.id,
    ]);
    expect(held.rows).toEqual([{ held: '0' }]);
    await close(1);
    expect(await submit()).toMatchObject({ __typename: 'Plan', state: 'SUBMITTED' });
  });
});
