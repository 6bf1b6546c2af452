import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { TASK_ID } from '../../platform/tasks/task.graphql';
import { Tasks } from '../../platform/tasks/tasks';
import { actAsTask } from '../../platform/tasks/under-task';
import { Reckoner } from '../explanation/reckoner';
import { exportPortfolio } from './export-portfolio';
import { PortfolioExportType, SolvePortfolioInput, SolvePortfolioResult } from './portfolio.graphql';
import { solvePortfolio } from './solve-portfolio';

@Resolver()
export class PortfolioResolver {
  constructor(
    private readonly reckoner: Reckoner,
    private readonly tasks: Tasks,
  ) {}

  @Allow('exportPortfolio')
  @Query(() => PortfolioExportType, {
    description: 'What a plan was chosen from, as a portfolio file that solvePortfolio and clout plan read.',
  })
  exportPortfolio(
    @Args('planId', { type: () => ID, description: 'The plan.' }) planId: string,
    @Context() ask: Ask,
  ): Promise<PortfolioExportType> {
    return ask.read((tx) => exportPortfolio(tx, planId));
  }

  @Allow('solvePortfolio')
  @Mutation(() => SolvePortfolioResult, {
    description: 'Solves a portfolio file as clout plan does. Nothing is kept.',
  })
  solvePortfolio(
    @Args('input', { description: 'The file.' }) input: SolvePortfolioInput,
    @Args('taskId', TASK_ID) taskId: string | null,
    @Context() ask: Ask,
  ) {
    return actAsTask(ask, this.tasks, taskId ?? null, ({ signal }) => {
      // It keeps nothing, so that it is of use only to who waits for it.
      const stop = AbortSignal.any([signal, ask.options.gone]);
      return solvePortfolio(this.reckoner.until(stop), ask, input);
    });
  }
}
