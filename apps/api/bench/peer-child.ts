import lpSolver from 'javascript-lp-solver';
import { solve as solveByYalps } from 'yalps';
import type { LinearModel } from '@clout/domain';

/** A model for one of the solvers written in JavaScript, in a process of its own: they cannot be stopped otherwise. */
export interface PeerQuestion {
  readonly peer: 'yalps' | 'javascript-lp-solver';
  readonly model: LinearModel;
  readonly seconds: number;
}

/** Columns at 1, and the seconds that the solver took; null: it found nothing. */
export interface PeerReply {
  readonly chosen: readonly number[] | null;
  readonly seconds: number;
}

const side = (lower: number, upper: number): { min?: number; max?: number } => ({
  ...(Number.isFinite(lower) ? { min: lower } : {}),
  ...(Number.isFinite(upper) ? { max: upper } : {}),
});

/** Columns and rows by name, as both solvers take them. */
const named = (model: LinearModel) => {
  const variables: Record<string, Record<string, number>> = {};
  model.objective.forEach((value, column) => (variables[`x${column}`] = { value }));
  const constraints: Record<string, { min?: number; max?: number }> = {};
  model.rows.forEach((row, r) => {
    constraints[`r${r}`] = side(row.lower, row.upper);
    row.columns.forEach((column, k) => (variables[`x${column}`]![`r${r}`] = row.coefficients[k]!));
  });
  return { variables, constraints };
};

const byYalps = (model: LinearModel, seconds: number): readonly number[] | null => {
  const answer = solveByYalps(
    { direction: 'maximize', objective: 'value', ...named(model), binaries: true },
    { timeout: seconds * 1000, maxIterations: Infinity, tolerance: 0 },
  );
  const chosen = answer.variables.filter(([, value]) => value >= 0.5).map(([name]) => Number(name.slice(1)));
  return answer.status === 'infeasible' || Number.isNaN(answer.result) ? null : chosen;
};

const byLpSolver = (model: LinearModel, seconds: number): readonly number[] | null => {
  const { variables, constraints } = named(model);
  const binaries = Object.fromEntries(Object.keys(variables).map((name) => [name, 1] as const));
  for (const name of Object.keys(variables)) {
    variables[name]![`most ${name}`] = 1;
    constraints[`most ${name}`] = { max: 1 };
  }
  const answer: unknown = lpSolver.Solve({
    optimize: 'value',
    opType: 'max',
    constraints,
    variables,
    ints: binaries,
    options: { timeout: seconds * 1000 },
  });
  if (typeof answer !== 'object' || answer === null || !('feasible' in answer) || answer.feasible !== true) return null;
  return Object.entries(answer)
    .filter(([name, value]) => /^x\d+$/.test(name) && typeof value === 'number' && value >= 0.5)
    .map(([name]) => Number(name.slice(1)));
};

process.on('message', ({ peer, model, seconds }: PeerQuestion) => {
  const from = performance.now();
  const chosen = peer === 'yalps' ? byYalps(model, seconds) : byLpSolver(model, seconds);
  process.send?.({ chosen, seconds: (performance.now() - from) / 1000 } satisfies PeerReply);
});
