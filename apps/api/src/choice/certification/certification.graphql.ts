import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { BesideCap, CertifiedCost, CostClass } from '@clout/domain';
import { CostClassEnum } from '../../envelope/cost.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeSuccess } from '../../proposal/initiative/initiative.graphql';

@InputType('CertifiedCostInput', { description: 'What FINANCE certifies of one cost line.' })
export class CertifiedCostInput implements CertifiedCost {
  @Field(() => ID, { description: 'The cost line.' }) costLineId!: string;
  @Field(() => MoneyScalar, { nullable: true, description: 'Amount of its period; left out: as asked.' })
  amount?: bigint | null;
  @Field(() => CostClassEnum, { nullable: true, description: 'How the books treat it; left out: as asked.' })
  costClass?: CostClass | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the contract; null for none; left out: as asked.',
  })
  contractEnd?: string | null;
}

@ObjectType('BesideCap', { description: 'Money of the fiscal year that the cap does not count, shown beside it.' })
export class BesideCapType implements BesideCap {
  @Field(() => MoneyScalar, { description: 'CAPEX asked.' }) capex!: bigint;
  @Field(() => MoneyScalar, { description: 'Prepaid cost asked.' }) prepaid!: bigint;
  @Field(() => MoneyScalar, { description: 'CAPEX approved.' }) approvedCapex!: bigint;
  @Field(() => MoneyScalar, { description: 'Prepaid cost approved.' }) approvedPrepaid!: bigint;
}

export const CertifyInitiativeResult = resultUnion('CertifyInitiativeResult', InitiativeSuccess, ['StaleVersion']);
