import { decideCycle, type CycleContext, type CycleInput } from './cycle';
import { decideBaseInput, decideImport, decideMapping } from './import-base';
import type { OpexMapping } from './opex-mapping';
import type { Mandate } from './mandate';

const mandate: Mandate = {
  organizationId: 'o',
  id: 'm',
  fiscalYear: 2027,
  capShare: 1000,
  reserveShare: 500,
  excludedCategories: ['Depreciation'],
  contributionRule: 'PRO_RATA_ADDRESSABLE',
  maximumPerUnit: null,
  contributionLines: [],
  crossEntityAllowed: false,
  carryOverRule: 'LAPSE',
  carryOverLimit: null,
  carryOverExpires: null,
  holdDays: 30,
  absorbAfterPeriods: 12,
  alternateApproverId: null,
  certificationRequired: false,
  thresholds: [],
  state: 'IN_FORCE',
  version: 1,
  grantedBy: null,
  countersignedBy: null,
  grantedAt: null,
  countersignedAt: null,
};
const context: CycleContext = { mandate, categories: ['Rent', 'Salaries'], currency: 'USD' };
const input: CycleInput = {
  name: ' Spring ',
  fiscalYear: 2027,
  capShare: null,
  reserveShare: null,
  excludedCategories: [],
  periodLimits: false,
  exchangeRates: [],
};
const answer = (over: Partial<CycleInput>, within: Partial<CycleContext> = {}) => {
  const result = decideCycle({ ...input, ...over }, { ...context, ...within });
  return result.ok ? result.value : { code: result.refusal.code, field: result.refusal.field };
};

describe('opening a cycle', () => {
  it('takes the shares of the mandate where none are given, and may only be stricter', () => {
    expect(answer({})).toMatchObject({ name: 'Spring', capShare: 1000, reserveShare: 500 });
    expect(answer({ capShare: 1, reserveShare: 10_000 })).toMatchObject({ capShare: 1, reserveShare: 10_000 });
    expect(answer({ capShare: 1001 })).toEqual({ code: 'ABOVE_MANDATE', field: 'capShare' });
    expect(answer({ reserveShare: 499 })).toEqual({ code: 'ABOVE_MANDATE', field: 'reserveShare' });
  });

  it.each([0, -1, 10_001, 0.5, Number.NaN])('refuses a cap share of %p', (capShare) => {
    expect(answer({ capShare })).toEqual({ code: 'INVALID_INPUT', field: 'capShare' });
  });

  it('needs a mandate in force', () => {
    expect(answer({}, { mandate: null })).toEqual({ code: 'WRONG_STATE', field: 'fiscalYear' });
    expect(answer({}, { mandate: { ...mandate, state: 'PROPOSED' } })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('refuses categories that the base does not have, as they would silently enlarge the cap', () => {
    expect(answer({ excludedCategories: ['Rent', ' Rent ', 'Salaries'] })).toMatchObject({
      excludedCategories: ['Rent', 'Salaries'],
    });
    expect(answer({ excludedCategories: ['Rent', 'Rnet'] })).toEqual({
      code: 'INVALID_INPUT',
      field: 'excludedCategories[1]',
    });
  });

  it('refuses names, years and rates that cannot stand', () => {
    const rate = { currency: 'EUR', rate: '1.0825', asOf: '2026-06-30', source: 'ECB' };
    expect(answer({ exchangeRates: [rate] })).toMatchObject({ exchangeRates: [rate] });
    expect(answer({ name: '  ' })).toMatchObject({ field: 'name' });
    expect(answer({ fiscalYear: 0 })).toMatchObject({ field: 'fiscalYear' });
    expect(answer({ exchangeRates: [{ ...rate, rate: '0.00' }] })).toMatchObject({ field: 'exchangeRates[0].rate' });
    expect(answer({ exchangeRates: [{ ...rate, rate: '1e3' }] })).toMatchObject({ field: 'exchangeRates[0].rate' });
    expect(answer({ exchangeRates: [rate, rate] })).toMatchObject({ field: 'exchangeRates[1].currency' });
    expect(answer({ exchangeRates: [{ ...rate, currency: 'USD' }] })).toMatchObject({
      field: 'exchangeRates[0].currency',
    });
    expect(answer({ exchangeRates: [{ ...rate, asOf: '2026-02-30' }] })).toMatchObject({
      field: 'exchangeRates[0].asOf',
    });
  });
});

describe('importing a base', () => {
  const base = {
    fiscalYear: 2027,
    kind: 'BUDGET' as const,
    label: 'Budget',
    asOf: '2026-07-01',
    currency: 'USD',
    sourceSystem: 'ERP',
    controlTotal: null,
  };
  const sums = { fileRows: 5, acceptedRows: 3, leftOutRows: 1, refusedRows: 1, total: 300n };

  it('takes the reporting currency and real days only', () => {
    expect(decideBaseInput(base, 'USD').ok).toBe(true);
    expect(decideBaseInput({ ...base, currency: 'EUR' }, 'USD')).toMatchObject({ refusal: { field: 'currency' } });
    expect(decideBaseInput({ ...base, asOf: 'infinity', label: '' }, 'USD')).toMatchObject({
      refusal: { problems: [{ field: 'label' }, { field: 'asOf' }] },
    });
  });

  it('refuses a control total that differs by one cent, and files without an accepted row', () => {
    expect(decideImport(sums, 300n, true).ok).toBe(true);
    expect(decideImport(sums, null, true).ok).toBe(true);
    expect(decideImport(sums, 301n, true)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field: 'controlTotal' } });
    expect(decideImport(sums, 300n, false)).toMatchObject({ refusal: { field: 'content' } });
    expect(decideImport({ ...sums, acceptedRows: 0, refusedRows: 4 }, null, true)).toMatchObject({
      refusal: { field: 'content' },
    });
    expect(() => decideImport({ ...sums, fileRows: 6 }, null, true)).toThrow('rows were lost');
  });

  it('names the columns that a file does not have', () => {
    const mapping: OpexMapping = {
      businessUnitColumn: 'department',
      amountColumn: 'amnt',
      legalEntityColumn: null,
      costCentreColumn: null,
      functionalAreaColumn: null,
      accountColumn: null,
      categoryColumn: null,
      periodColumn: null,
      allocatedColumn: null,
      allocatedValues: null,
      expenseColumn: null,
      expenseValues: null,
      amountUnit: 'MAJOR',
      decimalMark: '.',
      groupMark: null,
      delimiter: null,
    };
    expect(decideMapping(mapping, ['department', 'amount'])).toMatchObject({
      refusal: { field: 'mapping.amountColumn', message: expect.stringContaining('"amount"') },
    });
    expect(
      decideMapping({ ...mapping, amountColumn: 'amount', groupMark: '.' }, ['department', 'amount']),
    ).toMatchObject({
      refusal: { field: 'mapping.groupMark' },
    });
  });
});
