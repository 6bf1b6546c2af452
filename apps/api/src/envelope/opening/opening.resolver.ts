import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BusinessUnitType, MemberType } from '../../organisation/organisation.graphql';
import { memberOf, unitOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import { isUuid } from '../../platform/access/secret';
import type { Ask, UseCase } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { TASK_ID } from '../../platform/tasks/task.graphql';
import { Tasks } from '../../platform/tasks/tasks';
import { actAsTask } from '../../platform/tasks/under-task';
import { importOpening } from './import-opening';
import { openingImportById, openingImports, type OpeningImport } from './opening-import.store';
import { ImportOpeningCommitmentsInput, openingImportOf } from './opening-input.graphql';
import {
  ImportOpeningCommitmentsResult,
  OpeningCommitmentConnection,
  OpeningCommitmentType,
  OpeningImportType,
  OpeningPreview,
  OpeningStateEnum,
  WithdrawOpeningImportResult,
} from './opening.graphql';
import type { OpeningCommitment, OpeningState } from './opening.store';
import { prepareOpening } from './prepare-opening';
import { readOpenings } from './read-openings';
import { withdrawOpening } from './withdraw-opening';

const YEAR = { name: 'fiscalYear', type: () => Int, description: 'Fiscal year.' } as const;

@Resolver(() => OpeningImportType)
export class OpeningResolver {
  constructor(private readonly tasks: Tasks) {}

  @Allow('importOpeningCommitments')
  @Mutation(() => ImportOpeningCommitmentsResult, {
    description:
      'FINANCE imports what is promised out of a fiscal year before it begins, or looks at what it would be.',
  })
  importOpeningCommitments(
    @Args('input', { description: 'The file and how to read it.' }) input: ImportOpeningCommitmentsInput,
    @Args('taskId', TASK_ID) taskId: string | null,
    @Context() ask: Ask,
  ) {
    const wanted = openingImportOf(input);
    return actAsTask<object | null>(ask, this.tasks, taskId ?? null, (task) => {
      const add: UseCase<typeof wanted> = (tx, actor, args) => importOpening(tx, actor, args, task);
      if (!input.preview) return ask.act('importOpeningCommitments', wanted, add, openingImportById);
      return ask.read(async (tx) => {
        const prepared = await prepareOpening(tx, wanted, task);
        return prepared.ok ? new OpeningPreview(prepared.value) : new Refused(prepared.refusal);
      });
    });
  }

  @Allow('withdrawOpeningImport')
  @Mutation(() => WithdrawOpeningImportResult, {
    description: 'FINANCE takes an import of opening commitments back while nothing depends on it.',
  })
  withdrawOpeningImport(
    @Args('id', { type: () => ID, description: 'The import.' }) id: string,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('withdrawOpeningImport', { id, reason }, withdrawOpening, openingImportById);
  }

  @Allow('openingImports')
  @Query(() => [OpeningImportType], { description: 'Imports of opening commitments, the newest first.' })
  openingImports(
    @Args(YEAR.name, { ...YEAR, nullable: true, description: 'Only of this fiscal year.' }) fiscalYear: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => openingImports(tx, fiscalYear ?? null));
  }

  @ResolveField(() => MemberType, { description: 'Who imported it.' })
  importedBy(@Parent() made: OpeningImport, @Context() ask: Ask) {
    return memberOf(ask, made.importedBy);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who withdrew it; null while it stands.' })
  withdrawnBy(@Parent() made: OpeningImport, @Context() ask: Ask) {
    return memberOf(ask, made.withdrawnBy);
  }
}

@Resolver(() => OpeningCommitmentType)
export class OpeningCommitmentResolver {
  @Allow('openingCommitments')
  @Query(() => OpeningCommitmentConnection, {
    description: 'Opening commitments of a fiscal year, as far as the member may see them.',
  })
  openingCommitments(
    @Args(YEAR.name, YEAR) fiscalYear: number,
    @Args('importId', { type: () => ID, nullable: true, description: 'Only of this import.' }) importId: string | null,
    @Args('states', {
      type: () => [OpeningStateEnum],
      defaultValue: ['STANDING', 'WAITING'],
      description: 'Only in these states.',
    })
    states: OpeningState[],
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Commitments on the page, 1 to 200.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to continue after.' })
    after: string | null,
    @Context() ask: Ask,
  ) {
    if (importId && !isUuid(importId)) throw notFound();
    return ask.read((tx) => readOpenings(tx, { fiscalYear, importId: importId ?? null, states }, first, after));
  }

  @ResolveField(() => BusinessUnitType, { description: 'Whose money is promised.' })
  businessUnit(@Parent() commitment: OpeningCommitment, @Context() ask: Ask) {
    return unitOf(ask, commitment.businessUnitId);
  }
}
