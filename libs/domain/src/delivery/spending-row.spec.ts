import { decideSpendingImport, decideSpendingInput, requireOpenBooks } from './import-spending';
import { matchSpending, type SpendingTarget } from './match-spending';
import { checkSpendingMapping, spendingMappingByName } from './spending-mapping';
import { readSpendingRow, type SpendingRowContext } from './spending-row';
import { mayAnswerSupplement, supplementDue, supplementRoute } from './supplement';

const HEADERS = ['Initiative', 'GL account', 'Cost center', 'Posting date', 'Voucher', 'PO', 'Amount'];
const mapping = spendingMappingByName(HEADERS);
const months: SpendingRowContext = {
  fiscalYear: 2027,
  fiscalYearStartMonth: 7,
  periodsPerYear: 12,
  calendarPattern: 'TWELVE_MONTHS',
  minorUnitDigits: 2,
};
const read = (cells: Partial<Record<string, string>>, context = months) =>
  readSpendingRow(
    new Map(
      Object.entries({ Initiative: 'EB-01', Voucher: 'V1', Amount: '1', 'Posting date': '1', ...cells } as object),
    ),
    { ...mapping, accountColumn: null, costCentreColumn: null },
    context,
  );

describe('rows of the books', () => {
  it('finds the usual headers and names what is missing', () => {
    expect(mapping).toMatchObject({
      initiativeColumn: 'Initiative',
      accountColumn: 'GL account',
      costCentreColumn: 'Cost center',
      periodColumn: 'Posting date',
      documentColumn: 'Voucher',
      orderColumn: 'PO',
    });
    expect(checkSpendingMapping(mapping, HEADERS)).toMatchObject({ ok: true });
    expect(checkSpendingMapping(spendingMappingByName(['Amount']), ['Amount'])).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'mapping.initiativeColumn' },
    });
    for (const wrong of [{ groupMark: 'x' }, { groupMark: '.' }, { delimiter: '#' }, { accountColumn: 'No' }])
      expect(checkSpendingMapping({ ...mapping, ...wrong }, HEADERS).ok).toBe(false);
  });

  it.each<[string, number | string]>([
    ['3', 3],
    ['P12', 12],
    ['2026-07', 1],
    ['2027-06-30', 12],
    ['2027-07-01', 'lies in fiscal year 2028'],
    ['0', 'is not a period'],
    ['13', 'is not a period'],
    ['2027-02-30', 'is not a period'],
    ['', 'is not a period'],
  ])('reads the period %s', (text, expected) => {
    const row = read({ 'Posting date': text });
    if (typeof expected === 'number') expect(row).toMatchObject({ kind: 'read', row: { period: expected } });
    else
      expect(row).toMatchObject({ kind: 'refused', problem: { reason: expect.stringContaining(expected) as string } });
  });

  it('reads thirteen periods and quarters of 4, 4 and 5 weeks by the day, not by the month', () => {
    const thirteen = {
      ...months,
      fiscalYearStartMonth: 1,
      periodsPerYear: 13,
      calendarPattern: 'THIRTEEN_PERIODS' as const,
    };
    const weeks = { ...months, fiscalYearStartMonth: 1, calendarPattern: 'FOUR_FOUR_FIVE' as const };
    expect(read({ 'Posting date': '2027-12-31' }, thirteen)).toMatchObject({ row: { period: 13 } });
    expect(read({ 'Posting date': '13' }, thirteen)).toMatchObject({ row: { period: 13 } });
    expect(read({ 'Posting date': '2027-01-29' }, weeks)).toMatchObject({ row: { period: 2 } });
    for (const context of [thirteen, weeks]) expect(read({ 'Posting date': '2027-01' }, context).kind).toBe('refused');
  });

  it('keeps credits, lets an order be its document, and counts the amount of what it refuses', () => {
    expect(read({ Amount: '(12.30)' })).toMatchObject({ row: { amount: -1230n, order: 'V1', account: 'unknown' } });
    expect(read({ PO: 'PO-7' })).toMatchObject({ row: { order: 'PO-7' } });
    expect(read({ Voucher: ' ', Amount: '5' })).toMatchObject({ problem: { field: 'Voucher' }, amount: 500n });
    expect(read({ Voucher: 'unknown' })).toMatchObject({ problem: { field: 'Voucher' } });
    expect(read({ Initiative: '=A1' })).toMatchObject({ problem: { field: 'Initiative' } });
    expect(read({ Amount: '1.234' })).toMatchObject({ problem: { field: 'Amount' }, amount: 0n });
  });
});

describe('an import of the books', () => {
  const sums = { fileRows: 3, acceptedRows: 2, refusedRows: 1, total: 500n, refusedTotal: 100n };

  it('stands on the total of its whole file', () => {
    expect(decideSpendingImport(sums, 600n, true, []).ok).toBe(true);
    expect(decideSpendingImport(sums, 599n, true, [])).toMatchObject({ refusal: { field: 'controlTotal' } });
    expect(decideSpendingImport(sums, 600n, false, [])).toMatchObject({ refusal: { field: 'content' } });
    const none = { ...sums, acceptedRows: 0, refusedRows: 3, total: 0n };
    expect(decideSpendingImport(none, 100n, true, [])).toMatchObject({ refusal: { field: 'content' } });
    expect(() => decideSpendingImport({ ...sums, fileRows: 4 }, 600n, true, [])).toThrow('rows were lost');
    const huge = { ...sums, total: 10n ** 19n };
    expect(decideSpendingImport(huge, 10n ** 19n + 100n, true, []).ok).toBe(false);
    expect(decideSpendingInput({ fiscalYear: 2027.5, sourceSystem: '', controlTotal: 0n })).toMatchObject({
      refusal: { problems: [{ field: 'fiscalYear' }, { field: 'sourceSystem' }] },
    });
  });

  it('takes past, open periods and no closed ones', () => {
    const rows = [2, 3, 9].map((period, i) => ({ line: i + 2, period }));
    expect(requireOpenBooks(rows, 2027, null).ok).toBe(true);
    expect(requireOpenBooks(rows, 2027, { fiscalYear: 2026, period: 12 }).ok).toBe(true);
    expect(requireOpenBooks(rows, 2027, { fiscalYear: 2027, period: 3 })).toMatchObject({
      refusal: { code: 'PERIOD_CLOSED', problems: [{ message: expect.stringContaining('line 2') as string }, {}] },
    });
  });

  it('matches codes of funded initiatives only, orders only where no condition stands', () => {
    const line = { id: 'l', planId: 'p', businessUnitId: 'u', state: 'CONDITIONAL' as const, places: [] };
    const place = {
      costLineId: 'c',
      fiscalYear: 2027,
      period: 1,
      costClass: 'OPEX' as const,
      costCentre: '',
      account: '',
    };
    const target = (more: Partial<SpendingTarget>): SpendingTarget => ({
      initiativeId: 'i',
      code: 'EB-01',
      state: 'FUNDED',
      cycleId: 'c',
      line: { ...line, places: [{ ...place, approved: 1n }] },
      ...more,
    });
    const row = { code: 'EB-01', period: 1, account: '', costCentre: '', document: 'D', order: 'D', amount: 5n };
    const columns = { initiativeColumn: 'I', documentColumn: 'D' };
    const match = (kind: 'ACTUAL' | 'OBLIGATED', targets: readonly SpendingTarget[], amount = 5n, before?: number) =>
      matchSpending(kind, { ...row, amount }, targets, before, columns);
    const unfunded = target({ state: 'DECLINED', line: null });
    expect(match('ACTUAL', [])).toMatchObject({ field: 'I' });
    expect(match('ACTUAL', [unfunded])).toMatchObject({ reason: 'is DECLINED and has no approved money' });
    expect(match('ACTUAL', [unfunded, target({})])).toMatchObject({ initiativeId: 'i' });
    expect(match('ACTUAL', [target({}), target({ cycleId: 'd' })])).toMatchObject({ field: 'I' });
    expect(match('ACTUAL', [target({ line: { ...line, places: [] } })])).toMatchObject({ reason: 'has no cost lines' });
    expect(match('ACTUAL', [target({})], 5n, 4)).toMatchObject({ field: 'D', reason: 'came with import 4 already' });
    expect(match('OBLIGATED', [target({})])).toMatchObject({ field: 'I' });
    expect(match('OBLIGATED', [target({})], -5n)).toMatchObject({ initiativeId: 'i' });
  });
});

describe('a supplementary request', () => {
  const initiative = {
    code: 'EB-01',
    state: 'FUNDED' as const,
    businessUnitId: 'u',
    ownerId: 'owner',
    editorIds: [],
    createdBy: 'maker',
    submittedBy: 'maker',
    cycleId: 'own',
  };
  const actor = { memberId: 'owner', roles: ['PNL_LEADER' as const], businessUnitIds: [] };
  const route = (more: object, cycle: object = {}) =>
    supplementRoute(actor, {
      amount: 5n,
      initiative,
      funded: true,
      cycle: { id: 'own', state: 'EXECUTION', ...cycle },
      ...more,
    });

  it('goes through intake, or in its own cycle from reserve', () => {
    expect(route({})).toEqual({ ok: true, value: 'RESERVE' });
    expect(route({}, { id: 'next', state: 'INTAKE' })).toEqual({ ok: true, value: 'INTAKE' });
    expect(route({}, { id: 'next' })).toMatchObject({ refusal: { code: 'WRONG_STATE', field: 'cycleId' } });
    expect(route({}, { state: 'CLOSED' }).ok).toBe(false);
    expect(route({ funded: false })).toMatchObject({ refusal: { field: 'initiativeId' } });
    expect(route({ amount: 0n })).toMatchObject({ refusal: { field: 'amount' } });
    expect(route({ initiative: { ...initiative, ownerId: 'x' } })).toMatchObject({
      refusal: { code: 'NOT_PERMITTED' },
    });
  });

  it('is answered by somebody without a stake, while it waits', () => {
    const asked = { ...initiative, state: 'SUBMITTED' as const };
    expect(mayAnswerSupplement({ memberId: 'other' }, asked, true, 'EXECUTION').ok).toBe(true);
    expect(mayAnswerSupplement({ memberId: 'maker' }, asked, true, 'EXECUTION')).toMatchObject({
      refusal: { code: 'CONFLICT_OF_INTEREST' },
    });
    for (const [supplements, state] of [
      [false, 'EXECUTION'],
      [true, 'SCORING'],
    ] as const)
      expect(mayAnswerSupplement({ memberId: 'other' }, asked, supplements, state).ok).toBe(false);
  });

  it('is due for what nobody has asked yet', () => {
    const of = (state: 'SUBMITTED' | 'DECLINED', asked: bigint) => ({ state, asked });
    expect(supplementDue(100n, [of('SUBMITTED', 30n), of('DECLINED', 50n)])).toBe(70n);
    expect(supplementDue(100n, [of('SUBMITTED', 130n)])).toBe(0n);
  });
});
