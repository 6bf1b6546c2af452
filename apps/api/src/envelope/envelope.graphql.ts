import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Measure, UnitPositionLine } from '@clout/domain';
import { MeasureEnum } from '../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateTimeScalar, MoneyScalar } from '../platform/graphql/scalars';
import type { EnvelopeView } from './envelope-of-cycle';
import type { MeasuredRow } from './envelope-view';

@ObjectType('EnvelopeMeasure', {
  description: 'A limit and what stands under it: headroom = limit - reserve - held - committed.',
})
export class EnvelopeMeasureType implements Omit<MeasuredRow, 'scope'> {
  @Field(() => MeasureEnum, { description: 'In-year or run-rate.' }) measure!: Measure;
  @Field({ description: 'YEAR for the whole fiscal year, else the number of a period.' }) period!: string;
  @Field(() => MoneyScalar, { description: 'Addressable base that the limit is a share of.' }) addressable!: bigint;
  @Field(() => MoneyScalar, { description: 'floor(addressable x cap share).' }) limit!: bigint;
  @Field(() => MoneyScalar, { description: 'ceil(limit x reserve share): kept back.' }) reserve!: bigint;
  @Field(() => MoneyScalar, { description: 'Held for submitted plans that are not decided yet.' }) held!: bigint;
  @Field(() => MoneyScalar, { description: 'Promised before Clout; part of committed.' }) openingCommitments!: bigint;
  @Field(() => MoneyScalar, { description: 'Promised, opening commitments included.' }) committed!: bigint;
  @Field(() => MoneyScalar, { description: 'By how much what stands passes the limit; nothing new passes above 0.' })
  excess!: bigint;
  @Field(() => MoneyScalar, { description: 'What may still be promised; below 0 while over-committed.' })
  headroom!: bigint;
}

@ObjectType('Envelope', { description: 'What a cycle may still promise, and from where.' })
export class EnvelopeType implements Omit<EnvelopeView, 'cycle' | 'baseVersion' | 'measures' | 'yearMeasures'> {
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field(() => BasisPointsScalar, { description: 'Cap share of the cycle.' }) capShare!: number;
  @Field(() => BasisPointsScalar, { description: 'Reserve share of the cycle.' }) reserveShare!: number;
  @Field({ description: 'True while what stands passes a limit: nothing new passes until it is cured.' })
  overCommitted!: boolean;
  @Field(() => MoneyScalar, { description: 'In-year money promised before Clout.' }) openingCommitments!: bigint;
  @Field({ description: 'ISO 4217 code of every amount.' }) currency!: string;
  @Field(() => DateTimeScalar, { description: 'Database time of the answer.' }) asOf!: Date;
  @Field(() => [EnvelopeMeasureType], {
    description: 'What binds this cycle: its own sub-limit, or the shared row where that lets less through.',
  })
  measures!: EnvelopeMeasureType[];
  @Field(() => [EnvelopeMeasureType], { description: 'The rows that every cycle of the fiscal year shares.' })
  yearMeasures!: EnvelopeMeasureType[];
}

const LINE = {
  baseBefore: { description: 'Budget by the current base.' },
  contributed: { description: 'Drawn for commitments of the cycle.' },
  received: { description: 'Given by commitments of the cycle, without what was budgeted already.' },
  budgetAfter: { description: 'Before, less contributed, plus received.' },
  held: { description: 'Held for submitted plans of the cycle: it is contributed when they are approved.' },
  absorbed: { description: 'Run-rate that the unit took into its own base in the fiscal year: a full year of it.' },
  baseAfter: { description: 'Base before, plus absorbed: what it has for good, beside the budget of this one year.' },
};

@ObjectType('UnitPositionLine', { description: 'A budget line of a unit, before and after.' })
export class UnitPositionLineType implements UnitPositionLine {
  @Field({ description: 'Cost centre.' }) costCentre!: string;
  @Field({ description: 'Account.' }) account!: string;
  @Field(() => MoneyScalar, LINE.baseBefore) baseBefore!: bigint;
  @Field(() => MoneyScalar, LINE.contributed) contributed!: bigint;
  @Field(() => MoneyScalar, LINE.received) received!: bigint;
  @Field(() => MoneyScalar, LINE.budgetAfter) budgetAfter!: bigint;
  @Field(() => MoneyScalar, LINE.held) held!: bigint;
  @Field(() => MoneyScalar, LINE.absorbed) absorbed!: bigint;
  @Field(() => MoneyScalar, LINE.baseAfter) baseAfter!: bigint;
}

@ObjectType('UnitPosition', { description: 'What a business unit has, gives and gets in a cycle.' })
export class UnitPositionType {
  @Field(() => ID, { description: 'Cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field({ description: 'ISO 4217 code of every amount.' }) currency!: string;
  @Field(() => DateTimeScalar, { description: 'Database time of the answer.' }) asOf!: Date;
  @Field(() => MoneyScalar, LINE.baseBefore) baseBefore!: bigint;
  @Field(() => MoneyScalar, LINE.contributed) contributed!: bigint;
  @Field(() => MoneyScalar, LINE.received) received!: bigint;
  @Field(() => MoneyScalar, { description: 'Committed money that was in its budget already: net zero.' })
  alreadyBudgeted!: bigint;
  @Field(() => MoneyScalar, { description: 'Received less contributed.' }) net!: bigint;
  @Field(() => MoneyScalar, LINE.budgetAfter) budgetAfter!: bigint;
  @Field(() => MoneyScalar, LINE.held) held!: bigint;
  @Field(() => MoneyScalar, LINE.absorbed) absorbed!: bigint;
  @Field(() => MoneyScalar, LINE.baseAfter) baseAfter!: bigint;
  @Field(() => [UnitPositionLineType], { description: 'By cost centre and account.' }) lines!: UnitPositionLineType[];
  businessUnitId!: string;
}
