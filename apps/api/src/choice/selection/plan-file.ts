import { optimise, readPortfolio, refuse, type Asking, type Refusal, type Result, type Selection } from '@clout/domain';
import { Solver } from './solver';

/** What the command prints and how it ends: 0 solved, 1 no plan in time, 2 the file is refused. */
export interface PlanFileAnswer {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

/** Seconds a portfolio file may take. */
export const PLAN_FILE_SECONDS = 60;

const refused = (refusal: Pick<Refusal, 'code' | 'message' | 'problems'>): PlanFileAnswer => ({
  exitCode: 2,
  output: JSON.stringify({ code: refusal.code, message: refusal.message, problems: refusal.problems }),
});

const toJson = (selection: Selection): string => {
  const known = selection.status === 'optimal' || selection.status === 'feasible';
  const figure = (amount: bigint): number | null => (known ? Number(amount) : null);
  return JSON.stringify({
    status: selection.status,
    value: figure(selection.value),
    cost: figure(selection.cost),
    selected: selection.selected,
    bound: figure(selection.bound),
    gap: known ? selection.gap : null,
    ...(selection.conflict.length > 0 ? { conflict: selection.conflict } : {}),
  });
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a portfolio file (its text) and solves it; refuses by name every key it does not honour. */
export function* solveFile(text: string): Asking<Result<Selection>> {
  const document = parse(text.replace(/^\uFEFF/, ''));
  if (document === undefined) return refuse('INVALID_INPUT', 'the file is not JSON');
  const portfolio = readPortfolio(document);
  return portfolio.ok ? yield* optimise(portfolio.value) : portfolio;
}

/** What was found, as the command prints it. */
export const answerOf = (selection: Result<Selection>): PlanFileAnswer =>
  selection.ok
    ? { exitCode: selection.value.status === 'unknown' ? 1 : 0, output: toJson(selection.value) }
    : refused(selection.refusal);

/** Solves a portfolio file (its text) within `seconds` and answers as JSON. */
export const planFile = async (text: string, seconds: number = PLAN_FILE_SECONDS): Promise<PlanFileAnswer> => {
  const solver = new Solver();
  try {
    return answerOf(await solver.run(solveFile(text), seconds));
  } finally {
    await solver.stop();
  }
};
