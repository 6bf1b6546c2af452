import { parseAmount, toDecimal } from '../../../shared/format/money';
import { basisPoints, blankThreshold, draftOf, inputOf, problemsOf } from './draft';

const plain = (minor: string) => toDecimal(minor, 2);
const parse = (typed: string) => parseAmount(typed, 2);
const standing = {
  id: 'm1',
  fiscalYear: 2026,
  state: 'IN_FORCE' as const,
  capShare: 1234,
  reserveShare: 550,
  excludedCategories: ['Depreciation'],
  contributionRule: 'NAMED_LINES' as const,
  maximumPerUnit: '9007199254740993',
  contributionLines: [{ businessUnit: { id: 'u1', name: 'Cards' }, costCentre: 'CC-1', account: '6100' }],
  crossEntityAllowed: true,
  certificationRequired: true,
  carryOverRule: 'CARRY_ALL' as const,
  carryOverLimit: '100',
  carryOverExpires: '2027-03-31',
  holdDays: 30,
  absorbAfterPeriods: 6,
  alternateApprover: { id: 'v2', name: 'Ada' },
  thresholds: [
    { above: '250000000', signatures: 2, roles: ['FINANCE' as const], initiativeTypeId: null, legalEntity: 'HL' },
  ],
};

describe('the terms of a mandate in the form', () => {
  it('go through the form unchanged', () => {
    const { id, state, alternateApprover, contributionLines, ...terms } = standing;
    const input = inputOf(draftOf(standing, plain), 2026, parse);
    expect(input).toEqual({
      ...terms,
      alternateApproverId: alternateApprover.id,
      contributionLines: contributionLines.map(({ costCentre, account }) => ({
        businessUnitId: 'u1',
        costCentre,
        account,
      })),
    });
    expect([id, state]).toEqual(['m1', 'IN_FORCE']);
  });

  it('carry nothing over where it lapses', () => {
    const draft = { ...draftOf(standing, plain), carryOverRule: 'LAPSE' as const, carryOverLimit: 'half' };
    expect(problemsOf(draft, parse)).toEqual({});
    expect(inputOf(draft, 2027, parse)).toMatchObject({
      fiscalYear: 2027,
      carryOverLimit: null,
      carryOverExpires: null,
    });
  });

  it('are 10 % without reserve where nothing stands yet', () => {
    expect(inputOf(draftOf(undefined, plain), 2026, parse)).toMatchObject({ capShare: 1000, reserveShare: 0 });
  });

  it('name what cannot be sent', () => {
    const draft = { ...draftOf(undefined, plain), capPercent: '' as const, maximumPerUnit: '12,50,0' };
    expect(problemsOf({ ...draft, thresholds: [blankThreshold()] }, parse)).toEqual({
      capPercent: 'required',
      maximumPerUnit: 'notAnAmount',
      'thresholds.0.above': 'notAnAmount',
      'thresholds.0.roles': 'required',
    });
  });

  it('turn every percentage of two decimals into the same basis points', () => {
    for (let points = 0; points <= 10_000; points += 1) expect(basisPoints(points / 100)).toBe(points);
  });
});
