import { lastAbove, takenAbove } from './funding-line';

const entry = (funding: 'ABOVE' | 'SKIPPED' | 'BELOW', inYear: string, runRate = '0') => ({ funding, inYear, runRate });

describe('the funding line', () => {
  it('stands after the last place that fits, also when one before it was skipped', () => {
    const entries = [entry('ABOVE', '5'), entry('SKIPPED', '9'), entry('ABOVE', '2', '1'), entry('BELOW', '7')];
    expect(lastAbove(entries)).toBe(2);
    expect(takenAbove(entries)).toEqual({ inYear: 7n, runRate: 1n });
  });

  it('has no place when nothing fits', () => {
    expect(lastAbove([entry('BELOW', '1')])).toBe(-1);
    expect(takenAbove([])).toEqual({ inYear: 0n, runRate: 0n });
  });
});
