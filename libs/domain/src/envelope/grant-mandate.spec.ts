import fc from 'fast-check';
import { decideCountersign, decideMandate, type MandateContext, type MandateTerms } from './grant-mandate';

const terms: MandateTerms = {
  fiscalYear: 2027,
  capShare: 1000,
  reserveShare: 500,
  excludedCategories: [' Rent ', 'Rent', 'Depreciation'],
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
};
const context: MandateContext = {
  grantorId: 'coo',
  alternate: null,
  initiativeTypeIds: ['type'],
  legalEntities: ['Bank'],
  businessUnitIds: ['unit'],
};
const threshold = { above: 0n, initiativeTypeId: null, legalEntity: null, roles: ['FINANCE'] as const, signatures: 1 };
const giving = { businessUnitId: 'unit', costCentre: 'CX', account: '6000' };
const fields = (over: Partial<MandateTerms>, within: Partial<MandateContext> = {}): readonly string[] => {
  const decided = decideMandate({ ...terms, ...over }, { ...context, ...within });
  return decided.ok ? [] : decided.refusal.problems.map((p) => p.field);
};

describe('granting a mandate', () => {
  it('tidies the categories and keeps the rest as it is', () => {
    expect(decideMandate(terms, context)).toEqual({
      ok: true,
      value: { ...terms, excludedCategories: ['Depreciation', 'Rent'] },
    });
  });

  it('names the lines that give as a base writes them, in the order given', () => {
    const contributionLines = [{ ...giving, account: ' 70  00 ' }, giving];
    const decided = decideMandate({ ...terms, contributionRule: 'NAMED_LINES', contributionLines }, context);
    expect(decided.ok && decided.value.contributionLines).toEqual([{ ...giving, account: '70 00' }, giving]);
  });

  it('takes a share exactly from 1 to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (capShare) => {
        expect(fields({ capShare }).includes('capShare')).toBe(capShare < 1 || capShare > 10_000);
      }),
    );
  });

  it.each<[Partial<MandateTerms>, string]>([
    [{ fiscalYear: 1 }, 'fiscalYear'],
    [{ reserveShare: -1 }, 'reserveShare'],
    [{ holdDays: 0 }, 'holdDays'],
    [{ absorbAfterPeriods: 0 }, 'absorbAfterPeriods'],
    [{ maximumPerUnit: -1n }, 'maximumPerUnit'],
    [{ contributionRule: 'NAMED_LINES' }, 'contributionLines'],
    [{ contributionLines: [giving] }, 'contributionLines'],
    [{ contributionRule: 'BENEFICIARY_PAYS', contributionLines: [giving] }, 'contributionLines'],
    [{ contributionRule: 'NAMED_LINES', contributionLines: Array(501).fill(giving) }, 'contributionLines'],
    [
      { contributionRule: 'NAMED_LINES', contributionLines: [{ ...giving, businessUnitId: 'x' }] },
      'contributionLines[0].businessUnitId',
    ],
    [
      { contributionRule: 'NAMED_LINES', contributionLines: [{ ...giving, account: ' ' }] },
      'contributionLines[0].account',
    ],
    [
      { contributionRule: 'NAMED_LINES', contributionLines: [giving, { ...giving, account: ' 6000' }] },
      'contributionLines[1]',
    ],
    [{ carryOverLimit: 1n }, 'carryOverLimit'],
    [{ carryOverExpires: '2028-03-31' }, 'carryOverExpires'],
    [{ carryOverRule: 'CARRY_ALL', carryOverExpires: '2028-02-31' }, 'carryOverExpires'],
    [{ excludedCategories: [' '] }, 'excludedCategories[0]'],
    [{ thresholds: [{ ...threshold, above: -1n }] }, 'thresholds[0].above'],
    [{ thresholds: [{ ...threshold, roles: [] }] }, 'thresholds[0].roles'],
    [{ thresholds: [{ ...threshold, roles: ['AUDITOR'] }] }, 'thresholds[0].roles'],
    [{ thresholds: [threshold, { ...threshold, signatures: 0 }] }, 'thresholds[1].signatures'],
    [{ thresholds: [{ ...threshold, initiativeTypeId: 'other' }] }, 'thresholds[0].initiativeTypeId'],
    [{ thresholds: [{ ...threshold, legalEntity: 'Elsewhere' }] }, 'thresholds[0].legalEntity'],
  ])('refuses %j by its field', (over, field) => expect(fields(over)).toEqual([field]));

  it('names an alternate who is somebody else, active, and free of roles that may not decide', () => {
    const named = { alternateApproverId: 'other' };
    expect(fields(named)).toEqual(['alternateApproverId']);
    expect(fields(named, { alternate: { active: false, roles: ['COO'] } })).toEqual(['alternateApproverId']);
    expect(fields(named, { alternate: { active: true, roles: ['FINANCE'] } })).toEqual(['alternateApproverId']);
    expect(fields(named, { alternate: { active: true, roles: ['COO'] }, grantorId: 'other' })).toHaveLength(1);
    expect(fields(named, { alternate: { active: true, roles: ['PNL_LEADER'] } })).toEqual([]);
  });
});

describe('countersigning a mandate', () => {
  const proposed = { state: 'PROPOSED', version: 1, grantedBy: 'coo' } as const;
  const code = (mandate: Parameters<typeof decideCountersign>[0], memberId: string, expectedVersion = 1) => {
    const decided = decideCountersign(mandate, { memberId, expectedVersion });
    return decided.ok ? 'ok' : decided.refusal.code;
  };
  it('needs another person, the version that was read, and a proposal', () => {
    expect(code(proposed, 'finance')).toBe('ok');
    expect(code(proposed, 'coo')).toBe('CONFLICT_OF_INTEREST');
    expect(code(proposed, 'finance', 2)).toBe('STALE_VERSION');
    expect(code({ ...proposed, state: 'IN_FORCE' }, 'finance')).toBe('WRONG_STATE');
    expect(code({ ...proposed, state: 'SUPERSEDED' }, 'finance')).toBe('WRONG_STATE');
  });
});
