import { firstFigures, sharesOf } from './figures';

const KINDS = ['CUSTOMER_VALUE', 'BUSINESS_VALUE', 'OTHER'] as const;

describe('weights by figures', () => {
  it('begin where the weights stand', () => {
    expect(firstFigures('DIRECT', [40, 30, 30])).toEqual([40, 30, 30]);
    expect(firstFigures('SWING', [40, 30, 30])).toEqual([100, 75, 75]);
    expect(firstFigures('RANK', [40, 30, 30])).toEqual([1, 2, 2]);
  });

  it('come to shares of the whole', () => {
    expect(sharesOf('DIRECT', [2, 1, 1], KINDS).shares).toEqual([5000, 2500, 2500]);
    expect(sharesOf('SWING', [100, 50, 50], KINDS).shares).toEqual([5000, 2500, 2500]);
    expect(sharesOf('RANK', [1, 2, 3], KINDS).shares).toEqual([6111, 2778, 1111]);
  });

  it('say nothing of open figures and why of wrong ones', () => {
    expect(sharesOf('SWING', [100, '', 50], KINDS)).toEqual({ shares: null, why: null });
    expect(sharesOf('DIRECT', [0, 0, 0], KINDS).why).toContain('add up to 0');
    expect(sharesOf('DIRECT', [0, 1, 1], KINDS).why).toContain('the customer');
  });
});
