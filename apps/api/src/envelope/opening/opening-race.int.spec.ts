import { whileHeld } from '../../testing/held-table';
import { TestApi, type TestOrganization } from '../../testing/test-api';
import { castOf, ENVELOPE, type Answered, type CycleCast } from '../envelope.fixtures';
import { IMPORT_OPENING, openingInput, openingRow } from './opening.fixtures';
import { both, openingActs } from './opening-acts.fixtures';

describe('opening commitments under a race', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  let year = 2060;
  beforeAll(async () => {
    api = await TestApi.start({ DATABASE_POOL: '20' });
    org = await api.organization();
    cast = await castOf(org);
    await org.unit('CARDS');
  });
  beforeEach(() => void (year += 1));
  afterAll(() => api.stop());

  const { tell, cycleOn, hold } = openingActs(() => ({ api, org, cast, year }));

  it('of one file imported twice at once stand once', async () => {
    const cycle = await cycleOn('1000');
    const rows = [openingRow('H-1', 'CARDS', '10.00', { rate: '10.00' })];
    const answers = await Promise.all([tell(rows, '1000'), tell(rows, '1000')]);
    expect(answers.map((one) => one['code'] ?? one.__typename).sort()).toEqual(['DUPLICATE', 'OpeningImport']);
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      measures: [{ committed: '1000' }, { committed: '1000' }],
    });
  });

  it('are cancelled by the name of the task until the import is recorded, and then leave nothing', async () => {
    const importAs = (task: string, more: object = {}) => {
      const { input } = openingInput([openingRow('T-1', 'CARDS', '10.00')], '1000', { fiscalYear: year, ...more });
      const asTask = IMPORT_OPENING.replace('(', '($task: ID, ').replace(
        '(input: $input)',
        '(input: $input, taskId: $task)',
      );
      return api.must<Answered>(cast.finance, asTask, { input, task });
    };
    const cancel = (task: string) =>
      api.must(cast.finance, 'mutation($task: ID!) { cancelTask(taskId: $task) { __typename } }', { task });
    const imports = () => api.must(cast.finance, `{ openingImports(fiscalYear: ${year}) { number } }`);
    let importing: Promise<Answered> | undefined;
    await whileHeld(api, 'opening_import', async (wanted) => {
      importing = importAs('early');
      await wanted();
      expect(await cancel('early')).toEqual({ __typename: 'TaskProgress' });
    });
    expect(await importing).toMatchObject({ code: 'WRONG_STATE' });
    expect(await imports()).toEqual([]);
    await whileHeld(api, 'opening_commitment', async (wanted) => {
      importing = importAs('look', { preview: true });
      await wanted();
      await cancel('look');
    });
    expect(await importing).toMatchObject({ code: 'WRONG_STATE' });
    await whileHeld(api, 'record_head', async (wanted) => {
      importing = importAs('late');
      await wanted();
      expect(await cancel('late')).toEqual({ __typename: 'Rejection' });
    });
    expect(await importing).toMatchObject({ __typename: 'OpeningImport' });
    expect(await imports()).toHaveLength(1);
  });

  it('leave two cycles of a year racing for the last cent beside them exactly what is left', async () => {
    const spring = await cycleOn('1000');
    const autumn = await cycleOn('1000', 'Autumn');
    const rows = [openingRow('I-1', 'CARDS', '36.00', { rate: '36.00' })];
    const race = Array.from({ length: 40 }, (_, i) => hold(i % 2 === 0 ? spring : autumn, both(300n)));
    const [, ...answers] = await Promise.all([tell(rows, '3600'), ...race]);
    const held = 300n * BigInt(answers.filter((answer) => answer.ok).length);
    const late = await Promise.all([hold(spring, both(100n)), hold(autumn, both(100n)), hold(spring, both(100n))]);
    const total = held + 100n * BigInt(late.filter((answer) => answer.ok).length);
    const { rows: envelope } = await api.admin.query<Record<string, string>>(
      `select held, committed, excess, limit_amount from envelope_row where organization_id = $1 and fiscal_year = $2 and scope = 'YEAR'`,
      [org.id, year],
    );
    for (const row of envelope) {
      expect([row['held'], row['committed']]).toEqual([total.toString(), '3600']);
      const over = total + 3_600n - 10_000n;
      expect(row['excess']).toBe(String(over > 0n ? over : 0n));
    }
    const left = held < 6_400n ? (6_400n - held) / 100n : 0n;
    expect(late.filter((answer) => answer.ok)).toHaveLength(Number(left > 3n ? 3n : left));
  });
});
