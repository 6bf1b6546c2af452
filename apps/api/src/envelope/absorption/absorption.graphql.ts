import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ExpectedLine } from '@clout/domain';
import { DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import type { AbsorbedRunRate } from './absorption.store';

const LINE = {
  legalEntity: { description: 'Legal entity.' },
  costCentre: { description: 'Cost centre.' },
  account: { description: 'Account.' },
};

@ObjectType('AbsorbedRunRate', {
  description: 'Run-rate that a unit took into its own base: it left the envelope and is not a row of any import.',
})
export class AbsorbedRunRateType implements Omit<AbsorbedRunRate, 'businessUnitId' | 'initiativeId'> {
  @Field(() => ID, { description: 'Its entry of the ledger.' }) id!: string;
  @Field(() => ID, { description: 'The journal, of kind ABSORPTION.' }) journalId!: string;
  @Field(() => Int, { description: 'Fiscal year in which it entered.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period in which it entered.' }) period!: number;
  @Field(() => DateScalar, { description: 'The day from which the unit carries it.' }) absorbedOn!: string;
  @Field(LINE.legalEntity) legalEntity!: string;
  @Field(LINE.costCentre) costCentre!: string;
  @Field(LINE.account) account!: string;
  @Field(() => MoneyScalar, { description: 'A full year of it.' }) amount!: bigint;
  @Field(() => ID, { nullable: true, description: 'The initiative it is for; null for imported commitments.' })
  initiativeId!: string | null;
}

@ObjectType('ExpectedBaseLine', { description: 'What a base should contain on a line that absorbed run-rate.' })
export class ExpectedBaseLineType implements Omit<ExpectedLine, 'businessUnitId'> {
  @Field(LINE.legalEntity) legalEntity!: string;
  @Field(LINE.costCentre) costCentre!: string;
  @Field(LINE.account) account!: string;
  @Field(() => MoneyScalar, { description: 'Absorbed since the base before, a full year of it.' }) absorbed!: bigint;
  @Field(() => MoneyScalar, { description: 'The line in the base before.' }) before!: bigint;
  @Field(() => MoneyScalar, { description: 'Before, plus absorbed.' }) expected!: bigint;
  @Field(() => MoneyScalar, { description: 'The line in this base.' }) found!: bigint;
  @Field(() => MoneyScalar, { description: 'What is missing of the expected; 0 where this base has more.' })
  missing!: bigint;
}
