import { Args, Context, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { FunctionalAreaType, TouchpointType } from '../../organisation/organisation.graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { CYCLE } from '../scoring/panel.graphql';
import type { MapAmounts } from './map-amounts';
import { moneyMap } from './read-money-map';

@ObjectType('MapAmounts', { description: 'What is asked and what is funded, as OPEX.' })
export class MapAmountsType implements MapAmounts {
  @Field(() => MoneyScalar, { description: 'Asked in the fiscal year by the proposed options.' })
  requestedInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Asked as run-rate by the proposed options.' }) requestedRunRate!: bigint;
  @Field(() => MoneyScalar, { description: 'Funded in the fiscal year.' }) fundedInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Funded as run-rate.' }) fundedRunRate!: bigint;
}

@ObjectType('MoneyCell', { description: 'A functional area at a touchpoint.' })
export class MoneyCellType {
  @Field(() => FunctionalAreaType, { nullable: true, description: 'The functional area; null where none is named.' })
  silo!: FunctionalAreaType | null;
  @Field(() => TouchpointType, { nullable: true, description: 'The touchpoint; null where none is named.' })
  touchpoint!: TouchpointType | null;
  @Field(() => MapAmountsType, { description: 'Its amounts; all cells add up to the total.' }) amounts!: MapAmountsType;
}

@ObjectType('SiloMoney', { description: 'A functional area over all touchpoints, beside its base.' })
export class SiloMoneyType {
  @Field(() => FunctionalAreaType, {
    nullable: true,
    description: 'The functional area; null where the base names it otherwise, or none is named.',
  })
  silo!: FunctionalAreaType | null;
  @Field({ description: 'Its name; as the base has it where it is no term, empty where none is named.' }) name!: string;
  @Field(() => MoneyScalar, { nullable: true, description: 'Its addressable base; null where there is none.' })
  base!: bigint | null;
  @Field(() => MapAmountsType, { description: 'Its amounts.' }) amounts!: MapAmountsType;
}

@ObjectType('TouchpointMoney', { description: 'A touchpoint over all functional areas; a ledger has no base of it.' })
export class TouchpointMoneyType {
  @Field(() => TouchpointType, { nullable: true, description: 'The touchpoint; null where none is named.' })
  touchpoint!: TouchpointType | null;
  @Field(() => MapAmountsType, { description: 'Its amounts.' }) amounts!: MapAmountsType;
}

@ObjectType('MoneyMap', { description: 'Where money stands, is asked and is given: functional area by touchpoint.' })
export class MoneyMapType {
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => ID, { nullable: true, description: 'The plan that funds; null: what stands approved.' })
  planId!: string | null;
  @Field(() => [MoneyCellType], { description: 'Pairs that an initiative names; it is shared equally over its own.' })
  cells!: MoneyCellType[];
  @Field(() => [SiloMoneyType], { description: 'By functional area.' }) silos!: SiloMoneyType[];
  @Field(() => [TouchpointMoneyType], { description: 'By touchpoint.' }) touchpoints!: TouchpointMoneyType[];
  @Field(() => MapAmountsType, { description: 'Of all initiatives, each counted once.' }) total!: MapAmountsType;
  @Field(() => MoneyScalar, { nullable: true, description: 'The addressable base, whole; null without one.' })
  base!: bigint | null;
  @Field(() => ID, { nullable: true, description: 'The version of the base.' }) baseVersionId!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When that version was certified; null before.' })
  baseCertifiedAt!: Date | null;
  @Field({ description: 'What the base is, and that there is none by touchpoint.' }) baseNote!: string;
}

@Resolver()
export class MoneyMapResolver {
  @Allow('moneyMap')
  @Query(() => MoneyMapType, {
    description: 'Functional area by touchpoint: base, requested and funded, as far as the asking member sees them.',
  })
  moneyMap(
    @Args('cycleId', CYCLE) cycleId: string,
    @Args('planId', { type: () => ID, nullable: true, description: 'A plan of the cycle, whose lines are funded.' })
    planId: string | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => moneyMap(tx, cycleId, planId ?? null));
  }
}
