import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IMPACT_LEVELS, type ImpactLevel, type ImpactStatement, type StrategicDriver } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateTimeScalar } from '../../platform/graphql/scalars';
import { InitiativeSuccess } from '../../proposal/initiative/initiative.graphql';
import type { DriverRequest } from './set-strategic-drivers';

export const ImpactLevelEnum = enumOf(IMPACT_LEVELS);
registerEnumType(ImpactLevelEnum, {
  name: 'ImpactLevel',
  description: 'How far an initiative serves a strategic driver, in equal steps of the full effect (our own proposal).',
  valuesMap: {
    NONE: { description: 'Not at all: 0.' },
    LOW: { description: 'A little: a quarter of the full effect.' },
    MODERATE: { description: 'Half of the full effect.' },
    STRONG: { description: 'Three quarters of the full effect.' },
    EXTREME: { description: 'The full effect.' },
  },
});

@ObjectType('ImpactStatement', { description: 'What a level means for one driver.' })
export class ImpactStatementType implements ImpactStatement {
  @Field(() => ImpactLevelEnum, { description: 'The level.' }) level!: ImpactLevel;
  @Field(() => BasisPointsScalar, { description: 'Its share of the full effect.' }) share!: number;
  @Field({ description: 'What an initiative of this level does.' }) statement!: string;
}

@ObjectType('StrategicDriver', { description: 'What the company wants to move in a cycle.' })
export class StrategicDriverType implements StrategicDriver {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'What is meant.' }) description!: string;
  @Field(() => Int, { description: 'Weight, in proportion to the others.' }) weight!: number;
  @Field(() => BasisPointsScalar, { description: 'Its share of all weights; all of them add up to 10,000.' })
  share!: number;
  @Field(() => Int, { description: 'Place in the list, from 1.' }) position!: number;
  @Field(() => [ImpactStatementType], { description: 'All five levels, NONE first.' }) impacts!: ImpactStatementType[];
}

@ObjectType('StrategicDrivers', { description: 'What a cycle wants to move.' })
export class StrategicDriversType {
  @Field(() => ID, { description: 'Stable id: that of the cycle.' }) id!: string;
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'Counts the changes; 0 before any are set.' }) version!: number;
  @Field(() => [StrategicDriverType], { description: 'Drivers in their order.' }) drivers!: StrategicDriverType[];
}

@ObjectType('DriverImpact', { description: 'How far an initiative serves a driver.' })
export class DriverImpactType {
  @Field(() => StrategicDriverType, { description: 'The driver.' }) driver!: StrategicDriverType;
  @Field(() => ImpactLevelEnum, { description: 'The level.' }) level!: ImpactLevel;
  @Field({ description: 'What this level means for the driver.' }) statement!: string;
  @Field(() => String, { nullable: true, description: 'Why it was rated so, or changed.' }) reason!: string | null;
  @Field(() => MemberType, { description: 'Who rated it last.' }) ratedBy!: MemberType;
  @Field(() => DateTimeScalar, { description: 'When.' }) ratedAt!: Date;
}

@ObjectType('DriverPriority', {
  description: 'How far an initiative serves the drivers of its cycle: beside its score, never part of it.',
})
export class DriverPriorityType {
  @Field(() => BasisPointsScalar, {
    nullable: true,
    description: 'Weighted share of the full effect, rounded half-up; null until every driver is rated.',
  })
  priority!: number | null;
  @Field(() => String, { nullable: true, description: 'The same, exact, as n/d basis points.' }) exact!: string | null;
  @Field(() => Int, { description: 'Drivers it is rated on.' }) rated!: number;
  @Field(() => Int, { description: 'Drivers of the cycle.' }) drivers!: number;
}

@InputType('ImpactStatementInput', { description: 'What a level means for a driver.' })
export class ImpactStatementInput implements ImpactStatement {
  @Field(() => ImpactLevelEnum, { description: 'The level.' }) level!: ImpactLevel;
  @Field({ description: 'What an initiative of this level does, 1 to 300 characters.' }) statement!: string;
}

@InputType('StrategicDriverInput', { description: 'A strategic driver.' })
export class StrategicDriverInput implements DriverRequest {
  @Field(() => ID, { nullable: true, defaultValue: null, description: 'A driver of the cycle to keep.' })
  id!: string | null;
  @Field({ description: 'Name, unique in the cycle.' }) name!: string;
  @Field({ description: 'What is meant, 1 to 1,000 characters.' }) description!: string;
  @Field(() => Int, { description: 'Weight from 1 to 1,000,000, in proportion to the others.' }) weight!: number;
  @Field(() => [ImpactStatementInput], { description: 'Each of the five levels once.' })
  impacts!: ImpactStatementInput[];
}

export const SetStrategicDriversResult = resultUnion('SetStrategicDriversResult', {
  type: StrategicDriversType,
  typeName: 'StrategicDrivers',
});
export const RateDriverImpactResult = resultUnion('RateDriverImpactResult', InitiativeSuccess);
