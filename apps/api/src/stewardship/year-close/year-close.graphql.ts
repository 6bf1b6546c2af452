import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CarryOverRule } from '@clout/domain';
import { CarryOverRuleEnum } from '../../envelope/mandate-input.graphql';
import { FieldProblemType, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import type { CloseView, UnitAtClose } from './read-close';
import type { LineAtClose } from './year-close.store';

const money = (description: string): PropertyDecorator => Field(() => MoneyScalar, { description });

@ObjectType({ isAbstract: true })
abstract class SpentAtClose {
  @money('Approved for the year, less what was released before.') standing!: bigint;
  @money('Ordered and not received at the close.') obligated!: bigint;
  @money('Received or booked.') used!: bigint;
  @money('Used above what stood: the first charge on the next year.') overspent!: bigint;
  @money('Goes on as a commitment of the next year.') carried!: bigint;
  @money('Lapses, and goes back to those who contributed it.') lapsed!: bigint;
}

@ObjectType('FiscalYearCloseUnit', {
  description: 'What becomes of the money of a unit: used + carried + lapsed = standing + overspent.',
})
export class FiscalYearCloseUnitType extends SpentAtClose implements Omit<UnitAtClose, 'businessUnitId'> {
  @money('What it gets back, as a contributor, of what lapsed anywhere.') returned!: bigint;
  businessUnitId!: string;
}

@ObjectType('FiscalYearCloseLine', { description: 'What becomes of the money of one approved plan line.' })
export class FiscalYearCloseLineType
  extends SpentAtClose
  implements Omit<LineAtClose, 'businessUnitId' | 'initiativeId'>
{
  @Field(() => ID, { description: 'The plan line.' }) lineId!: string;
  initiativeId!: string;
  businessUnitId!: string;
}

type Shown = Omit<CloseView, 'closed' | 'blockers' | 'units' | 'lines'>;

@ObjectType('FiscalYearClose', {
  description: 'The close of a fiscal year, as it would be now or as it was; OPEX of the year, in-year.',
})
export class FiscalYearCloseType implements Shown {
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field({ description: 'ISO 4217 code of every amount.' }) currency!: string;
  @Field(() => DateTimeScalar, { description: 'Database time of the answer.' }) asOf!: Date;
  @Field(() => CarryOverRuleEnum, { description: "The mandate's rule for money that is left." }) rule!: CarryOverRule;
  @Field(() => MoneyScalar, { nullable: true, description: 'Most that is carried; null for no limit.' })
  carryLimit!: bigint | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which carried money can be promised.' })
  carryExpires!: string | null;
  @money('What the envelope allows.') limit!: bigint;
  @money('Promised before the year.') openingCommitments!: bigint;
  @money('Approved for the year, less what was released: what stands.') approved!: bigint;
  @money('Received or booked: used + carried + lapsed = approved + overspent.') used!: bigint;
  @money('Used above what stood: charged to the next year’s envelope first.') overspent!: bigint;
  @money('Approved money that goes on as commitments of the next year.') carried!: bigint;
  @money('Approved money that goes back to those who contributed it.') lapsed!: bigint;
  @money('Never promised, reserve included: carriedUncommitted + lapsedUncommitted.') uncommitted!: bigint;
  @money('Raises the next year’s limit until it expires.') carriedUncommitted!: bigint;
  @money('Falls away; nobody had contributed it.') lapsedUncommitted!: bigint;
  @Field({ description: 'Changes with every figure here; closeFiscalYear takes it as expectedDigest.' })
  digest!: string;
  @Field(() => Boolean, { description: 'True once the year is closed: then nothing here changes.' }) closed!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' }) closedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why, as whoever closed it said.' }) reason!: string | null;
  @Field(() => [FieldProblemType], { description: 'What waits for somebody and keeps the year open, each by name.' })
  blockers!: FieldProblemType[];
  @Field(() => [FiscalYearCloseUnitType], { description: 'By receiving unit.' }) units!: FiscalYearCloseUnitType[];
  @Field(() => [FiscalYearCloseLineType], { description: 'By approved plan line.' }) lines!: FiscalYearCloseLineType[];
}

export const CloseFiscalYearResult = resultUnion('CloseFiscalYearResult', {
  type: FiscalYearCloseType,
  typeName: 'FiscalYearClose',
});
