import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intakeCycle } from '../proposal/initiative/initiative.fixtures';
import { type Persona, TestApi, type TestOrganization } from '../testing/test-api';
import { readImportArguments } from './import-arguments';
import { runImport } from './run-import';

const LEDGER = 'dept,kind,amount\nEB,Expense,100.50\nNew one,Expense,-0.50\nEB,Revenue,7\nEB,Expense,\n';
const CALL = [
  'META',
  'key;value',
  'budget;5000',
  'currency;USD',
  'PROJECTS',
  'project_id;cost;votes;name',
  '1;120;7;Benches',
  '2;999999999;3;Withdrawn',
  '',
].join('\n');

describe('clout import', () => {
  let api: TestApi;
  let org: TestOrganization;
  let finance: Persona;
  let leader: Persona;
  const folder = mkdtempSync(join(tmpdir(), 'clout-import-'));

  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization();
    finance = await org.member(['FINANCE']);
    leader = await org.member(['PNL_LEADER'], [await org.unit('EB')]);
    writeFileSync(join(folder, 'ledger.csv'), LEDGER);
    writeFileSync(join(folder, 'call.pb'), CALL);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await api.stop();
  });

  const run = async (what: string, file: string, as: Persona, ...more: string[]) => {
    const said: string[] = [];
    const args = readImportArguments([what, join(folder, file), '--as', as.email, ...more]);
    const code = await runImport(api.database, args, (text) => said.push(text));
    return { code, said };
  };
  const map = ['--map', 'businessUnit=dept', '--map', 'amount=amount', '--map', 'expense=kind'];

  it('brings a base in by header and lists what it refuses; then knows it again', async () => {
    const base = ['--year', '2027', ...map, '--create-units', '--control-total', '100.00'];
    const { code, said } = await run('base', 'ledger.csv', finance, ...base);
    expect(said[0]).toBe('4 rows: 2 accepted, 1 left out, 1 refused. Total 100.00 USD.');
    expect(said[1]).toMatch(/^line 5: amount "" is blank/);
    expect(code).toBe(0);
    const again = await run('base', 'ledger.csv', finance, '--year', '2027');
    expect(again).toMatchObject({ code: 1, said: [expect.stringMatching(/Version 1/)] });
    const sessions = await api.admin.query('select count(*)::int as n from session where member_id = $1', [finance.id]);
    expect(sessions.rows).toEqual([{ n: 1 }]);
  });

  it('brings nothing in where the control total differs, a key is no mapping, or a role is missing', async () => {
    const base = ['--year', '2028', ...map, '--create-units'];
    expect(await run('base', 'ledger.csv', finance, ...base, '--control-total', '99.99')).toMatchObject({ code: 1 });
    expect(await run('base', 'ledger.csv', finance, ...base, '--all-or-nothing')).toMatchObject({ code: 1 });
    const unknown = await run('base', 'ledger.csv', finance, ...base, '--map', 'colour=red');
    expect(unknown.said[0]).toContain('colourColumn');
    const wrong = await run('base', 'ledger.csv', leader, ...base);
    expect(wrong).toMatchObject({ code: 1, said: [expect.stringContaining('do not allow importOpexBase')] });
    const stored = await api.admin.query('select count(*)::int as n from opex_base_version where fiscal_year = 2028');
    expect(stored.rows).toEqual([{ n: 0 }]);
  });

  it('brings the projects of a participatory budget in as drafts, but for a placeholder', async () => {
    const executive = await org.member(['CX_EXECUTIVE'], [await org.unit('CX', 'CX_OFFICE')]);
    const cycle = await intakeCycle(org, executive);
    const { code, said } = await run('proposals', 'call.pb', leader, '--cycle', cycle, '--unit', 'eb');
    expect(code).toBe(0);
    expect(said[0]).toBe('2 rows: 1 accepted, 0 left out, 1 refused.');
    expect(said[1]).toMatch(/^line 8: cost "999999999" is a placeholder/);
    const drafts = await api.admin.query('select title, initiative_state from initiative where cycle_id = $1', [cycle]);
    expect(drafts.rows).toEqual([{ title: 'Benches', initiative_state: 'DRAFT' }]);
    const nowhere = await run('proposals', 'call.pb', leader, '--cycle', 'Nowhere', '--unit', 'EB');
    expect(nowhere).toMatchObject({ code: 1, said: [expect.stringContaining('Nowhere')] });
  });

  it('does nothing for strangers', async () => {
    const nobody = { ...finance, email: 'nobody@test.example' };
    expect(await run('base', 'ledger.csv', nobody, '--year', '2027')).toMatchObject({ code: 1 });
  });
});
