import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeSuccess } from '../../proposal/initiative/initiative.graphql';

@InputType('RequestSupplementInput', { description: 'More money for a funded initiative.' })
export class RequestSupplementInput {
  @Field(() => ID, { description: 'The funded initiative.' }) initiativeId!: string;
  @Field(() => MoneyScalar, { description: 'OPEX that is missing, above 0.' }) amount!: bigint;
  @Field(() => Int, { description: 'Period of the cycle’s fiscal year in which it is spent.' }) period!: number;
  @Field({ description: 'Why, in words; up to 2,000 characters.' }) reason!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'A cycle in INTAKE, where it starts as a draft; left out: its own cycle, from released reserve.',
  })
  cycleId?: string | null;
}

export const RequestSupplementResult = resultUnion('RequestSupplementResult', InitiativeSuccess);
export const AnswerSupplementResult = resultUnion('AnswerSupplementResult', InitiativeSuccess, ['StaleVersion']);
