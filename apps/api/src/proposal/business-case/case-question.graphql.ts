import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ChainRule, CreditEstimate, Link, LinkState } from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { CaseLinkEnum, ChainRuleEnum, CreditEstimateEnum, LinkStateEnum } from '../case-rules/grade.graphql';
import { CaseValueType } from './case-figure.graphql';
import { BenefitAmountInput } from './case-input.graphql';
import { SAID } from './case-said';

const open = { nullable: true } as const;

@ObjectType('TornadoBar', { description: 'How far one assumption moves the credited net value.' })
export class TornadoBarType {
  @Field({ description: 'A benefit by its id, the cost, or the evidence of a link.' }) name!: string;
  @Field(() => ID, { ...open, description: 'The benefit, if it is one.' }) benefitId!: string | null;
  @Field(() => CaseLinkEnum, { ...open, description: 'The link, if it is one.' }) link!: Link | null;
  @Field(() => MoneyScalar, { description: 'With the assumption at its low end.' }) atLow!: bigint;
  @Field(() => MoneyScalar, { description: 'With the assumption at its high end.' }) atHigh!: bigint;
  @Field(() => MoneyScalar, { description: 'Between the two.' }) swing!: bigint;
}

@ObjectType('CaseTornado', { description: 'What drives the credited net value of a case, widest first.' })
export class CaseTornadoType {
  @Field(() => MoneyScalar, { ...open, description: 'Credited net value as it stands.' }) base!: bigint | null;
  @Field(() => [TornadoBarType], { description: 'One assumption each.' }) bars!: TornadoBarType[];
  @Field(() => String, { ...open, description: 'Why there is none.' }) reason!: string | null;
}

@ObjectType('WhatIfCase', { description: 'A case as it stands and as it would be; nothing is saved.' })
export class WhatIfCaseType {
  @Field(() => CaseValueType, { description: 'As it stands.' }) before!: CaseValueType;
  @Field(() => CaseValueType, { description: 'As it would be.' }) after!: CaseValueType;
  @Field(() => MoneyScalar, { ...open, description: 'Change of the credited net value.' }) netChange!: bigint | null;
  @Field(() => Int, { ...open, description: 'Place by credited net value per capped unit, as it stands.' })
  rankBefore!: number | null;
  @Field(() => Int, { ...open, description: 'Place as it would be.' }) rankAfter!: number | null;
  @Field(() => Int, { description: 'Among how many cases of the cycle that may be seen, this one included.' })
  among!: number;
}

@InputType('WhatIfLinkInput', { description: 'A link as it would be graded.' })
export class WhatIfLinkInput {
  @Field(() => CaseLinkEnum, { description: 'Which link.' }) link!: Link;
  @Field(() => LinkStateEnum, { description: 'How far it would have come.' }) state!: LinkState;
}

@InputType('WhatIfBenefitInput', { description: 'A benefit with other amounts.' })
export class WhatIfBenefitInput {
  @Field(() => ID, { description: 'The benefit.' }) id!: string;
  @Field(() => [BenefitAmountInput], SAID.amounts) amounts!: BenefitAmountInput[];
}

@InputType('WhatIfInput', { description: 'What is imagined otherwise; what is left out stays.' })
export class WhatIfInput {
  @Field(() => [WhatIfLinkInput], { description: 'Links.', defaultValue: [] }) links!: WhatIfLinkInput[];
  @Field(() => [WhatIfBenefitInput], { description: 'Benefits.', defaultValue: [] }) benefits!: WhatIfBenefitInput[];
  @Field(() => Int, { ...open, description: 'All benefits at this share in basis points; 8000 is 20 % less.' })
  benefitShare?: number | null;
  @Field(() => Int, { ...open, description: 'All costs at this share in basis points; 12000 is 20 % more.' })
  costShare?: number | null;
  @Field(() => Int, { ...open, description: 'Discount rate in basis points a year.' }) hurdleRate?: number | null;
  @Field(() => Int, { ...open, description: 'Basis points that costs are raised by.' }) optimismUplift?: number | null;
  @Field(() => ChainRuleEnum, { ...open, description: 'How links make the multiplier.' }) chainRule?: ChainRule | null;
  @Field(() => CreditEstimateEnum, { ...open, description: 'What the multiplier is applied to.' })
  estimate?: CreditEstimate | null;
}
