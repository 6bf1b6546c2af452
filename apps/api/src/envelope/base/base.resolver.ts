import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import { Database } from '../../platform/database/transaction';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { baseById, baseVersions, keptMapping } from './base-version.store';
import { baseImportOf, ImportOpexBaseInput, OpexMappingType } from './base-input.graphql';
import { ImportOpexBaseResult, OpexBaseVersionType, WithdrawOpexBaseResult } from './base.graphql';
import { importBase } from './import-base';
import { previewImport } from './preview-import';
import { watched, watchedLook } from './watch-import';
import { withdrawBase } from './withdraw-base';

@Resolver()
export class BaseResolver {
  constructor(private readonly database: Database) {}

  @Allow('opexBaseVersions')
  @Query(() => [OpexBaseVersionType], { description: 'Versions of the OpEx base, the newest first.' })
  opexBaseVersions(
    @Args('fiscalYear', { type: () => Int, nullable: true, description: 'Only of this fiscal year.' })
    fiscalYear: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => baseVersions(tx, fiscalYear ?? null));
  }

  @Allow('opexBase')
  @Query(() => OpexBaseVersionType, { description: 'One version of the OpEx base.' })
  opexBase(@Args('id', { type: () => ID, description: 'Id of the version.' }) id: string, @Context() ask: Ask) {
    return ask.read(async (tx) => (await baseById(tx, id)) ?? Promise.reject(notFound()));
  }

  @Allow('importMapping')
  @Query(() => OpexMappingType, { nullable: true, description: 'The mapping kept for a source; null when none is.' })
  importMapping(
    @Args('sourceSystem', { description: 'Name of the source.' }) sourceSystem: string,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => keptMapping(tx, sourceSystem));
  }

  @Allow('importOpexBase')
  @Mutation(() => ImportOpexBaseResult, { description: 'FINANCE imports an OpEx base, or looks at what it would be.' })
  importOpexBase(
    @Args('input', { description: 'The file and how to read it.' }) input: ImportOpexBaseInput,
    @Context() ask: Ask,
  ) {
    const wanted = baseImportOf(input);
    if (!input.preview) {
      const importing = watched(this.database, 'importOpexBase', importBase);
      return ask.act('importOpexBase', wanted, importing, baseById);
    }
    return ask.read(async (tx, { memberId }) => {
      const about = { memberId, operation: 'importOpexBase', fileName: wanted.fileName ?? '' };
      const look = watchedLook(this.database, tx.organizationId, about, (watch) => previewImport(tx, wanted, watch));
      const preview = await look;
      return preview.ok ? preview.value : new Refused(preview.refusal);
    });
  }

  @Allow('withdrawOpexBase')
  @Mutation(() => WithdrawOpexBaseResult, { description: 'FINANCE withdraws an uncertified version.' })
  withdrawOpexBase(@Args('id', { type: () => ID, description: 'Id of the version.' }) id: string, @Context() ask: Ask) {
    return ask.act('withdrawOpexBase', { id }, withdrawBase, baseById);
  }
}
