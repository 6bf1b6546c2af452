import { DecisionStage, FISCAL_YEAR } from '../../decision/approval/decision-stage.fixtures';
import { draftPlan } from '../../decision/approval/draft-plan.fixtures';
import { REVERSE, decide, type Decided } from '../../decision/approval/decisions.fixtures';
import { SUBMIT_PLAN, WITHDRAW_PLAN } from '../../choice/choice.fixtures';
import { ENVELOPE, importRows, baseRow } from '../../envelope/envelope.fixtures';
import { importOpenings, openingRow, WITHDRAW_OPENING } from '../../envelope/opening/opening.fixtures';
import { brokenInvariants } from '../../../invariants/invariants';
import { TestApi, type Persona } from '../../testing/test-api';

const WAYS = `query($id: ID!) { envelope(cycleId: $id) { overCommitted addressableNeeded
  waysOut { kind role name planId planLineId initiativeId importId cycleId inYear runRate enough } } }`;

interface Ways {
  readonly overCommitted: boolean;
  readonly addressableNeeded: string | null;
  readonly waysOut: readonly { readonly kind: string; readonly inYear: string; readonly enough: boolean }[];
}

describe('an over-committed year', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api, { reserveShare: 500 });
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));

  const ways = (who: Persona = stage.people.coo) => api.must<Ways>(who, WAYS, { id: stage.cycleId });
  const forecast = (addressable: string) =>
    importRows(api, stage.people.finance, [baseRow('EB', addressable)], {
      fiscalYear: FISCAL_YEAR,
      kind: 'FORECAST',
      label: `at ${addressable}`,
    });
  const kinds = (told: Ways) => told.waysOut.map((way) => [way.kind, way.inYear, way.enough]);

  /** 40.00 approved and 30.00 held in a year whose limit then falls to 50.00, of which 2.50 is reserve. */
  const fallen = async () => {
    const [first, second, third] = [
      await stage.initiative({ costs: [{ amount: 4_000n, kind: 'RUN_RATE' }] }),
      await stage.initiative({ costs: [{ amount: 3_000n }] }),
      await stage.initiative({ costs: [{ amount: 500n }] }),
    ];
    await importOpenings(api, stage.people.finance, [openingRow('A', 'EB', '10.00')], '1000');
    const approved = await stage.submittedPlan([first]);
    const done = await decide(stage, approved, 4_000n);
    const held = await stage.submittedPlan([second]);
    const waiting = await stage.as(stage.people.executive, (tx, actor) => draftPlan(tx, actor, stage.cycleId, [third]));
    expect(await ways()).toEqual({ overCommitted: false, addressableNeeded: null, waysOut: [] });
    await forecast('500.00');
    return { done, held, waiting };
  };
  const submit = (id: string) =>
    api.must<Record<string, unknown>>(stage.people.executive, SUBMIT_PLAN, { id, version: 1 });

  it('comes by a re-forecast, names every way out with what it frees, and lets nothing new pass', async () => {
    const { done, held, waiting } = await fallen();
    const told = await ways();
    expect(told.overCommitted).toBe(true);
    expect(kinds(told)).toEqual([
      ['WITHDRAW_PLAN', '3000', false],
      ['RETURN_PLAN', '3000', false],
      ['RELEASE_RESERVE', '250', false],
      ['STOP_INITIATIVE', '4000', true],
      ['REVERSE_DECISION', '4000', true],
      ['WITHDRAW_OPENING_IMPORT', '1000', false],
      ['RAISE_LIMIT', '3250', true],
    ]);
    expect(told.waysOut[0]).toMatchObject({ planId: held.id, cycleId: stage.cycleId, role: 'CX_EXECUTIVE' });
    expect(told.waysOut[3]).toMatchObject({
      planLineId: done.lines[0]?.id,
      role: 'COO',
      name: 'EB-01',
      runRate: '48000',
    });
    const refused = await submit(waiting);
    expect(refused).toMatchObject({ code: 'OVER_COMMITTED' });
    expect(String(refused['remedy'])).toContain('withdraw or return undecided plans');
    expect(await decide(stage, held, 3_000n)).toMatchObject({ code: 'OVER_COMMITTED' });
    expect((await ways(stage.people.leader)).waysOut).toEqual([]);
    const shown = await api.must<{ onOlderBase: boolean }>(
      stage.people.coo,
      'query($id: ID!) { plan(id: $id) { onOlderBase } }',
      { id: held.id },
    );
    expect(shown.onOlderBase).toBe(true);
  });

  it('is cured step by step by what it names, and then lets the plan through', async () => {
    const { done, held, waiting } = await fallen();
    const excess = async () =>
      (
        await api.must<{ measures: { excess: string }[] }>(stage.people.coo, ENVELOPE, { id: stage.cycleId })
      ).measures.map((one) => one.excess);
    expect(await excess()).toEqual(['3250', '43250']);
    await api.must(stage.people.executive, WITHDRAW_PLAN, { id: held.id, version: held.version, reason: 'Make room.' });
    expect(await excess()).toEqual(['250', '43250']);
    const made = (await ways()).waysOut.find((way) => way.kind === 'WITHDRAW_OPENING_IMPORT') as unknown as {
      importId: string;
    };
    await api.must(stage.people.finance, WITHDRAW_OPENING, { id: made.importId, reason: 'Wrong year.' });
    expect(await excess()).toEqual(['0', '43250']);
    expect(await submit(waiting)).toMatchObject({ __typename: 'Plan' });
    const { coo } = stage.people;
    const token = await stage.reauthenticate(coo);
    const asked = { id: done.id, lines: null, v: done.version, reason: 'The market moved.', token };
    expect((await api.must<Decided>(coo, REVERSE, asked)).state).toBe('REVERSED');
    expect(await ways()).toMatchObject({ overCommitted: false, waysOut: [] });
  });

  it('is cured by a base that has what it says is needed, and by no cent less', async () => {
    await fallen();
    const needed = BigInt((await ways()).addressableNeeded ?? 0);
    const major = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
    await forecast(major(needed - 1n));
    expect((await ways()).overCommitted).toBe(true);
    await forecast(major(needed));
    expect((await ways()).overCommitted).toBe(false);
  });
});
