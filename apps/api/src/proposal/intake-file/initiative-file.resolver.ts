import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask, UseCase } from '../../platform/graphql/ask';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { TASK_ID } from '../../platform/tasks/task.graphql';
import { Tasks } from '../../platform/tasks/tasks';
import { actAsTask } from '../../platform/tasks/under-task';
import { importInitiatives, type ImportInitiativesArgs, importOutcome } from './import-initiatives';
import { ImportInitiativesInput, ImportInitiativesResult } from './initiative-file.graphql';
import { previewInitiatives } from './preview-initiatives';

@Resolver()
export class InitiativeFileResolver {
  constructor(private readonly tasks: Tasks) {}

  @Allow('importInitiatives')
  @Mutation(() => ImportInitiativesResult, {
    description: 'Makes drafts of the good rows of a file, or shows what it would make; lists the others.',
  })
  importInitiatives(
    @Args('input', { description: 'The file and how to read it.' }) input: ImportInitiativesInput,
    @Args('taskId', TASK_ID) taskId: string | null,
    @Context() ask: Ask,
  ) {
    return actAsTask<object>(ask, this.tasks, taskId ?? null, (task) => {
      const bring: UseCase<ImportInitiativesArgs> = (tx, actor, args) => importInitiatives(tx, actor, args, task);
      if (!input.preview) return ask.act('importInitiatives', { input }, bring, importOutcome);
      return ask.read(async (tx, actor) => {
        const shown = await previewInitiatives(tx, actor, { input }, task);
        return shown.ok ? shown.value : new Refused(shown.refusal);
      });
    });
  }
}
