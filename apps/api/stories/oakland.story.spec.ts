import { type Role, shareDown, sum } from '@clout/domain';
import { OAKLAND_EXCLUDED, OAKLAND_FIGURES, OAKLAND_MAPPING, oaklandCsv } from '../seed/oakland/oakland';
import { toulouseProjects } from '../seed/proposals/toulouse';
import { advance, envelopeOf, importBase, openCycle, type BaseVersion } from '../src/demo/play-base';
import { planAndSubmit, reveal, scoreBlind, setUpScoring, type PlayedPlan } from '../src/demo/play-choice';
import { PlayClient, REFUSAL } from '../src/demo/play-client';
import { approve, checkRecord, readLedger, type Ledger } from '../src/demo/play-decision';
import { accept, submit } from '../src/demo/play-proposals';
import { seedMandate } from '../src/envelope/mandate.store';
import { PASSWORD, TestApi, type TestOrganization } from '../src/testing/test-api';

/** Which department answers for which kind of project. */
const DEPARTMENT: Readonly<Record<string, string>> = {
  nature: 'Oakland Parks and Recreation',
  surroundings: 'Oakland Public Works',
  mobility: 'Transportation',
  energy: 'Planning and Building',
  waste: 'Oakland Public Works',
  consumption: 'Economic and Workforce Development',
};
const RATE = { currency: 'EUR', rate: '1.0530', asOf: '2022-12-30', source: 'ECB, average of 2022' };
/** Of the addressable base, in basis points: near the call's own budget of 8.0 m. */
const CAP_SHARE = 57;
const projects = toulouseProjects().filter((p) => p.votes >= 30);
const titleOf = (id: string): string => `Project ${id}`;
const projectOf = (title: string) => projects.find((p) => titleOf(p.id) === title) ?? projects[0]!;

const proposalsCsv = (department: string, year: number): string =>
  [
    'title,problem,action,functional areas,touchpoints,one time,currency,start period,metric,baseline,target,by when,benefit',
    ...projects
      .filter((p) => DEPARTMENT[p.category] === department)
      .map((p) =>
        [
          titleOf(p.id),
          `District ${p.district} asks for it.`,
          'Build it.',
          'OPS',
          'VISIT',
          `${p.cost / 100n}.${String(p.cost % 100n).padStart(2, '0')}`,
          'EUR',
          String(1 + (Number(p.id) % 12)),
          'residents who support it',
          '0',
          String(p.votes),
          `${year}-12-31`,
          `${p.votes} residents voted for it.`,
        ].join(','),
      ),
    '',
  ].join('\n');

describe('a funding cycle on a real budget with real proposals', () => {
  let api: TestApi;
  let org: TestOrganization;
  let year: number;
  let base: BaseVersion;
  let headroom: bigint;
  let plan: PlayedPlan;
  let ledger: Ledger;

  const person = async (roles: readonly Role[], units: readonly string[] = []) => {
    const { id, email, token } = await org.member(roles, units);
    return {
      id,
      client: PlayClient.of(api.url, { name: email, role: roles.join(), email, password: PASSWORD }, token),
    };
  };

  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization('City of Oakland');
    const { rows } = await api.admin.query('select extract(year from now())::int + 1 as year');
    year = rows[0].year;
    await org.term('FUNCTIONAL_AREA', 'OPS', 'Operations & fulfilment');
    await org.term('TOUCHPOINT', 'VISIT', 'Store or branch visit');
    const office = await org.unit('CX', 'CX_OFFICE', 'City of Oakland');
    const [finance, certifier] = [await person(['FINANCE']), await person(['FINANCE'])];
    const [coo, auditor] = [await person(['COO']), await person(['AUDITOR'])];
    const executive = await person(['CX_EXECUTIVE'], [office]);
    const [residents, treasury] = [await person(['PANELLIST']), await person(['PANELLIST'])];
    await api.database.write(org.id, (tx) =>
      seedMandate(tx, {
        fiscalYear: year,
        excludedCategories: OAKLAND_EXCLUDED,
        grantedBy: coo.id,
        countersignedBy: certifier.id,
      }),
    );

    base = await importBase(finance.client, {
      fiscalYear: year,
      kind: 'BUDGET',
      label: 'FY22-23 adopted',
      asOf: '2022-07-01',
      currency: 'USD',
      sourceSystem: 'openbudgetoakland',
      controlTotal: OAKLAND_FIGURES.expense,
      fileName: 'oakland.csv',
      content: oaklandCsv(),
      mapping: OAKLAND_MAPPING,
      createMissingUnits: true,
    });
    const cycle = await openCycle(executive.client, {
      name: 'Residents first',
      fiscalYear: year,
      capShare: CAP_SHARE,
      exchangeRates: [RATE],
    });
    const measures = await envelopeOf(executive.client, cycle.id);
    headroom = BigInt(measures.find((m) => m.measure === 'IN_YEAR')?.headroom ?? '-1');

    const units = await executive.client.ask<readonly { id: string; name: string }[]>('{ businessUnits { id name } }');
    for (const department of new Set(Object.values(DEPARTMENT))) {
      const unit = units.find((u) => u.name === department);
      const leader = await person(['PNL_LEADER'], [unit?.id ?? '']);
      const brought = await leader.client.ask<{ refusedRows: number; initiatives: readonly { id: string }[] }>(
        `mutation ($input: ImportInitiativesInput!) { importInitiatives(input: $input) {
          ... on InitiativeImport { refusedRows initiatives { id } } ${REFUSAL} } }`,
        { input: { cycleId: cycle.id, businessUnitId: unit?.id, content: proposalsCsv(department, year) } },
      );
      expect(brought.refusedRows).toBe(0);
      for (const { id } of brought.initiatives) {
        await submit(leader.client, id);
        await accept(executive.client, id);
      }
    }

    const anchors = [
      { value: 0, text: 'None' },
      { value: 1000, text: 'All' },
    ];
    const criterion = (name: string, kind: string) => ({ name, kind, weight: 1, question: `${name}?`, anchors });
    const panel = [
      { client: residents.client, memberId: residents.id, criteria: ['Support'] },
      { client: treasury.client, memberId: treasury.id, criteria: ['Thrift'] },
    ];
    const criteria = [criterion('Support', 'CUSTOMER_VALUE'), criterion('Thrift', 'BUSINESS_VALUE')];
    await setUpScoring(executive.client, cycle.id, criteria, panel);
    await advance(executive.client, cycle.id, 'SCORING');
    await scoreBlind(panel, cycle.id, (_, title, name) => {
      const { votes, cost } = projectOf(title);
      return name === 'Support' ? Math.min(1000, votes * 2) : Math.max(0, 1000 - Number(cost / 25_000n));
    });
    await reveal(executive.client, cycle.id);
    await advance(executive.client, cycle.id, 'SELECTION');
    const none = { forced: [], excluded: [] };
    const proposed = await planAndSubmit(executive.client, cycle.id, 'Residents first', none);
    await advance(executive.client, cycle.id, 'APPROVAL');
    plan = await approve(coo.client, proposed.id);
    ledger = await readLedger(certifier.client, cycle.id);
    expect((await checkRecord(auditor.client)).intact).toBe(true);
  });
  afterAll(() => api.stop());

  it('reads the whole budget to the cent: expense in, revenue left out, nothing refused', () => {
    expect(base).toMatchObject({
      fileRows: OAKLAND_FIGURES.rows,
      acceptedRows: OAKLAND_FIGURES.expenseRows,
      leftOutRows: OAKLAND_FIGURES.revenueRows,
      refusedRows: 0,
      total: OAKLAND_FIGURES.expense.toString(),
      addressable: OAKLAND_FIGURES.addressable.toString(),
    });
  });

  it('has its share of the addressable base to give', () => {
    expect(headroom).toBe(shareDown(OAKLAND_FIGURES.addressable, CAP_SHARE));
    expect(headroom).toBe(799_290_585n);
  });

  it('funds a set that fits, of what asks for more than there is', () => {
    const asked = sum(projects.map((p) => (p.cost * 1053n) / 1000n));
    expect(asked > headroom).toBe(true);
    expect(plan.state).toBe('APPROVED');
    expect(plan.lines.length).toBeGreaterThan(20);
    expect(plan.lines.length).toBeLessThan(projects.length);
    expect(BigInt(plan.inYear) <= headroom).toBe(true);
    const lines = sum(plan.lines.map((line) => (projectOf(line.initiative.title).cost * 1053n + 500n) / 1000n));
    expect(lines).toBe(BigInt(plan.inYear));
  });

  it('takes it from every department by its addressable budget, and sources equal uses to the cent', async () => {
    expect([ledger.sources, ledger.uses]).toEqual([BigInt(plan.inYear), BigInt(plan.inYear)]);
    const { rows } = await api.admin.query(
      `select u.code, sum(r.amount)::text as addressable from opex_base_row r
       join business_unit u on u.organization_id = r.organization_id and u.id = r.business_unit_id
       where r.organization_id = $1 and r.category <> all ($2) group by 1`,
      [org.id, OAKLAND_EXCLUDED],
    );
    const departments = rows.map((r: { code: string; addressable: string }) => ({
      code: r.code,
      weight: BigInt(r.addressable),
    }));
    expect(departments).toHaveLength(OAKLAND_FIGURES.departments);
    const whole = sum(departments.flatMap((d) => (d.weight > 0n ? [d.weight] : [])));
    for (const { code, weight } of departments) {
      const given = ledger.byUnit.get(code)?.contributed ?? 0n;
      const exact = weight > 0n ? (ledger.sources * weight) / whole : 0n;
      const off = given > exact ? given - exact : exact - given;
      expect([code, off <= BigInt(plan.lines.length)]).toEqual([code, true]);
    }
  });
});
