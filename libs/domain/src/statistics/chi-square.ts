/** ln Gamma(x) for x > 0 (Lanczos, g = 7). */
const logGamma = (x: number): number => {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const sum = coefficients.reduce((s, c, k) => s + c / (x + k), 0.9999999999998099);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
};

/** P(X >= x) of a chi-square with `df` degrees of freedom, df >= 1. */
export const chiSquareP = (x: number, df: number): number => {
  if (x <= 0) return 1;
  const [a, h] = [df / 2, x / 2];
  const factor = Math.exp(-h + a * Math.log(h) - logGamma(a));
  if (h < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 1000 && term > sum * 1e-16; n += 1) sum += term *= h / (a + n);
    return 1 - sum * factor;
  }
  let b = h + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1000; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return factor * value;
};
