import type { CaseOfCycle } from './case-operations';
import { creditedShare, valuedCases } from './valued-cases';

const valued = (code: string, claimed: string | null, credited: string | null = '0'): CaseOfCycle => ({
  id: code,
  code,
  title: code,
  businessCase: {
    review: { depth: 'LIGHT', because: [] },
    value: { grade: 'E3', shortfall: null, claimed, credited, cost: '10', net: '-10', reason: null },
  },
});

describe('claimed against credited', () => {
  it('lists the cases that have a value, the largest claim first, equal ones by code', () => {
    const none = { ...valued('D-4', '1'), businessCase: null };
    const rows = valuedCases([valued('B-2', '5'), valued('A-1', '5'), valued('C-3', '9007199254740993'), none]);
    expect(rows.map((row) => row.code)).toEqual(['C-3', 'A-1', 'B-2']);
    expect(valuedCases([valued('A-1', null)])).toEqual([]);
  });

  it('has no share of nothing', () => {
    expect(creditedShare({ claimed: '300', credited: '100' })).toBe(3333);
    expect(creditedShare({ claimed: '0', credited: '0' })).toBeNull();
    expect(creditedShare({ claimed: '-5', credited: '-5' })).toBeNull();
  });
});
