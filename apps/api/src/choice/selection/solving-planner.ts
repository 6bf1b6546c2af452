import {
  planInputsText,
  refuse,
  solvePriced,
  type Operation,
  type Plan,
  type PlanInputs,
  type Result,
  type SolvedInputs,
} from '@clout/domain';
import type { Ask, Load, UseCase } from '../../platform/graphql/ask';
import { Refused } from '../../platform/graphql/rejection.graphql';
import type { Task } from '../../platform/tasks/task';
import type { Tasks } from '../../platform/tasks/tasks';
import type { Solver } from './solver';

/** Answers what inputs give within `seconds`; in a transaction only once they were solved outside it. */
export type Solved = (inputs: PlanInputs, seconds: number) => Promise<Result<SolvedInputs>>;

/** Times that a plan is solved anew because what it was solved on changed meanwhile. */
const MOST_ROUNDS = 3;

/** Leaves the transaction, which rolls back: these inputs have to be solved first. */
class Unsolved extends Error {
  constructor(
    readonly inputs: PlanInputs,
    readonly seconds: number,
  ) {
    super('not solved yet');
  }
}

/** Solves on the spot, for programs that wait on nobody. */
export const solvedBy =
  (solver: Solver): Solved =>
  (inputs, seconds) =>
    solver.run(solvePriced(inputs), seconds);

const cancelled = (why: string) =>
  refuse('WRONG_STATE', `Solving was cancelled${why}.`, { remedy: 'Ask for it again.' });
const MOVING = refuse('WRONG_STATE', 'What the plan is solved on kept changing while it was solved.', {
  remedy: 'Try again.',
});

/** Lets use cases write plans that were solved outside their transaction. */
export class Planner {
  constructor(
    readonly solver: Solver,
    readonly tasks: Tasks,
  ) {}

  /**
   * Runs a use case as `ask.act` does. Where it asks for inputs that are not solved, its transaction is rolled back, they
   * are solved with no transaction open, and it runs again: what it then reads is the same, or is solved anew.
   */
  async act<Args, T extends Pick<Plan, 'value' | 'bound'> | null>(
    ask: Ask,
    operation: Operation,
    { args, taskId }: { readonly args: Args; readonly taskId: string | null },
    useCase: (solved: Solved) => UseCase<Args>,
    load: Load<T>,
  ): Promise<T | Refused> {
    const claimed = await this.tasks.claim(ask, taskId);
    if (!claimed.ok) return new Refused(claimed.refusal);
    const task = claimed.value;
    const known = new Map<string, Result<SolvedInputs>>();
    const solved: Solved = (inputs, seconds) => {
      const answer = known.get(planInputsText(inputs));
      return answer ? Promise.resolve(answer) : Promise.reject(new Unsolved(inputs, seconds));
    };
    try {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const done = await ask.act(operation, args, useCase(solved), load).catch((error: unknown) => {
          if (error instanceof Unsolved) return error;
          throw error;
        });
        if (!(done instanceof Unsolved)) {
          const plan = done instanceof Refused ? null : done;
          task.end(plan ? 'DONE' : task.keepsBest === null ? 'FAILED' : 'CANCELLED', plan);
          return done;
        }
        const answer = await this.solve(done.inputs, done.seconds, task);
        if (!task.settle()) {
          task.end('CANCELLED');
          return new Refused(cancelled('').refusal);
        }
        known.set(planInputsText(done.inputs), answer);
      }
      return new Refused(MOVING.refusal);
    } finally {
      if (!task.isOver) task.end('FAILED');
    }
  }

  /** Solves inputs with no transaction open; a plan that nobody found in time is a refusal. */
  async solve(inputs: PlanInputs, seconds: number, task: Task): Promise<Result<SolvedInputs>> {
    task.begin();
    const answer = await this.solver.run(
      solvePriced(inputs, (unit, lost) => task.countIn(unit, lost)),
      seconds,
      task,
    );
    if (!answer.ok || answer.value.selection.status !== 'unknown') return answer;
    if (task.keepsBest !== null) return cancelled(' before a plan was found');
    return refuse('INCOMPLETE', `No plan was found within ${seconds} seconds.`, {
      field: 'seconds',
      remedy: 'Give it more seconds, or drop a rule.',
    });
  }
}
