import { faulty, flawIn, incomplete, known, notAShare, orNull, ratio, then, undefinedFigure } from './figure';

describe('a figure', () => {
  it('is never NaN nor Infinity, however deep it hides', () => {
    for (const value of [NaN, Infinity, -Infinity, { a: { b: [1, NaN] } }, [Infinity]])
      expect(known(value)).toMatchObject({ known: false, why: 'ERROR', code: 'beyond_numbers' });
    expect(known({ a: null, b: 1n, c: 'x', d: [0] })).toMatchObject({ known: true, flags: [] });
  });

  it('names what is missing and what is no number', () => {
    expect(flawIn({ a: 1, b: null })).toMatchObject({
      why: 'INCOMPLETE',
      message: expect.stringContaining('b is missing'),
    });
    expect(flawIn({ a: [1, undefined] })).toMatchObject({ why: 'INCOMPLETE' });
    expect(flawIn({ a: NaN })).toMatchObject({ why: 'ERROR', code: 'not_a_number' });
    expect(flawIn({ a: 0, b: [] })).toBeNull();
    expect(notAShare({ p: 1.01 })).toMatchObject({ why: 'ERROR', code: 'probability_outside_0_1' });
  });

  it('has no ratio to 0', () => {
    expect(ratio(1, 0, 'x')).toMatchObject({ known: false, why: 'UNDEFINED', code: 'zero_denominator' });
    expect(orNull(ratio(1, 4, 'x'))).toBe(0.25);
  });

  it('computes on with what is known, and keeps flags and reasons', () => {
    expect(then(known(2, ['a']), (x) => known(x + 1, ['b']))).toEqual({ known: true, value: 3, flags: ['a', 'b'] });
    for (const none of [faulty('x', 'y'), undefinedFigure('x', 'y'), incomplete('z')])
      expect(then(none, () => known(1))).toBe(none);
  });
});
