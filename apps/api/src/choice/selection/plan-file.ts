import { optimise, readPortfolio, type Refusal, type Selection } from '@clout/domain';
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

/** Solves a portfolio file (its text) within `seconds` and answers as JSON; refuses by name every key it does not honour. */
export const planFile = async (text: string, seconds: number = PLAN_FILE_SECONDS): Promise<PlanFileAnswer> => {
  const document = parse(text.replace(/^\uFEFF/, ''));
  if (document === undefined) return refused({ code: 'INVALID_INPUT', message: 'the file is not JSON', problems: [] });
  const portfolio = readPortfolio(document);
  if (!portfolio.ok) return refused(portfolio.refusal);
  const solver = new Solver();
  try {
    const selection = await solver.run(optimise(portfolio.value), seconds);
    if (!selection.ok) return refused(selection.refusal);
    return { exitCode: selection.value.status === 'unknown' ? 1 : 0, output: toJson(selection.value) };
  } finally {
    await solver.stop();
  }
};
