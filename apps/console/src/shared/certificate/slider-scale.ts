/** How many places a slider has. */
export const PLACES = 100;
const DIGITS = 6;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const scaled = (text: string): bigint | null => {
  const [, sign = '', whole, part = ''] = DECIMAL.exec(text) ?? [];
  return whole === undefined ? null : BigInt(`${sign}${whole}${part.slice(0, DIGITS).padEnd(DIGITS, '0')}`);
};
const written = (value: bigint): string => {
  const text = (value < 0n ? -value : value).toString().padStart(DIGITS + 1, '0');
  const part = text.slice(-DIGITS).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${text.slice(0, -DIGITS)}${part ? `.${part}` : ''}`;
};

/** A figure on its way from as it is to what would fund, and as far beyond; the place of what would fund is exact. */
export interface SliderScale {
  /** The place at which it is funded; it starts at 0. */
  readonly enough: number;
  readonly at: (place: number) => string;
}

/** A scale from a figure as it is over what it would have to be to a quarter more; null where the two are no figures. */
export const sliderScale = (from: string, to: string, whole: boolean): SliderScale | null => {
  const [start, end] = [scaled(from), scaled(to)];
  if (start === null || end === null || start === end) return null;
  const enough = Math.round(PLACES * 0.8);
  const unit = whole ? 10n ** BigInt(DIGITS) : 1n;
  const at = (place: number): string => {
    if (place === enough) return written(end);
    const exact = start + ((end - start) * BigInt(place)) / BigInt(enough);
    const rounded = (exact / unit) * unit;
    // A cost is never below nothing, however far the slider is pushed.
    return written(start >= 0n && rounded < 0n ? 0n : rounded);
  };
  return { enough, at };
};

/** How far a figure still is from what would fund it; nothing once it is there. */
export const stillMissing = (value: string, to: string): string => {
  const [a, b] = [scaled(value) ?? 0n, scaled(to) ?? 0n];
  return written(a > b ? a - b : b - a);
};
