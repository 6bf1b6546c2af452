import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { importInitiatives, importOutcome } from './import-initiatives';
import { ImportInitiativesInput, ImportInitiativesResult } from './initiative-file.graphql';

@Resolver()
export class InitiativeFileResolver {
  @Allow('importInitiatives')
  @Mutation(() => ImportInitiativesResult, {
    description: 'Makes drafts of the good rows of a file; lists the others.',
  })
  importInitiatives(
    @Args('input', { description: 'The file and how to read it.' }) input: ImportInitiativesInput,
    @Context() ask: Ask,
  ) {
    return ask.act('importInitiatives', { input }, importInitiatives, importOutcome);
  }
}
