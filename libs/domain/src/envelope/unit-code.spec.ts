import { unitCode } from './unit-code';

describe('unit codes', () => {
  it('makes short codes that no other unit has', () => {
    expect(unitCode('Police Commission', new Set())).toBe('POLICE-COMMISSION');
    expect(unitCode('Économie & Développement', new Set())).toBe('ECONOMIE-DEVELOPPEMENT');
    expect(unitCode('東京', new Set())).toBe('UNIT');
    expect(unitCode('東京', new Set(['UNIT', 'UNIT-2']))).toBe('UNIT-3');
    const long = unitCode('Economic and Workforce Development', new Set());
    expect(long).toBe('ECONOMIC-AND-WORKFORCE-D');
    expect(unitCode('Economic and Workforce Development', new Set([long]))).toBe('ECONOMIC-AND-WORKFORCE-2');
  });
});
