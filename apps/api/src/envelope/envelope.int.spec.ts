import { randomUUID } from 'node:crypto';
import type { FundingCycle, MoneyMove } from '@clout/domain';
import { TestApi, type TestOrganization } from '../testing/test-api';
import { cycleById } from './cycle.store';
import { baseRow, castOf, ENVELOPE, importRows, mandateFor, openCycleOf, type CycleCast } from './envelope.fixtures';
import { commitHeld, envelopeRows, headroomOf, holdMoney, releaseCommitted, releaseHeld } from './envelope.store';
import { openingOf } from './opening/opening.fixtures';
import { insertOpenings } from './opening/opening.store';

/** The same amount in both measures for the whole year. */
const both = (amount: bigint): MoneyMove[] => [
  { measure: 'IN_YEAR', period: 'YEAR', amount },
  { measure: 'RUN_RATE', period: 'YEAR', amount },
];

describe('envelope', () => {
  let api: TestApi;
  let org: TestOrganization;
  let cast: CycleCast;
  let year = 2040;
  beforeAll(async () => {
    api = await TestApi.start({ DATABASE_POOL: '20' });
    org = await api.organization();
    cast = await castOf(org);
    await org.unit('CARDS');
  });
  afterAll(() => api.stop());

  /** A fresh fiscal year whose addressable base is `cents`, with one cycle of 10 %. */
  const cycleOn = async (cents: string, terms: Record<string, unknown> = {}, reserveShare = 0) => {
    year += 1;
    await mandateFor(org, cast, { fiscalYear: year, reserveShare });
    await importRows(api, cast.finance, [baseRow('CARDS', cents)], { fiscalYear: year });
    return load((await openCycleOf(api, cast.executive, { fiscalYear: year, ...terms })).id);
  };
  const load = (id: string) =>
    api.database.read(org.id, async (tx) => (await cycleById(tx, id)) ?? Promise.reject(new Error('no cycle')));
  const write = <T>(work: Parameters<typeof api.database.write<T>>[1]) => api.database.write(org.id, work);
  const hold = (cycle: FundingCycle, moves: readonly MoneyMove[]) => write((tx) => holdMoney(tx, cycle, moves));
  const rows = (cycle: FundingCycle) => api.database.read(org.id, (tx) => envelopeRows(tx, cycle.fiscalYear, cycle.id));
  const reforecast = (cycle: FundingCycle, amount: string) =>
    importRows(api, cast.finance, [baseRow('CARDS', amount)], {
      fiscalYear: cycle.fiscalYear,
      kind: 'FORECAST',
      label: randomUUID().slice(0, 8),
    });

  it('lets exactly one of 64 holds take the last cent, and says by how much the others do not fit', async () => {
    const cycle = await cycleOn('0.19');
    const answers = await Promise.all(Array.from({ length: 64 }, () => hold(cycle, both(1n))));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refused).toHaveLength(63);
    for (const refusal of refused)
      expect(refusal).toMatchObject({
        code: 'CAP_EXCEEDED',
        cap: { limit: 1n, committed: 0n, requested: 1n, overBy: 1n },
      });
    for (const row of await rows(cycle)) expect(row).toMatchObject({ limit: 1n, held: 1n, committed: 0n, excess: 0n });
  });

  it('never passes the cap while many hold, commit and release at once, and ends where it should', async () => {
    const cycle = await cycleOn('10000.07');
    let standing = 0n;
    const spin = async (seed: number) => {
      for (let i = 0; i < 8; i += 1) {
        const amount = BigInt(((seed * 7919 + i * 104_729) % 15_000) + 1);
        if (!(await hold(cycle, both(amount))).ok) continue;
        const keep = (seed + i) % 3;
        if (keep === 0) await write((tx) => releaseHeld(tx, cycle, both(amount)));
        else expect(await write((tx) => commitHeld(tx, cycle, both(amount)))).toMatchObject({ ok: true });
        if (keep === 2) await write((tx) => releaseCommitted(tx, cycle, both(amount)));
        if (keep === 1) standing += amount;
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, seed) => spin(seed)));
    expect(standing).toBeLessThanOrEqual(100_000n);
    for (const row of await rows(cycle))
      expect(row).toMatchObject({ limit: 100_000n, held: 0n, committed: standing, excess: 0n });
  });

  it('shares one cap between two cycles of a year, and keeps a sub-limit for the smaller', async () => {
    const first = await cycleOn('1000');
    const second = await load(
      (await openCycleOf(api, cast.executive, { fiscalYear: year, name: 'Autumn', capShare: 400 })).id,
    );
    expect((await hold(first, both(7_000n))).ok).toBe(true);
    expect(await hold(second, both(3_001n))).toMatchObject({
      ok: false,
      refusal: { cap: { limit: 10_000n, overBy: 1n } },
    });
    expect((await hold(second, both(3_000n))).ok).toBe(true);
    await write((tx) => releaseHeld(tx, first, both(7_000n)));
    expect(await hold(second, both(1_001n))).toMatchObject({
      ok: false,
      refusal: { cap: { limit: 4_000n, overBy: 1n } },
    });
    expect(await api.database.read(org.id, (tx) => headroomOf(tx, second))).toEqual({
      inYear: 1_000n,
      runRate: 1_000n,
    });
    expect(await api.database.read(org.id, (tx) => headroomOf(tx, first))).toEqual({ inYear: 7_000n, runRate: 7_000n });
  });

  it('moves all rows or none: a run-rate that does not fit leaves the year untouched', async () => {
    const cycle = await cycleOn('1000');
    const moves: MoneyMove[] = [
      { measure: 'IN_YEAR', period: 'YEAR', amount: 5n },
      { measure: 'RUN_RATE', period: 'YEAR', amount: 10_001n },
    ];
    expect(await hold(cycle, moves)).toMatchObject({
      refusal: { cap: { measure: 'RUN_RATE', requested: 10_001n, overBy: 1n } },
    });
    for (const row of await rows(cycle)) expect(row.held).toBe(0n);
    expect((await hold(cycle, [])).ok).toBe(true);
    await expect(hold(cycle, [{ measure: 'IN_YEAR', period: 'YEAR', amount: -1n }])).rejects.toThrow('amounts >= 0');
    await expect(write((tx) => releaseHeld(tx, cycle, both(1n)))).rejects.toThrow('more to release than is held');
    await expect(write((tx) => commitHeld(tx, cycle, both(1n)))).rejects.toThrow('more to commit than is held');
  });

  it('binds every period where the cycle says so', async () => {
    const cycle = await cycleOn('1200', { periodLimits: true });
    const march = (amount: bigint): MoneyMove[] => [...both(amount), { measure: 'IN_YEAR', period: '3', amount }];
    expect(await hold(cycle, march(1_001n))).toMatchObject({
      refusal: { cap: { period: '3', limit: 1_000n, overBy: 1n } },
    });
    expect((await hold(cycle, march(1_000n))).ok).toBe(true);
    const third = (await rows(cycle)).filter((row) => row.period === '3');
    expect(third.map((row) => [row.held, row.excess])).toEqual([
      [1_000n, 0n],
      [1_000n, 0n],
    ]);
    const free = await load((await openCycleOf(api, cast.executive, { fiscalYear: year, name: 'Free' })).id);
    expect((await hold(free, march(5_000n))).ok).toBe(true);
  });

  it('keeps reserve and opening commitments out of reach: golden figures with a reserve of 5 %', async () => {
    year += 1;
    await mandateFor(org, cast, { fiscalYear: year, reserveShare: 500 });
    const unit = await org.unit('LENDING');
    await write(async (tx) => {
      await tx.scope({ sight: 'ALL' });
      await insertOpenings(tx, [openingOf(year, unit, 3_125_000_000n)]);
    });
    await importRows(
      api,
      cast.finance,
      [baseRow('LENDING', '435000000'), baseRow('LENDING', '45000000', { how: 'allocated' })],
      { fiscalYear: year },
    );
    const cycle = await load((await openCycleOf(api, cast.executive, { fiscalYear: year })).id);
    const envelope = await api.must<{ measures: unknown[]; openingCommitments: string }>(cast.coo, ENVELOPE, {
      id: cycle.id,
    });
    expect(envelope).toMatchObject({
      openingCommitments: '3125000000',
      measures: ['IN_YEAR', 'RUN_RATE'].map((measure) => ({
        measure,
        addressable: '43500000000',
        limit: '4350000000',
        reserve: '217500000',
        committed: '3125000000',
        openingCommitments: '3125000000',
        headroom: '1007500000',
      })),
    });
    expect((await hold(cycle, both(1_007_500_000n))).ok).toBe(true);
    expect(await hold(cycle, both(1n))).toMatchObject({ refusal: { code: 'CAP_EXCEEDED' } });
    await expect(write((tx) => releaseCommitted(tx, cycle, both(1n)))).rejects.toThrow(
      'more to release than is committed',
    );
  });

  it('becomes over-committed by a re-forecast: nothing new passes, releases do, and the cure lets it through again', async () => {
    const cycle = await cycleOn('1000');
    await hold(cycle, both(9_000n));
    await write((tx) => commitHeld(tx, cycle, both(6_000n)));
    await reforecast(cycle, '700');
    expect(await api.must(cast.coo, ENVELOPE, { id: cycle.id })).toMatchObject({
      overCommitted: true,
      baseVersion: { number: 2 },
      measures: [
        { limit: '7000', held: '3000', committed: '6000', excess: '2000', headroom: '-2000' },
        { excess: '2000' },
      ],
    });
    expect(await hold(cycle, both(1n))).toMatchObject({ refusal: { code: 'OVER_COMMITTED' } });
    expect(await write((tx) => commitHeld(tx, cycle, both(3_000n)))).toMatchObject({
      refusal: { code: 'OVER_COMMITTED' },
    });
    await write((tx) => releaseHeld(tx, cycle, both(1_500n)));
    expect((await rows(cycle)).map((row) => row.excess)).toEqual([500n, 500n, 500n, 500n]);
    await write((tx) => releaseCommitted(tx, cycle, both(500n)));
    expect((await rows(cycle)).map((row) => row.excess)).toEqual([0n, 0n, 0n, 0n]);
    expect(await write((tx) => commitHeld(tx, cycle, both(1_500n)))).toMatchObject({ ok: true });
    expect(await hold(cycle, both(1n))).toMatchObject({ refusal: { code: 'CAP_EXCEEDED' } });
    await reforecast(cycle, '2000');
    expect((await hold(cycle, both(13_000n))).ok).toBe(true);
    expect(await hold(cycle, both(1n))).toMatchObject({ refusal: { code: 'CAP_EXCEEDED' } });
  });

  it('never lets a re-forecast and a flood of holds disagree', async () => {
    const cycle = await cycleOn('1000');
    const holds = Array.from({ length: 40 }, () => hold(cycle, both(200n)));
    const [, ...answers] = await Promise.all([reforecast(cycle, '500'), ...holds]);
    const held = BigInt(answers.filter((answer) => answer.ok).length) * 200n;
    for (const row of await rows(cycle))
      expect(row).toMatchObject({ limit: 5_000n, held, excess: held > 5_000n ? held - 5_000n : 0n });
  });

  it('is refused by the database itself when code is wrong', async () => {
    const cycle = await cycleOn('1000');
    const pass = 'update envelope_row set held = limit_amount + 1 where organization_id = $1 and fiscal_year = $2';
    await expect(write((tx) => tx.query(pass, [org.id, cycle.fiscalYear]))).rejects.toThrow(/envelope_row_cap/);
    const negative = `update envelope_row set committed = -1 where organization_id = $1 and fiscal_year = $2`;
    await expect(write((tx) => tx.query(negative, [org.id, cycle.fiscalYear]))).rejects.toThrow(/check constraint/);
    await expect(
      write((tx) => tx.query('delete from envelope_row where organization_id = $1', [org.id])),
    ).rejects.toThrow(/permission denied/);
  });
});
