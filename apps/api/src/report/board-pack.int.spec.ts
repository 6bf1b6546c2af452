import ExcelJS from 'exceljs';
import { extractText, getDocumentProxy } from 'unpdf';
import { majorText, type Plan } from '@clout/domain';
import { DecisionStage } from '../decision/approval/decision-stage.fixtures';
import { decide, money, recordCheck } from '../decision/approval/decisions.fixtures';
import { TestApi, type Persona } from '../testing/test-api';

const SCREEN = `query($id: ID!) { plan(id: $id) { inYear runRate value notFunded { reason initiative { code } }
  lines { inYear approvedInYear initiative { code title } } } }`;

interface Shown {
  readonly inYear: string;
  readonly runRate: string;
  readonly value: string;
  readonly notFunded: readonly { reason: string; initiative: { code: string } }[];
  readonly lines: readonly { inYear: string; approvedInYear: string; initiative: { code: string; title: string } }[];
}

interface Pack {
  readonly sections: readonly {
    readonly chapter: string;
    readonly title: string;
    readonly message: string;
    readonly tables: readonly { readonly rows: readonly string[][]; readonly sums: readonly string[] | null }[];
  }[];
}

describe('the board pack of a plan', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let plan: Plan;
  beforeAll(async () => {
    api = await TestApi.start();
    stage = await DecisionStage.build(api);
    const ids = [];
    for (const amount of [1_234_567n, 2_000_033n, 500_000n]) ids.push(await stage.initiative({ costs: [{ amount }] }));
    await api.admin.query(`update initiative set title = '=HYPERLINK("x") Größe Żółć' where id = $1`, [ids[0]]);
    plan = await stage.submittedPlan(ids.slice(0, 2));
  });
  afterAll(() => api.stop());

  const get = (as: Persona | null, file: string) =>
    fetch(`${api.url}/exports/board-pack/${file}`, { headers: as ? { authorization: `Bearer ${as.token}` } : {} });
  const pages = async (answer: Response): Promise<readonly string[]> =>
    (await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), { mergePages: false })).text;
  const sheets = async (answer: Response) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    return (name: string) => ((book.getWorksheet(name)?.getSheetValues() ?? []) as unknown[][]).filter(Boolean);
  };
  const readable = (minor: string) => majorText(BigInt(minor), 2).replace(/\B(?=(\d{3})+\.)/g, ',');

  it('asks for what the screen asks for, before it is decided', async () => {
    const screen = await api.must<Shown>(stage.people.coo, SCREEN, { id: plan.id });
    const all = (await pages(await get(stage.people.coo, `${plan.id}.pdf`))).join('\n');
    expect(all).toContain(`USD ${readable(screen.inYear)} in fiscal year 2027`);
    for (const { initiative, inYear } of screen.lines) {
      expect(all).toContain(initiative.code);
      expect(all).toContain(readable(inYear));
    }
    expect(all).toContain('Größe Żółć');
    expect(all).not.toContain('Decided:');
    const sheet = await sheets(await get(stage.people.executive, `${plan.id}.xlsx`));
    expect(sheet('The ask').find((row) => /^Asked in year/.test(String(row[1])))?.[2]).toBe(32346);
    expect(sheet('Not funded, and why').length).toBeGreaterThanOrEqual(screen.notFunded.length);
  });

  it('has totals equal to the ledger’s once approved, on pages and sheets alike', async () => {
    await decide(stage, plan, 3_234_600n);
    const { ledger } = await money(stage);
    expect(ledger).toMatchObject({ uses: '3234600', sources: '3234600' });
    const answer = await get(stage.people.coo, `${plan.id}.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const found = await pages(answer);
    const all = found.join('\n');
    const total = readable(ledger?.uses ?? '');
    expect(all).toContain(`Decided: USD ${total} of USD ${total} is approved for the year.`);
    expect(all).toMatch(new RegExp(`Ledger of the cycle: uses, equal to sources\\s+${total}`));
    const head = answer.headers.get('x-clout-record-head') ?? 'none';
    expect(found.every((page) => page.includes(head))).toBe(true);
    const sheet = await sheets(await get(stage.people.coo, `${plan.id}.xlsx`));
    const [funded] = [sheet('Funded')];
    const heads = funded.find((row) => row[1] === 'Code') ?? [];
    const sum = funded.find((row) => row[1] === 'SUM') ?? [];
    expect(sum[heads.indexOf('Approved in year (USD)')]).toBe(Number(majorText(BigInt(ledger?.uses ?? 0), 2)));
    expect(funded.some((row) => row.includes('=HYPERLINK("x") Größe Żółć'))).toBe(true);
    expect(sheet('Signatures').some((row) => row.includes('COO person'))).toBe(true);
  });

  it('speaks the language that is asked for, else the member’s own, with the same figures', async () => {
    const { coo } = stage.people;
    const german = (await pages(await get(coo, `${plan.id}.pdf?language=de`))).join('\n');
    expect(german).toContain('Entschieden: 32.346,00 USD von 32.346,00 USD sind für das Jahr genehmigt.');
    expect(german).toContain('Geschäftsjahr 2027');
    const mail = 'mutation { setNotificationPreferences(language: DE, mail: AT_ONCE) { __typename } }';
    await api.must(coo, mail);
    expect((await sheets(await get(coo, `${plan.id}.xlsx`)))('Der Antrag')[0]?.[1]).toBe('Der Antrag');
    expect((await sheets(await get(coo, `${plan.id}.xlsx?language=en`)))('The ask')[0]?.[1]).toBe('The ask');
    expect((await get(coo, `${plan.id}.pdf?language=fr`)).status).toBe(400);
  });

  it('is answered as a query too, with the sentences and figures of its file, chapter by chapter', async () => {
    const { executive, coo, leader } = stage.people;
    const ask = `query($id: ID!, $chapters: [PackChapter!]) { boardPack(planId: $id, chapters: $chapters) { recordHead
      sections { chapter title message bars { series bars { parts } } tables { columns { head kind } rows sums } } } }`;
    const book = await sheets(await get(coo, `${plan.id}.xlsx?language=en`));
    const whole = await api.must<Pack>(executive, ask, { id: plan.id });
    for (const { title, message, tables } of whole.sections) {
      const sheet = book(title.slice(0, 31));
      expect(sheet.slice(0, 2).map((row) => row[1])).toEqual([title, message]);
      for (const { rows } of tables) for (const [code] of rows) expect(sheet.some((row) => row[1] === code)).toBe(true);
    }
    const [risks, evidence, units] = (
      await api.must<Pack>(executive, ask, { id: plan.id, chapters: ['UNITS', 'RISKS', 'EVIDENCE'] })
    ).sections;
    expect([risks, evidence, units]).toEqual(
      whole.sections.filter((it) => ['RISKS', 'EVIDENCE', 'UNITS'].includes(it.chapter)),
    );
    expect(units?.tables[0]?.sums?.at(-1)).toBe('32,346.00');
    const fault = async (who: Persona, id: string) => (await api.ask(who, ask, { id })).errors?.[0]?.extensions.code;
    expect(await fault(leader, plan.id)).toBe('NOT_PERMITTED');
    for (const id of [stage.cycleId, 'x']) expect(await fault(executive, id)).toBe('NOT_FOUND');
  });

  it('counts opening commitments once: what stands against a limit is the limit', async () => {
    const [row] = await api
      .must<{ measures: Record<string, string>[] }>(
        stage.people.coo,
        `query($id: ID!) { envelope(cycleId: $id) { measures { period limit reserve committed held headroom } } }`,
        { id: stage.cycleId },
      )
      .then(({ measures }) => measures.filter((it) => it['period'] === 'YEAR'));
    const sum = ['reserve', 'committed', 'held', 'headroom'].reduce((all, it) => all + BigInt(row?.[it] ?? 0), 0n);
    expect(sum).toBe(BigInt(row?.['limit'] ?? 0));
    expect((await pages(await get(stage.people.coo, `${plan.id}.pdf?language=en`))).join('\n')).toMatch(
      new RegExp(`In year\\s+USD ${readable(sum.toString())}`),
    );
  });

  it('is an entry of the record, and nobody’s who may not read the plan and its signatures', async () => {
    const before = await recordCheck(api, stage);
    const foreign = await (await api.organization('Other')).member(['COO']);
    const refused: [Persona | null, string, number][] = [
      [null, `${plan.id}.pdf`, 401],
      [stage.people.leader, `${plan.id}.pdf`, 403],
      [await stage.org.member(['ADMIN']), `${plan.id}.xlsx`, 403],
      [foreign, `${plan.id}.pdf`, 404],
      [stage.people.coo, `${stage.cycleId}.pdf`, 404],
      [stage.people.coo, `${plan.id}.csv`, 404],
      [stage.people.coo, 'x.pdf', 404],
    ];
    for (const [who, file, status] of refused) expect([file, (await get(who, file)).status]).toEqual([file, status]);
    expect(await recordCheck(api, stage)).toMatchObject({ length: before.length, intact: true });
    await get(stage.people.auditor, `${plan.id}.pdf`);
    expect(await recordCheck(api, stage)).toMatchObject({ length: before.length + 1, intact: true });
  });
});
