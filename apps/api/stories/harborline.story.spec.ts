import { statSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { majorText, sum } from '@clout/domain';
import { CAUGHT } from '../seed/harborline/cases/cases.fixtures';
import type { HarborlineSeed } from '../seed/harborline/harborline';
import { Solver } from '../src/choice/selection/solver';
import { play, type PlayResult } from '../src/demo/play';
import { gather } from '../src/demo/play-cast';
import { demoCompanyOf, seedDemo } from '../src/demo/seed-demo';
import { personasFile, readPersonas, type Persona } from '../src/organisation/demo-personas';
import { TestApi } from '../src/testing/test-api';
import { everyNo, mainRound, planOf, scoresOf } from './chosen-plan';

interface ShownCase {
  /** As in the seed. */
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly returnReason: string | null;
  readonly evidenceLinks: readonly { state: string; needed: number; given: number; apart: boolean }[];
  readonly businessCase: {
    readonly links: readonly { state: string }[];
    readonly check: { readonly findings: readonly { check: string; title: string; severity: string }[] };
    readonly value: { net: string; credited: string; shortfall: string | null; option: { inYear: string } };
  } | null;
}
const CASES = `query ($id: ID!) { initiatives(cycleId: $id, first: 100) { nodes { title state returnReason
  evidenceLinks { state needed given apart }
  businessCase { links { state } check { findings { check title severity } }
    value { net credited shortfall option { inYear } } } } } }`;

/** The demo company from import to approval, through GraphQL over HTTP only, as its people. */
describe('a funding cycle of the demo company', () => {
  let api: TestApi;
  let seed: HarborlineSeed;
  let result: PlayResult;
  let personas: readonly Persona[];
  let seeded: { rounds: string[]; plans: string[] };
  const told: string[] = [];

  beforeAll(async () => {
    api = await TestApi.start({ CLOUT_DEMO: '1' });
    await seedDemo(api.database, api.config, api.app.get(Solver));
    const { rows } = await api.admin.query('select now() as now');
    seed = demoCompanyOf(rows[0].now);
    personas = await readPersonas(api.config);
    const cycles = await api.admin.query('select fiscal_year as year, state from funding_cycle');
    const plans = await api.admin.query('select plan_state as state from plan');
    seeded = {
      rounds: cycles.rows.map((c: { year: number; state: string }) => `${c.year - seed.runningFiscalYear} ${c.state}`),
      plans: plans.rows.map((p: { state: string }) => p.state),
    };
    result = await play({ url: api.url, personas, seed, say: (text) => told.push(text) });
  });
  afterAll(() => api.stop());

  it('finds the company in the database, once, with a round in each state and a plan that waits for the COO', async () => {
    expect(await seedDemo(api.database, api.config, api.app.get(Solver))).toBe(false);
    const { rows } = await api.admin.query('select name from organization where demo');
    expect(rows).toEqual([{ name: 'Harborline Financial Group' }]);
    expect(seeded.rounds.sort()).toEqual([
      '-1 CLOSED',
      '-2 CLOSED',
      '0 EXECUTION',
      '1 APPROVAL',
      '1 INTAKE',
      '1 SCORING',
      '1 SELECTION',
    ]);
    expect(seeded.plans.sort()).toEqual(['APPROVED', 'APPROVED', 'APPROVED', 'DRAFT', 'DRAFT', 'SUBMITTED']);
  });

  describe('its business cases in the main round', () => {
    let cases: readonly ShownCase[];
    const byCode = (code: string) => cases.find((one) => one.code === code);
    beforeAll(async () => {
      const { executive, id } = await mainRound(api.url, personas, seed);
      const page = await executive.ask<{ nodes: readonly ShownCase[] }>(CASES, { id });
      const codes = new Map(seed.initiatives.map((one) => [one.title, one.code]));
      cases = page.nodes.map((one) => ({ ...one, code: codes.get(one.title) ?? one.title }));
    });

    it('catch every teaching case by name, on its own page, and send it back with the reason', () => {
      expect(cases).toHaveLength(60);
      for (const { code, state, businessCase, returnReason } of cases) {
        const blocking = businessCase?.check.findings.filter((one) => one.severity === 'BLOCK') ?? [];
        expect([code, ...blocking.map((one) => one.check)]).toEqual([code, ...(CAUGHT[code] ?? [])]);
        expect([code, state === 'RETURNED']).toEqual([code, blocking.length > 0]);
        for (const { title } of blocking) expect(returnReason).toContain(title);
      }
      const named = (code: string) => byCode(code)?.businessCase?.check.findings.map((one) => one.check);
      for (const code of ['EB-04', 'AP-05']) expect(named(code)).toContain('CANNIBALISED_REVENUE');
      for (const code of ['HL-01', 'HL-10']) expect(named(code)).toContain('BENEFIT_CLAIMED_TWICE');
    });

    it('stand on the grades that their evidence bears, two graders where much is asked', () => {
      for (const { code, businessCase, evidenceLinks } of cases) {
        const stands = businessCase?.links.map(({ state }) => (state === 'MISSING' ? 'E0' : state));
        expect([code, stands]).toEqual([code, seed.cases.find((one) => one.code === code)?.grades]);
        expect([code, evidenceLinks.every((one) => one.state === 'MISSING' || one.given === one.needed)]).toEqual([
          code,
          true,
        ]);
      }
      expect(byCode('HL-01')?.evidenceLinks[0]).toMatchObject({ needed: 2, given: 2, apart: false });
      expect(byCode('XX-03')?.evidenceLinks[1]).toMatchObject({ needed: 2, apart: true });
    });

    it('are worth more than the money there is: positive credited value asks 1.5 times the headroom', () => {
      const asks = cases.map(({ businessCase }) =>
        BigInt(businessCase?.value.net ?? '0') > 0n ? BigInt(businessCase?.value.option.inYear ?? '0') : 0n,
      );
      expect(sum(asks) * 2n >= 3n * 1_007_500_000n).toBe(true);
      expect(byCode('AP-07')?.businessCase?.value).toMatchObject({ credited: '0', shortfall: 'BLOCKED' });
    });
  });

  describe('its chosen plan in the main round', () => {
    it('is worth 77.63 points more than funding down the ranking', async () => {
      const { executive, id } = await mainRound(api.url, personas, seed);
      const plan = await planOf(executive, id);
      expect(plan).toMatchObject({
        proven: true,
        comparedWithRanking: { planValue: '222.58', rankingValue: '144.95' },
      });
    });

    it('says no with a certificate, and solving again confirms each', async () => {
      const { executive, id } = await mainRound(api.url, personas, seed);
      const said = await everyNo(executive, await planOf(executive, id));
      expect(said).toHaveLength(11);
      for (const { code, changes, against, confirmed } of said)
        expect([code, changes.length + against.length > 0, confirmed]).toEqual([code, true, true]);
    }, 400_000);

    it('scores each initiative as if it were alone: a round that ranks more of them gives the same scores', async () => {
      const { executive, id } = await mainRound(api.url, personas, seed);
      const [fewer, more] = [await scoresOf(executive, id), await scoresOf(executive, result.cycleId)];
      expect(more.size).toBeGreaterThan(fewer.size);
      for (const [title, score] of fewer) expect([title, more.get(title)]).toEqual([title, score]);
    });
  });

  it('has a past: the record goes through weeks in order, and desks have let things wait at a cost', async () => {
    const { rows } = await api.admin.query(
      `select count(*) filter (where at < before - interval '1 hour')::int as back, max(at) - min(at) > interval '60 days' as weeks
       from (select at, lag(at) over (order by sequence) as before from record_entry) as entry`,
    );
    expect(rows).toEqual([{ back: 0, weeks: true }]);
    const { executive, id } = await mainRound(api.url, personas, seed);
    const { desks } = await executive.ask<{ desks: readonly { desk: string; days: number; cost: string }[] }>(
      'query ($id: ID!) { decisionClock(cycleId: $id) { desks { desk days cost } } }',
      { id },
    );
    for (const desk of ['CX_EXECUTIVE', 'PANEL', 'EVIDENCE', 'FINANCE', 'SPONSOR', 'COO'])
      expect(desks.find((one) => one.desk === desk)).toMatchObject({ cost: expect.stringMatching(/^[1-9]/) });
    expect(desks.find((one) => one.desk === 'COO')?.days).toBeGreaterThan(0);
  });

  it('leaves a round beside the main one something to choose with: the best set is found, not all of it', async () => {
    const { executive } = await mainRound(api.url, personas, seed);
    const { rows } = await api.admin.query(`select id from funding_cycle where state = 'SELECTION'`);
    const plan = await executive.ask<{ proven: boolean; lines: readonly object[]; notFunded: readonly object[] }>(
      `mutation ($input: ProposePlanInput!) { proposePlan(input: $input) {
        ... on Plan { proven lines { id } notFunded { reason } } ... on Refusal { code message } } }`,
      { input: { cycleId: rows[0]?.id, name: 'Best service plan' } },
    );
    expect(plan.proven).toBe(true);
    expect(plan.lines.length).toBeGreaterThan(0);
    expect(plan.notFunded.length).toBeGreaterThan(0);
  });

  it('keeps random passwords in a file that only its owner reads', () => {
    expect(statSync(personasFile(api.config)).mode & 0o777).toBe(0o600);
    expect(new Set(personas.map((p) => p.password)).size).toBe(seed.members.length);
  });

  it('is played in the next fiscal year without a cycle', () => {
    expect(result.fiscalYear).toBe(seed.runningFiscalYear + 2);
  });

  it('has 10.075 m of headroom and spends no more', () => {
    expect(result.headroom).toBe(1_007_500_000n);
    expect(result.approved).toBeLessThanOrEqual(result.headroom);
    expect(result.approved).toBeGreaterThan(900_000_000n);
    expect(result.state).toBe('APPROVED');
  });

  it('funds what nobody else will do, and none of the teaching cases', () => {
    const titled = (code: string) => seed.initiatives.find((i) => i.code === code)?.title ?? code;
    expect(result.funded).toContain(titled('XX-01'));
    for (const code of ['CD-05', 'CD-10', 'EB-07', 'EB-09', 'AP-07', 'IN-05', 'WM-06', 'HL-06'])
      expect(result.funded).not.toContain(titled(code));
  });

  it('ends with sources that equal uses, both what was approved, and an intact record', async () => {
    expect(result.sources).toBe(result.approved);
    expect(result.uses).toBe(result.approved);
    expect(result.recordIntact).toBe(true);
    const { rows } = await api.admin.query(
      `select journal_id from ledger_entry group by organization_id, journal_id having sum(amount) <> 0`,
    );
    expect(rows).toEqual([]);
  });

  it('has a board pack that opens, with the approved total and the ledger’s, which are the same', async () => {
    const { coo, executive } = await gather(api.url, personas, seed);
    const plan = await planOf(executive, result.cycleId);
    const pdf = await getDocumentProxy(await coo.download(`/exports/board-pack/${plan.id}.pdf`));
    const { text } = await extractText(pdf, { mergePages: true });
    const total = majorText(result.uses, 2).replace(/\B(?=(\d{3})+\.)/g, ',');
    expect(text).toContain(`USD ${total} of USD ${total} is approved for the year.`);
    expect(text).toMatch(new RegExp(`Ledger of the cycle: uses, equal to sources\\s+${total}`));
    const inGerman = await getDocumentProxy(await coo.download(`/exports/board-pack/${plan.id}.pdf?language=de`));
    const german = (await extractText(inGerman, { mergePages: true })).text;
    expect(german).toContain('Von Hand ausgelassen: ');
    expect(german).not.toContain('Excluded by hand');
  });

  it('leaves an envelope that holds what was approved on top of what was promised before', async () => {
    const { rows } = await api.admin.query(
      `select limit_amount::text, reserve::text, committed::text, held::text, excess::text from envelope_row
       where fiscal_year = $1 and scope = 'YEAR' and measure = 'IN_YEAR' and period = 'YEAR'`,
      [result.fiscalYear],
    );
    expect(rows).toEqual([
      {
        limit_amount: '4350000000',
        reserve: '217500000',
        committed: (3_125_000_000n + result.approved).toString(),
        held: '0',
        excess: '0',
      },
    ]);
  });

  it('prints the ledger as a table', () => {
    const ledger = told.find((text) => text.startsWith('unit'));
    expect(ledger?.split('\n')[0]).toMatch(/^unit +contributed +received +net$/);
    expect(ledger).toMatch(/^Everyday Banking +[\d,]+\.\d\d/m);
  });
});
