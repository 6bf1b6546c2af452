import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optimise, readPortfolio, type LinearModel, type Portfolio } from '@clout/domain';
import { Solver } from '../src/choice/selection/solver';
import { clock } from '../src/platform/clock';
import { CHOICE_SEED, ruledInstance } from './choice-instances';
import { peersHere } from './peers';
import { median, print } from './report';

const CASES = join(__dirname, '..', 'src', 'choice', 'selection', 'portfolio-cases', 'inputs');
/** Seconds after which a case counts as not solved by us, so that a busy machine ends no run. */
const OURS = 60;
/** Seconds that another solver gets for one case. */
const SECONDS = 5;

interface Case {
  readonly name: string;
  readonly portfolio: Portfolio;
  /** Null where there is no plan, or the cap alone rules and no linear model is needed. */
  readonly model: LinearModel | null;
}

const caseOf = (name: string, portfolio: Portfolio): Case => {
  const first = optimise(portfolio).next();
  return { name, portfolio, model: first.done ? null : { ...first.value, start: undefined } };
};

const worked = (): Case[] =>
  readdirSync(CASES).map((file) => {
    const read = readPortfolio(JSON.parse(readFileSync(join(CASES, file), 'utf8')));
    if (!read.ok) throw new Error(read.refusal.message);
    return caseOf(file.replace('.json', ''), read.value);
  });

/** By what the values of the model were divided. */
const unitOf = ({ items }: Portfolio, { objective }: LinearModel): bigint => {
  const values = items.flatMap(({ options }) => options.map(({ value }) => value));
  const column = values.findIndex((value) => value !== 0n);
  return column < 0 ? 1n : values[column]! / BigInt(objective[column]!);
};

/** How a peer's answer compares with ours, which is exact: as good, worse, or one that breaks a rule to the unit. */
const verdict = (model: LinearModel, chosen: readonly number[], best: number): 'right' | 'worse' | 'broken' => {
  const point = new Set(chosen);
  const broken = model.rows.some(({ columns, coefficients, lower, upper }) => {
    const sum = columns.reduce((total, column, k) => total + (point.has(column) ? coefficients[k]! : 0), 0);
    return sum < lower || sum > upper;
  });
  if (broken) return 'broken';
  return chosen.reduce((sum, column) => sum + model.objective[column]!, 0) >= best ? 'right' : 'worse';
};

/** The worked cases and generated ones with every rule, beside other solvers in the same run, in turns. */
export async function choosingPeers(): Promise<void> {
  const solver = new Solver();
  await solver.warm();
  try {
    const { peers, missing } = peersHere(solver);
    const cases = [...worked(), ...[60, 120, 220].map((n) => caseOf(`generated ${n}`, ruledInstance(n)))];
    const ours: number[] = [];
    const withRules: number[] = [];
    const theirs = peers.map(() => ({ seconds: [] as number[], right: 0, worse: 0, broken: 0, none: 0 }));
    for (const { name, portfolio, model } of cases) {
      await solver.run(optimise(portfolio), OURS);
      const from = clock.ticks();
      const found = await solver.run(optimise(portfolio), OURS);
      if (!found.ok || (!found.value.canonical && found.value.status !== 'infeasible'))
        throw new Error(`${name} is not solved`);
      ours.push((clock.ticks() - from) / 1000);
      if (!model || found.value.status === 'infeasible') continue;
      withRules.push(ours.at(-1) ?? 0);
      const best = Number(found.value.value / unitOf(portfolio, model));
      for (const [k, peer] of peers.entries()) {
        const answer = await peer.ask(model, SECONDS);
        const tally = theirs[k]!;
        tally.seconds.push(answer.seconds);
        tally[answer.chosen ? verdict(model, answer.chosen, best) : 'none'] += 1;
      }
    }
    const models = theirs[0]?.seconds.length ?? 0;
    print(`${cases.length} portfolios of up to 220 initiatives (seed ${CHOICE_SEED}), ${SECONDS} s each`, [
      { name: 'ours: proven, ties broken, median', value: median(ours), unit: 's', goal: { atMost: 1 } },
      { name: `ours: median of ${models} with rules`, value: median(withRules), unit: 's' },
      { name: 'ours: slowest', value: Math.max(...ours), unit: 's' },
      ...peers.flatMap(({ name }, k) => {
        const { seconds, right, worse, broken, none } = theirs[k]!;
        return [
          { name: `${name}: median of ${models} with rules`, value: median(seconds), unit: 's' },
          { name: `${name}: as good to the unit`, value: right, unit: '' },
          { name: `${name}: worse; breaks a rule; nothing in time`, value: worse + broken + none, unit: '' },
        ];
      }),
    ]);
    for (const name of missing) process.stdout.write(`  ${name} is not installed here and was not measured.\n`);
  } finally {
    await solver.stop();
  }
}
