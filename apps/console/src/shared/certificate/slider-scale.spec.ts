import { PLACES, sliderScale, stillMissing } from './slider-scale';

describe('the slider of a certificate', () => {
  it('goes from the figure as it is over what would fund, exactly there, and beyond', () => {
    const scale = sliderScale('47000001', '31000000', true);
    expect(scale?.at(0)).toBe('47000001');
    expect(scale?.at(scale.enough)).toBe('31000000');
    expect(BigInt(scale?.at(PLACES) ?? '0')).toBeLessThan(31000000n);
    const steps = Array.from({ length: PLACES + 1 }, (_, place) => BigInt(scale?.at(place) ?? '0'));
    expect(steps.every((value, i) => i === 0 || value <= (steps[i - 1] ?? 0n))).toBe(true);
  });

  it('rises where more would fund, keeps decimals, and never falls below nothing', () => {
    const rise = sliderScale('12.5', '14.25', false);
    expect(rise?.at(rise.enough)).toBe('14.25');
    expect(rise?.at(40)).toBe('13.375');
    expect(sliderScale('100', '2', true)?.at(PLACES)).toBe('0');
    expect(stillMissing('13.375', '14.25')).toBe('0.875');
  });

  it('has no scale for what are no two figures', () => {
    expect(sliderScale('E1', 'E3', false)).toBeNull();
    expect(sliderScale('5', '5', true)).toBeNull();
  });
});
