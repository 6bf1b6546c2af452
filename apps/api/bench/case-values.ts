import {
  DEFAULT_MULTIPLIERS,
  GRADES,
  evaluateCase,
  type CaseAssumptions,
  type CaseRules,
  type Grade,
} from '@clout/domain';
import { clock } from '../src/platform/clock';
import { median, print } from './report';

const CASES = 10_000;
const YEARS = 5;
const ROUNDS = 5;

const RULES: CaseRules = {
  multipliers: DEFAULT_MULTIPLIERS,
  chainRule: 'WEAKEST',
  estimate: 'CENTRAL',
  hurdleRate: 800,
  optimismUplift: 1500,
};

const grade = (k: number): Grade => GRADES[k % GRADES.length] ?? 'E0';

/** Case k of the run: two benefits over five years, one over loyalty and one straight to cost, and its yearly costs. */
const caseAt = (k: number): CaseAssumptions => {
  const amounts = (base: number) =>
    Array.from({ length: YEARS + 1 }, (_, t) => {
      const central = t === 0 ? 0n : BigInt(base + 1_000 * t + (k % 97) * 100);
      return { low: central / 2n, central, high: (central * 3n) / 2n };
    });
  const benefit = {
    description: '',
    cashable: false,
    release: null,
    jobs: { fte: 0, consulted: true },
    ownerId: null,
    baseline: null,
    risk: null,
  };
  return {
    links: { ACTION_OUTCOME: grade(k), OUTCOME_LOYALTY: grade(k + 1), LOYALTY_RESULT: grade(k + 2) },
    benefits: [
      { ...benefit, id: 'a', type: 'REVENUE_RETAINED', amounts: amounts(40_000_000) },
      { ...benefit, id: 'b', type: 'CONTACT_COST_AVOIDED', amounts: amounts(15_000_000) },
    ],
    costs: Array.from({ length: YEARS + 1 }, (_, t) => (t === 0 ? 38_000_000n : 9_000_000n)),
    cappedCost: 47_000_000n,
    onRateCard: true,
    blocked: false,
  };
};

/** The peer: what a loop by hand does that only wants the present value of the same flows. */
const npvAlone = ({ benefits, costs }: CaseAssumptions): number => {
  let value = 0;
  let factor = 1;
  for (let t = 0; t <= YEARS; t += 1) {
    let flow = -Number(costs[t] ?? 0n) * 1.15;
    for (const benefit of benefits) flow += Number(benefit.amounts[t]?.central ?? 0n);
    value += flow / factor;
    factor *= 1.08;
  }
  return value;
};

const seconds = (work: () => void): number => {
  const began = clock.ticks();
  work();
  return (clock.ticks() - began) / 1000;
};

/** Ten thousand cases with chain, grade, value, NPV and P10 to P90, against NPV alone, in turns. */
export function caseValues(): void {
  const cases = Array.from({ length: CASES }, (_, k) => caseAt(k));
  const whole: number[] = [];
  const alone: number[] = [];
  let [valued, sum] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    valued = 0;
    whole.push(
      seconds(() => {
        for (const one of cases) {
          const found = evaluateCase(one, RULES);
          if (found.known && found.value.numbers.npv.known && found.value.numbers.range.known) valued += 1;
        }
      }),
    );
    alone.push(
      seconds(() => {
        for (const one of cases) sum += npvAlone(one);
      }),
    );
  }
  if (valued !== CASES || !Number.isFinite(sum)) throw new Error(`only ${valued} of ${CASES} cases have a value`);
  print(`${CASES.toLocaleString('en')} business cases, one process`, [
    { name: 'chain, grade, credited value, NPV, P10 to P90', value: median(whole), unit: 's', goal: { atMost: 2 } },
    { name: 'a plain loop, NPV alone', value: median(alone), unit: 's' },
    { name: 'times as long', value: median(whole) / median(alone), unit: '' },
  ]);
}
