import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BaseDimension } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { baseById } from './base-version.store';
import { BaseDimensionEnum, CertifyOpexBaseResult } from './base.graphql';
import { certifyBase } from './certify-base';
import { compareBaseVersions } from './compare-base-versions';
import { BaseComparisonType } from './comparison.graphql';

const version = (which: string) => ({ type: () => ID, description: `Id of the ${which}version.` });

@Resolver()
export class BaseControlResolver {
  @Allow('certifyOpexBase')
  @Mutation(() => CertifyOpexBaseResult, { description: 'A second member of FINANCE certifies an imported version.' })
  certifyOpexBase(@Args('id', version('')) id: string, @Context() ask: Ask) {
    return ask.act('certifyOpexBase', { id }, certifyBase, baseById);
  }

  @Allow('compareOpexBases')
  @Query(() => BaseComparisonType, { description: 'Two versions of the OpEx base side by side, with differences.' })
  compareOpexBases(
    @Args('a', version('first ')) a: string,
    @Args('b', version('second ')) b: string,
    @Args('by', { type: () => BaseDimensionEnum, description: 'What to add up by.' }) by: BaseDimension,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => compareBaseVersions(tx, { a, b }, by));
  }
}
