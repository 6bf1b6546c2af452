import { decimalText, fraction, type Plan } from '@clout/domain';

/** (bound - value) / bound as a decimal, rounded up: 0 only when nothing better exists. */
export const gapText = ({ value, bound }: Pick<Plan, 'value' | 'bound'>): string => {
  if (bound.n <= 0n || bound.n * value.d <= value.n * bound.d) return '0';
  const whole = bound.n * value.d;
  const tenThousandths = ((whole - value.n * bound.d) * 10_000n + whole - 1n) / whole;
  return decimalText(fraction(tenThousandths, 10_000n), 4);
};
