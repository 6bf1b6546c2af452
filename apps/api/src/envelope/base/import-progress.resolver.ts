import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { cancelImport } from './cancel-import';
import { importJobById, lastImportJob } from './import-job.store';
import { CancelImportResult, ImportProgressType } from './import-progress.graphql';

@Resolver()
export class ImportProgressResolver {
  @Allow('importProgress')
  @Query(() => ImportProgressType, {
    nullable: true,
    description:
      'How far an import is: the one named, else the last that the asking member began, a look at what it would make too; null when there is none.',
  })
  importProgress(
    @Args('id', { type: () => ID, nullable: true, description: 'Id of an import as it runs.' }) id: string | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx, actor) => (id ? importJobById(tx, id) : lastImportJob(tx, actor.memberId)));
  }

  @Allow('cancelImport')
  @Mutation(() => CancelImportResult, {
    description: 'FINANCE ends a running import, or a look at one; nothing of it is stored.',
  })
  cancelImport(
    @Args('id', { type: () => ID, description: 'Id of the import as it runs.' }) id: string,
    @Context() ask: Ask,
  ) {
    return ask.act('cancelImport', { id }, cancelImport, importJobById);
  }
}
