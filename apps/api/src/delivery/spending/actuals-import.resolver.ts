import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RefusedRowType } from '../../envelope/base/base.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { MemberType } from '../../organisation/organisation.graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask, UseCase } from '../../platform/graphql/ask';
import { badInput } from '../../platform/graphql/faults';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { TASK_ID } from '../../platform/tasks/task.graphql';
import { Tasks } from '../../platform/tasks/tasks';
import { actAsTask } from '../../platform/tasks/under-task';
import { ActualsImportType, ActualsPreview, ActualsPreviewType, ImportActualsResult } from './actuals-import.graphql';
import { importActuals } from './import-actuals';
import { prepareActuals } from './prepare-actuals';
import { actualsImportOf, ImportActualsInput } from './spending-file.graphql';
import { spendingImportById, spendingImports, spendingRefusals, type SpendingImport } from './spending-import.store';

@Resolver(() => ActualsImportType)
export class ActualsImportResolver {
  constructor(private readonly tasks: Tasks) {}

  @Allow('actualsImports')
  @Query(() => [ActualsImportType], { description: 'Imports of the books, the newest first.' })
  actualsImports(
    @Args('fiscalYear', { type: () => Int, nullable: true, description: 'Only of this fiscal year.' })
    fiscalYear: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => spendingImports(tx, fiscalYear ?? null));
  }

  @Allow('importActuals')
  @Mutation(() => ImportActualsResult, {
    description: 'FINANCE imports what the books say of funded initiatives, or looks at what it would be.',
  })
  importActuals(
    @Args('input', { description: 'The file and how to read it.' }) input: ImportActualsInput,
    @Args('taskId', TASK_ID) taskId: string | null,
    @Context() ask: Ask,
  ) {
    const wanted = actualsImportOf(input);
    return actAsTask<object | null>(ask, this.tasks, taskId ?? null, (task) => {
      const book: UseCase<typeof wanted> = (tx, actor, args) => importActuals(tx, actor, args, task);
      if (!input.preview) return ask.act('importActuals', wanted, book, spendingImportById);
      return ask.read(async (tx) => {
        const prepared = await prepareActuals(tx, wanted, false, task);
        return prepared.ok ? new ActualsPreview(prepared.value) : new Refused(prepared.refusal);
      });
    });
  }

  @ResolveField(() => MemberType, { description: 'Who imported it.' })
  importedBy(@Parent() made: SpendingImport, @Context() ask: Ask) {
    return memberOf(ask, made.importedBy);
  }

  @ResolveField(() => [RefusedRowType], { description: 'Refused rows by line.' })
  refusals(
    @Parent() made: SpendingImport,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many, 1 to 1000.' }) first: number,
    @Context() ask: Ask,
  ) {
    if (!Number.isInteger(first) || first < 1 || first > 1_000) throw badInput('first must be from 1 to 1000.');
    return ask.read((tx) => spendingRefusals(tx, made.id, first));
  }
}

@Resolver(() => ActualsPreviewType)
export class ActualsPreviewResolver {
  @ResolveField(() => [RefusedRowType], { description: 'The first 100 refused rows, by line.' })
  refusals(@Parent() preview: ActualsPreview) {
    return preview.refused.slice(0, 100);
  }
}
