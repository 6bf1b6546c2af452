import { frontier, optimise, type Asking, type LinearAnswer, type LinearModel, type Portfolio } from '@clout/domain';
import { clock } from '../src/platform/clock';
import { Solver } from '../src/choice/selection/solver';
import { CHOICE_SEED, plainInstance, ruledInstance } from './choice-instances';
import { median, print } from './report';

/** Rounds of each measurement; the first, cold one is not counted. */
const ROUNDS = 4;
/** Seconds that HiGHS gets for what the exact core solves at once. */
const PEER_SECONDS = 30;

function* ask(model: LinearModel): Asking<LinearAnswer> {
  return yield model;
}

/** The plain model as anyone would give it to HiGHS: money in minor units under one cap. */
const directModel = ({ items, cap }: Portfolio): LinearModel => {
  const options = items.map((item) => item.options[0]);
  const columns = options.map((_, k) => k);
  const coefficients = options.map((option) => Number(option?.cost ?? 0n));
  return {
    sense: 'MAXIMISE',
    objective: options.map((option) => Number(option?.value ?? 0n)),
    rows: [{ columns, coefficients, lower: -Infinity, upper: Number(cap) }],
  };
};

const warmSeconds = async (work: () => Promise<void> | void): Promise<number> => {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = clock.ticks();
    await work();
    samples.push((clock.ticks() - began) / 1000);
  }
  return median(samples.slice(1));
};

/** Plans under a cap alone and under every kind of rule, on generated instances of a published seed, beside HiGHS used directly. */
export async function choosing(): Promise<void> {
  const solver = new Solver();
  await solver.warm();
  try {
    const plain = plainInstance(10_000);
    const solve = async (portfolio: Portfolio, seconds: number, goodEnough: number): Promise<number> => {
      const found = await solver.run(optimise(portfolio, { goodEnough, ties: goodEnough === 0 }), seconds);
      if (!found.ok || found.value.status === 'unknown') throw new Error('no plan was found');
      const { bound, value } = found.value;
      return Number(((bound - value) * 1_000_000n) / (bound > 0n ? bound : 1n));
    };
    let gap = 0;
    const exact = await warmSeconds(async () => {
      gap = Math.max(gap, await solve(plain, 10, 0));
    });
    const began = clock.ticks();
    await solver.run(ask(directModel(plain)), PEER_SECONDS);
    const direct = (clock.ticks() - began) / 1000;
    const curve = await warmSeconds(async () => {
      const points = await solver.run(frontier(plain, 100), 10);
      if (!points.ok || !points.value.every((point) => point.proven)) throw new Error('the frontier is not proven');
    });
    print(`10,000 initiatives under a cap alone (seed ${CHOICE_SEED})`, [
      { name: 'the best plan, ties broken', value: exact, unit: 's', goal: { atMost: 0.05 } },
      { name: 'left open, of a million', value: gap, unit: '', goal: { atMost: 0 } },
      { name: `HiGHS used directly, given ${PEER_SECONDS} s`, value: direct, unit: 's' },
      { name: 'times as long', value: direct / exact, unit: '', goal: { atLeast: 100 } },
      { name: 'frontier of 100 budgets, exact', value: curve, unit: 's', goal: { atMost: 1 } },
    ]);
    for (const { n, seconds, goodEnough } of [
      { n: 1_000, seconds: 2, goodEnough: 1_000 },
      { n: 10_000, seconds: 5, goodEnough: 100 },
      { n: 100_000, seconds: 60, goodEnough: 1_000 },
    ]) {
      const portfolio = ruledInstance(n);
      const from = clock.ticks();
      const left = await solve(portfolio, seconds, goodEnough);
      print(`${n.toLocaleString('en')} initiatives with every kind of rule (seed ${CHOICE_SEED})`, [
        { name: 'a plan and its bound', value: (clock.ticks() - from) / 1000, unit: 's', goal: { atMost: seconds } },
        { name: 'left open, of a million', value: left, unit: '', goal: { atMost: goodEnough } },
      ]);
    }
  } finally {
    await solver.stop();
  }
}
