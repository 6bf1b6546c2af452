import { type Figure, type Maybe, faulty, flawIn, incomplete, known, undefinedFigure } from '../../method/figure';

/** `TIME_0`: the first flow is today's, the rule here. `END_OF_PERIOD_1`: the first flow comes a period later, as spreadsheets do. */
export const NPV_CONVENTIONS = ['TIME_0', 'END_OF_PERIOD_1'] as const;
export type NpvConvention = (typeof NPV_CONVENTIONS)[number];

const flawOf = (rate: Maybe, flows: readonly Maybe[]) => {
  if (flows.length === 0) return incomplete('flows');
  const flaw = flawIn({ rate, flows });
  if (flaw) return flaw;
  return Number(rate) <= -1 ? faulty('rate_below_minus_1', 'the rate must be above -100 %') : null;
};

/** Flows each discounted to time 0, by repeated division: the same on every machine. */
export const discounted = (rate: number, flows: readonly number[]): readonly number[] => {
  let factor = 1;
  return flows.map((flow) => {
    const value = flow / factor;
    factor *= 1 + rate;
    return value;
  });
};

/** sum c_t / (1 + i)^t, in the money of the flows; the convention is always named. */
export const npv = (rate: Maybe, flows: readonly Maybe[], convention: NpvConvention = 'TIME_0'): Figure => {
  const flaw = flawOf(rate, flows);
  if (flaw) return flaw;
  const atZero = discounted(Number(rate), flows.map(Number)).reduce((s, value) => s + value, 0);
  return known(convention === 'TIME_0' ? atZero : atZero / (1 + Number(rate)), [
    `convention_${convention.toLowerCase()}`,
  ]);
};

/** (future value of the positive flows at the reinvestment rate / present value of the negative ones)^(1/n) - 1. */
export const modifiedIrr = (flows: readonly Maybe[], financeRate: Maybe, reinvestRate: Maybe): Figure => {
  const flaw = flawOf(financeRate, flows) ?? flawOf(reinvestRate, flows);
  if (flaw) return flaw;
  const n = flows.length - 1;
  const out = discounted(
    Number(financeRate),
    flows.map((flow) => Math.min(0, Number(flow))),
  );
  const back = discounted(
    Number(reinvestRate),
    flows.map((flow) => Math.max(0, Number(flow))),
  );
  const [paid, got] = [-out.reduce((s, v) => s + v, 0), back.reduce((s, v) => s + v, 0)];
  if (paid === 0 || got === 0)
    return undefinedFigure('no_sign_change', 'the flows never change sign, so there is no return');
  return known((got / paid) ** (1 / n) * (1 + Number(reinvestRate)) - 1);
};

/** Simple and discounted payback. */
export interface Payback {
  /** Periods, interpolated within the period in which the sum reaches 0; null when it never does. */
  readonly simple: number | null;
  readonly discounted: number | null;
}

const payback = (flows: readonly number[]): number | null => {
  let sum = 0;
  for (const [t, flow] of flows.entries()) {
    const before = sum;
    sum += flow;
    if (sum >= 0 && t > 0 && before < 0) return t - 1 + -before / flow;
    if (sum >= 0 && t === 0) return 0;
  }
  return null;
};

/** Periods until the flows have paid back, simple and discounted; never is null with flag `never_pays_back`. */
export const paybackPeriods = (rate: Maybe, flows: readonly Maybe[]): Figure<Payback> => {
  const flaw = flawOf(rate, flows);
  if (flaw) return flaw;
  const plain = flows.map(Number);
  const simple = payback(plain);
  return known(
    { simple, discounted: payback(discounted(Number(rate), plain)) },
    simple === null ? ['never_pays_back'] : [],
  );
};
