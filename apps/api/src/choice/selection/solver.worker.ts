/**
 * The solver's thread: HiGHS (WebAssembly) solves one 0/1 model at a time. Compiled it runs as CommonJS; from source
 * Node itself strips the types, so this file imports nothing of ours but types.
 */
import { parentPort } from 'node:worker_threads';
import loadHighs, { type Highs, type ModelData } from 'highs';
import type { LinearAnswer, LinearModel } from '@clout/domain';

/** A model to solve within `seconds`. */
export interface SolverQuestion {
  readonly id: number;
  readonly model: LinearModel;
  readonly seconds: number;
}

/** `ready` once, then for each question improving points and one final answer. */
export type SolverMessage =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'incumbent';
      readonly id: number;
      readonly values: readonly number[];
      readonly bound: number | null;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: LinearAnswer };

/** Rows longer than this make the presolve slower than the search. */
const LONG_ROW = 5_000;
/** Models up to this size are searched so fast that heuristics for good points only cost time. */
const SMALL = 500;
/** Relaxations above this size take an interior point method a quarter of the time. */
const LARGE_RELAXATION = 20_000;
/** Coefficients above this are scaled down by a power of two, which loses nothing. */
const LARGE = 2 ** 20;

const scaleOf = (coefficients: readonly number[]): number => {
  let largest = 1;
  for (const c of coefficients) largest = Math.max(largest, Math.abs(c));
  return largest <= LARGE ? 1 : 2 ** Math.ceil(Math.log2(largest / LARGE));
};

const integrality = ({ objective, continuous = [] }: LinearModel): Int32Array => {
  const kinds = new Int32Array(objective.length).fill(1);
  for (const column of continuous) kinds[column] = 0;
  return kinds;
};

const toHighs = (
  model: LinearModel,
  { infinity, constants }: Highs,
): { data: ModelData; objectiveScale: number; scales: Float64Array } => {
  const n = model.objective.length;
  const size = model.rows.reduce((sum, row) => sum + row.columns.length, 0);
  const starts = new Int32Array(model.rows.length + 1);
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
  const rowLower = new Float64Array(model.rows.length);
  const rowUpper = new Float64Array(model.rows.length);
  const scales = new Float64Array(model.rows.length);
  let at = 0;
  model.rows.forEach((row, r) => {
    const scale = scaleOf(row.coefficients);
    scales[r] = scale;
    row.columns.forEach((column, k) => {
      indices[at] = column;
      values[at] = (row.coefficients[k] ?? 0) / scale;
      at += 1;
    });
    starts[r + 1] = at;
    rowLower[r] = Number.isFinite(row.lower) ? row.lower / scale : -infinity;
    rowUpper[r] = Number.isFinite(row.upper) ? row.upper / scale : infinity;
  });
  const objectiveScale = scaleOf(model.objective);
  return {
    objectiveScale,
    scales,
    data: {
      numCols: n,
      numRows: model.rows.length,
      sense: constants.objectiveSense[model.sense === 'MAXIMISE' ? 'maximize' : 'minimize'],
      colCost: Float64Array.from(model.objective, (c) => c / objectiveScale),
      colLower: new Float64Array(n),
      colUpper: new Float64Array(n).fill(1),
      rowLower,
      rowUpper,
      matrix: { format: 'csr', numRows: model.rows.length, numCols: n, starts, indices, values },
      ...(model.relaxed ? {} : { integrality: integrality(model) }),
    },
  };
};

/** Solves the relaxation and tells each row's price in the model's own units. */
const relax = (highs: Highs, question: SolverQuestion): LinearAnswer => {
  const { data, objectiveScale, scales } = toHighs(question.model, highs);
  return highs.withModel(data, (model): LinearAnswer => {
    model.options.set({
      output_flag: false,
      time_limit: question.seconds,
      presolve: 'off',
      ...(question.model.objective.length > LARGE_RELAXATION ? { solver: 'ipm', run_crossover: 'off' } : {}),
    });
    model.run();
    // Without its crossover the interior point method ends near the best: its prices are as good.
    const { optimal, unknown } = highs.constants.modelStatus;
    const end = model.getModelStatus();
    if (end !== optimal && end !== unknown) return { status: 'STOPPED', values: null, bound: null };
    const { colValue, rowDual } = model.getSolution();
    const duals = Array.from(rowDual, (price, r) => (price * objectiveScale) / (scales[r] ?? 1));
    return { status: 'OPTIMAL', values: [...colValue], bound: null, duals };
  });
};

const solve = (highs: Highs, question: SolverQuestion, send: (message: SolverMessage) => void): LinearAnswer => {
  const { data, objectiveScale } = toHighs(question.model, highs);
  const status = highs.constants.modelStatus;
  return highs.withModel(data, (model): LinearAnswer => {
    const longest = question.model.rows.reduce((most, row) => Math.max(most, row.columns.length), 0);
    model.options.set({
      output_flag: false,
      time_limit: question.seconds,
      mip_rel_gap: 0,
      mip_abs_gap: Math.max(1e-6, Math.max(0.999, question.model.gap ?? 0) / objectiveScale),
      presolve: longest > LONG_ROW ? 'off' : 'choose',
      // Restarts and the search for symmetry take several times as long as they save on models like these.
      mip_allow_restart: false,
      mip_detect_symmetry: false,
      ...(question.model.objective.length <= SMALL ? { mip_heuristic_effort: 0 } : {}),
    });
    if (question.model.start) model.setSolution({ colValue: Float64Array.from(question.model.start) });
    model.run({
      [highs.constants.callbackType.mipImprovingSolution](event) {
        const { mip_solution: point, mip_dual_bound: bound } = event.data;
        if (!point) return;
        const known = bound === undefined || !Number.isFinite(bound) ? null : bound * objectiveScale;
        send({ kind: 'incumbent', id: question.id, values: [...point], bound: known });
      },
    });
    const end = model.getModelStatus();
    if (end === status.infeasible || end === status.unboundedOrInfeasible)
      return { status: 'INFEASIBLE', values: null, bound: null };
    const primal = model.getSolution().colValue;
    const bound = Number(model.info.get('mip_dual_bound')) * objectiveScale;
    return {
      status: end === status.optimal ? 'OPTIMAL' : 'STOPPED',
      values: model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible ? [...primal] : null,
      bound: Number.isFinite(bound) ? bound : null,
    };
  });
};

const main = async (): Promise<void> => {
  const port = parentPort;
  if (!port) throw new Error('the solver runs as a worker thread only');
  const send = (message: SolverMessage): void => port.postMessage(message);
  const highs = await loadHighs();
  port.on('message', (question: SolverQuestion) => {
    const answer = question.model.relaxed ? relax(highs, question) : solve(highs, question, send);
    send({ kind: 'answer', id: question.id, answer });
  });
  send({ kind: 'ready' });
};

void main();
