import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { BaseDimension, OpexBaseVersion } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { badInput } from '../../platform/graphql/faults';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { exclusionsOf, namedTotals } from '../envelope-view';
import { addressableOf, baseOutside, refusals } from './base-row.store';
import {
  BaseDimensionEnum,
  BaseExclusionType,
  BaseTotalType,
  OpexBaseVersionType,
  RefusedRowType,
} from './base.graphql';
import { BasePreview, OpexBasePreviewType } from './preview.graphql';

const BY = { name: 'by', type: () => BaseDimensionEnum, description: 'What to add up by.' } as const;
const FIRST = { name: 'first', type: () => Int, defaultValue: 100, description: 'How many, 1 to 1000.' } as const;
const MOST = 1_000;

const rowsAsked = (first: number): number => {
  if (!Number.isInteger(first) || first < 1 || first > MOST) throw badInput(`first must be from 1 to ${MOST}.`);
  return first;
};

@Resolver(() => OpexBaseVersionType)
export class BaseFieldsResolver {
  @ResolveField(() => MemberType, { description: 'Who imported it.' })
  importedBy(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return memberOf(ask, base.importedBy);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who certified it; null before.' })
  certifiedBy(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return memberOf(ask, base.certifiedBy);
  }

  @ResolveField(() => MoneyScalar, {
    description: 'Addressable part of what the asking member sees, under the mandate.',
  })
  addressable(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return ask.once(`addressable ${base.id}`, async (tx) => {
      const outside = await exclusionsOf(tx, base.fiscalYear, null);
      return (await addressableOf(tx, base.id, outside)).total;
    });
  }

  @ResolveField(() => [RefusedRowType], { description: 'Refused rows by line; only for those who see every unit.' })
  refusals(@Parent() base: OpexBaseVersion, @Args(FIRST.name, FIRST) first: number, @Context() ask: Ask) {
    const size = rowsAsked(first);
    return ask.read((tx, actor) => (actor.sight.allUnits ? refusals(tx, base.id, size) : Promise.resolve([])));
  }

  @ResolveField(() => [BaseTotalType], { description: 'Totals of the rows that the asking member sees.' })
  totals(@Parent() base: OpexBaseVersion, @Args(BY.name, BY) by: BaseDimension, @Context() ask: Ask) {
    return ask.once(`totals ${base.id} ${by}`, async (tx) =>
      namedTotals(tx, base.id, by, await exclusionsOf(tx, base.fiscalYear, null)),
    );
  }

  @ResolveField(() => [BaseExclusionType], { description: 'What is outside the addressable base, and why.' })
  outside(@Parent() base: OpexBaseVersion, @Context() ask: Ask) {
    return ask.once(`outside ${base.id}`, async (tx) =>
      baseOutside(tx, base.id, await exclusionsOf(tx, base.fiscalYear, null)),
    );
  }
}

@Resolver(() => OpexBasePreviewType)
export class BasePreviewResolver {
  @ResolveField(() => [RefusedRowType], { description: 'The first refused rows, by line.' })
  refusals(@Parent() preview: BasePreview, @Args(FIRST.name, FIRST) first: number) {
    return preview.prepared.survey.refusals.slice(0, rowsAsked(first));
  }

  @ResolveField(() => [BaseTotalType], { description: 'Totals of the accepted rows.' })
  totals(@Parent() preview: BasePreview, @Args(BY.name, BY) by: BaseDimension) {
    const { nameOf } = preview.prepared.units;
    return preview.tally.by(by).map((total) => ({ ...total, name: nameOf(total.key) }));
  }

  @ResolveField(() => [BaseExclusionType], { description: 'What would be outside the addressable base, and why.' })
  outside(@Parent() preview: BasePreview) {
    return preview.tally.outside();
  }
}
