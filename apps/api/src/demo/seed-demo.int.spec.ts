import { statSync } from 'node:fs';
import { Solver } from '../choice/selection/solver';
import { personasFile, readPersonas } from '../organisation/demo-personas';
import { TestApi } from '../testing/test-api';
import { seedDemo } from './seed-demo';

describe('the demo company in the database', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({ CLOUT_DEMO: '1' });
    await seedDemo(api.database, api.config, api.app.get(Solver));
  }, 120_000);
  afterAll(() => api.stop());

  it('is put there once', async () => {
    expect(await seedDemo(api.database, api.config, api.app.get(Solver))).toBe(false);
    const { rows } = await api.admin.query('select name from organization where demo');
    expect(rows).toEqual([{ name: 'Harborline Financial Group' }]);
  });

  it('keeps its passwords in a file that only its owner reads', async () => {
    expect(statSync(personasFile(api.config)).mode & 0o777).toBe(0o600);
    const personas = await readPersonas(api.config);
    expect(personas).toHaveLength(19);
    expect(new Set(personas.map((p) => p.password)).size).toBe(19);
  });

  it('has a round in each state, the main one waiting for the COO', async () => {
    const { rows } = await api.admin.query(
      'select fiscal_year - min(fiscal_year) over () as year, state, name from funding_cycle order by 1, opened_at, name',
    );
    const states = rows.map((row: { year: number; state: string }) => `${row.year} ${row.state}`);
    expect(states.sort()).toEqual([
      '0 CLOSED',
      '1 CLOSED',
      '2 EXECUTION',
      '3 APPROVAL',
      '3 INTAKE',
      '3 SCORING',
      '3 SELECTION',
    ]);
    const plans = await api.admin.query('select plan_state, in_year::text from plan order by submitted_at, in_year');
    expect(plans.rows.map((row: { plan_state: string }) => row.plan_state).sort()).toEqual([
      'APPROVED',
      'APPROVED',
      'APPROVED',
      'SUBMITTED',
    ]);
  });
});
