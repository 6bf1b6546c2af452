/** The 97.5 % quantile as tables print it: intervals are 95 % unless said. */
export const Z95 = 1.96;

/** Error function complement by its continued fraction and series; relative error below 1e-12. */
const erfc = (x: number): number => {
  const z = Math.abs(x);
  if (z < 2.5) {
    let term = z;
    let sum = z;
    for (let n = 1; n < 200 && Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
      term *= (-z * z) / n;
      sum += term / (2 * n + 1);
    }
    const erf = (2 / Math.sqrt(Math.PI)) * sum;
    return x < 0 ? 1 + erf : 1 - erf;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (z + fraction);
  const tail = Math.exp(-z * z) / Math.sqrt(Math.PI) / (z + fraction);
  return x < 0 ? 2 - tail : tail;
};

/** P(Z <= z) of the standard normal distribution. */
export const normalCdf = (z: number): number => 0.5 * erfc(-z / Math.SQRT2);

/** P(|Z| >= |z|), both tails. */
export const twoSidedP = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

const TAIL = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968];
const TAIL_UNDER = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
const MID = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const MID_UNDER = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((s, c) => s * x + c, 0);

/** The z below which a share `p` in (0, 1) of the standard normal lies (Acklam, refined once by Halley). */
export const normalQuantile = (p: number): number => {
  if (!(p > 0 && p < 1)) throw new RangeError('a quantile needs a share between 0 and 1');
  if (p > 0.5) return -normalQuantile(1 - p);
  const q = p < 0.02425 ? Math.sqrt(-2 * Math.log(p)) : p - 0.5;
  const start =
    p < 0.02425
      ? polynomial([...TAIL, 2.938163982698783], q) / polynomial([...TAIL_UNDER, 1], q)
      : (polynomial(MID, q * q) * q) / polynomial([...MID_UNDER, 1], q * q);
  const error = (normalCdf(start) - p) * Math.sqrt(2 * Math.PI) * Math.exp((start * start) / 2);
  return start - error / (1 + (start * error) / 2);
};
