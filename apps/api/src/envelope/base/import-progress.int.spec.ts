import { TestApi, type Persona, type TestOrganization } from '../../testing/test-api';
import {
  baseInput,
  baseRow,
  castOf,
  HEADER,
  IMPORT,
  importRows,
  upload,
  type Answered,
  type CycleCast,
} from '../envelope.fixtures';

const PROGRESS = `query($id: ID) { importProgress(id: $id) { id operation fileName state rowsRead rowsExpected cancelRequested message startedAt updatedAt } }`;
const CANCEL = `mutation($id: ID!) { cancelImport(id: $id) { __typename ... on ImportProgress { id cancelRequested } ... on Refusal { code } } }`;
const ROWS = 40_000;

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly rowsRead: number;
  readonly rowsExpected: number | null;
  readonly message: string | null;
}

describe('the progress of an import', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  let year = 2040;
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    cast = await castOf(org);
    await org.unit('CARDS');
  });
  beforeEach(() => void (year += 1));
  afterAll(() => api.stop());

  const progress = (id: string | null = null, who: Persona = cast.finance) =>
    api.must<Progress | null>(who, PROGRESS, { id });
  const large = (count = ROWS) => {
    const rows = Array.from({ length: count }, (_, i) => baseRow('CARDS', '1.00', { centre: `CC${i % 50}` }));
    return upload(api, cast.finance, Buffer.from([HEADER, ...rows].join('\n')));
  };
  const begin = async (uploadId: string) => {
    const before = (await progress())?.id;
    const importing = api.must<Answered>(cast.finance, IMPORT, baseInput({ fiscalYear: year, uploadId }));
    let ended = false;
    void importing.finally(() => (ended = true));
    return { importing, before, running: () => !ended };
  };
  /** What is told of the import that began after `before`, until it ends or somebody is content. */
  const watch = async (
    before: string | undefined,
    running: () => boolean,
    content: (seen: Progress) => boolean = () => false,
  ): Promise<readonly Progress[]> => {
    const seen: Progress[] = [];
    while (running()) {
      const now = await progress();
      if (now && now.id !== before) seen.push(now);
      const last = seen.at(-1);
      if (last && content(last)) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return seen;
  };

  it('is there before the first import: none', async () => {
    expect(await progress()).toBeNull();
  });

  it('is told while it runs, by rows read, and ends with what was stored', async () => {
    const { importing, before, running } = await begin(await large());
    const seen = await watch(before, running);
    expect((await importing)['acceptedRows']).toBe(ROWS);
    const rows = seen.map((one) => one.rowsRead);
    expect(new Set(rows).size).toBeGreaterThan(2);
    expect(seen.some((one) => one.state === 'READING' && one.rowsExpected === null)).toBe(true);
    expect(seen.some((one) => one.state === 'WRITING' && one.rowsExpected === ROWS)).toBe(true);
    expect(await progress()).toMatchObject({ state: 'DONE', message: null, operation: 'importOpexBase' });
    const id = (await progress())?.id ?? '';
    expect(await api.must(cast.finance, CANCEL, { id })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('lets FINANCE end it, and then nothing is stored', async () => {
    const { importing, before, running } = await begin(await large());
    const last = (await watch(before, running, (seen) => seen.rowsRead > 0 && seen.state !== 'DONE')).at(-1);
    const colleague = await org.member(['FINANCE']);
    expect(await api.must(colleague, CANCEL, { id: last?.id })).toMatchObject({ cancelRequested: true });
    expect(await importing).toMatchObject({
      code: 'WRONG_STATE',
      message: 'The import was cancelled; nothing was stored.',
    });
    const after = await watch(
      before,
      () => true,
      (seen) => seen.state === 'CANCELLED',
    );
    expect(after.at(-1)).toMatchObject({ state: 'CANCELLED', id: last?.id });
    expect(await api.must(cast.finance, `{ opexBaseVersions(fiscalYear: ${year}) { id } }`)).toEqual([]);
  });

  it('tells of a look at a file too, which can be ended as well', async () => {
    const before = (await progress())?.id;
    const [fiscalYear, uploadId] = [year, await large(3 * ROWS)];
    const look = (more: object = {}) => {
      let ended = false;
      const input = { ...baseInput({ fiscalYear, uploadId }).input, ...more, preview: true };
      const looking = api.must<Answered>(cast.finance, IMPORT, { input });
      void looking.finally(() => (ended = true));
      return { looking, running: () => !ended };
    };
    const { looking, running } = look();
    const last = (await watch(before, running, () => true)).at(-1);
    expect(last).toMatchObject({ state: 'READING', rowsExpected: null });
    expect(await api.must(cast.finance, CANCEL, { id: last?.id })).toMatchObject({ cancelRequested: true });
    expect(await looking).toMatchObject({ code: 'WRONG_STATE' });
    expect(await look().looking).toMatchObject({ __typename: 'OpexBasePreview', acceptedRows: 3 * ROWS });
    const over = await watch(
      last?.id,
      () => true,
      (seen) => seen.state === 'DONE',
    );
    expect(over.at(-1)).toMatchObject({ message: null });
    expect(await api.must(cast.finance, `{ opexBaseVersions(fiscalYear: ${fiscalYear}) { id } }`)).toEqual([]);
  });

  it('says why an import was refused', async () => {
    const content = [HEADER, baseRow('CARDS', '1.00')].join('\n');
    const before = (await progress())?.id;
    await api.must(cast.finance, IMPORT, baseInput({ fiscalYear: year, content, controlTotal: '1' }));
    const told = await watch(
      before,
      () => true,
      (seen) => seen.state === 'REFUSED',
    );
    expect(told.at(-1)?.message).toContain('control total');
  });

  it('is FINANCE’s own', async () => {
    await importRows(api, cast.finance, [baseRow('CARDS', '2.00')], { fiscalYear: year });
    const id = (await progress())?.id ?? '';
    expect((await api.ask(cast.coo, PROGRESS, { id })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect((await api.ask(cast.coo, CANCEL, { id })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    const stranger = await (await api.organization()).member(['FINANCE']);
    expect(await progress(id, stranger)).toBeNull();
    for (const wrong of [id, 'x'])
      expect((await api.ask(stranger, CANCEL, { id: wrong })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
