import { CLV_VARIANTS } from '../../customer/value/clv';
import { type CustomerValueAsked, customerValue } from './customer-value';

const YEAR = { margin: 'YEAR', retention: 'YEAR', discount: 'YEAR' };
const asked = (more: Partial<CustomerValueAsked> = {}): CustomerValueAsked => ({
  variant: 'END_OF_PERIOD',
  margin: 10_000n,
  retention: 8000,
  discount: 1000,
  growth: null,
  periods: null,
  acquisition: null,
  per: YEAR,
  ...more,
});
const value = (more: Partial<CustomerValueAsked> = {}) => customerValue(asked(more)).value;

describe('what a customer is worth', () => {
  it('is another number in each variant, and names the variant beside it', () => {
    const ofEach = CLV_VARIANTS.map((variant) => value({ variant, growth: 200, periods: 5 }).value);
    // 100 x 0.8 / 0.3; 100 x 1.1 / 0.3; 100 x 0.8 / (1.1 - 0.816); the first five of the growing margins.
    expect(ofEach).toEqual(['26667', '36667', '28169', '21841']);
    for (const variant of CLV_VARIANTS)
      expect(value({ variant, periods: 5 }).flags).toContain(`variant_${variant.toLowerCase()}`);
    expect(value({ acquisition: 6_667n }).value).toBe('20000');
    expect(customerValue(asked())).toMatchObject({
      marginMultiple: { value: '2.666667' },
      retentionElasticity: { value: '3.666667' },
    });
  });

  it('opens to its inputs, and takes only those its variant uses', () => {
    const used = (more: Partial<CustomerValueAsked>) => value(more).how.inputs.map((input) => input.name);
    expect(used({ growth: 200, periods: 5 })).toEqual(['variant', 'margin m', 'retention r', 'discount i']);
    expect(used({ variant: 'FINITE', periods: 5, acquisition: 1n })).toEqual([
      'variant',
      'margin m',
      'retention r',
      'discount i',
      'growth g',
      'periods n',
      'acquisition cost',
    ]);
  });

  it('is no number, by name, where there is none', () => {
    const why = (more: Partial<CustomerValueAsked>) => {
      const { value: shown, flags, reason } = value(more);
      return [shown, flags[0], reason !== null];
    };
    expect(why({ retention: 11_000 })).toEqual([null, 'retention_outside_0_1', true]);
    expect(why({ retention: 10_000, discount: 0 })).toEqual([null, 'diverges', true]);
    expect(why({ variant: 'GROWTH', growth: 5000 })).toEqual([null, 'diverges', true]);
    expect(why({ variant: 'FINITE' })).toEqual([null, 'missing_input', true]);
    expect(why({ variant: 'FINITE', periods: 0 })).toEqual([null, 'periods_not_whole', true]);
    expect(why({ per: { ...YEAR, margin: 'MONTH' } })).toEqual([null, 'mixed_periods', true]);
    expect(value({ margin: -1n }).flags).toContain('value_destroying');
  });
});
