import { statSync } from 'node:fs';
import { personasFile, readPersonas } from '../organisation/demo-personas';
import { TestApi } from '../testing/test-api';
import { seedDemo } from './seed-demo';

describe('the demo company in the database', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({ CLOUT_DEMO: '1' });
    await seedDemo(api.database, api.config);
  }, 120_000);
  afterAll(() => api.stop());

  it('is put there once', async () => {
    expect(await seedDemo(api.database, api.config)).toBe(false);
    const { rows } = await api.admin.query('select name from organization where demo');
    expect(rows).toEqual([{ name: 'Harborline Financial Group' }]);
  });

  it('keeps its passwords in a file that only its owner reads', async () => {
    expect(statSync(personasFile(api.config)).mode & 0o777).toBe(0o600);
    const personas = await readPersonas(api.config);
    expect(personas).toHaveLength(19);
    expect(new Set(personas.map((p) => p.password)).size).toBe(19);
  });
});
