import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  CLV_VARIANTS,
  type ClvVariant,
  type CustomerValue,
  type CustomerValueAsked,
  type ShownFigure,
} from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { FigureType } from '../business-case/case-figure.graphql';
import { words } from '../business-case/described-words';
import { AmountsPerEnum } from '../business-case/figure-words.graphql';

const ClvVariantEnum = words('ClvVariant', 'Which customer lifetime value: never compare two.', CLV_VARIANTS, {
  END_OF_PERIOD: 'The first margin comes after one period: m r / (1 + i - r).',
  IMMEDIATE: 'The first margin comes now: m (1 + i) / (1 + i - r).',
  GROWTH: 'Margins grow by g a period: m r / (1 + i - r (1 + g)).',
  FINITE: 'The first n periods only, margins growing by g.',
});

type Per = 'MONTH' | 'QUARTER' | 'YEAR';
const per = (what: string) => ({ defaultValue: 'YEAR', description: `Period that the ${what} is stated for.` });
const open = { nullable: true } as const;

@InputType('CustomerValueInput', { description: 'What a customer’s value is computed from.' })
export class CustomerValueInput {
  @Field(() => ClvVariantEnum, { defaultValue: 'END_OF_PERIOD', description: 'Which variant.' }) variant!: ClvVariant;
  @Field(() => MoneyScalar, { description: 'Margin of one customer a period; may be negative.' }) margin!: bigint;
  @Field(() => Int, { description: 'Share of customers kept a period, in basis points: 8000 is 80 %.' })
  retention!: number;
  @Field(() => Int, { description: 'Discount rate a period, in basis points.' }) discount!: number;
  @Field(() => Int, { ...open, description: 'Growth of the margin a period, in basis points: GROWTH and FINITE.' })
  growth?: number | null;
  @Field(() => Int, { ...open, description: 'Periods counted, 1 to 1000: FINITE.' }) periods?: number | null;
  @Field(() => MoneyScalar, { ...open, description: 'Cost to win a new customer; none values an existing one.' })
  acquisitionCost?: bigint | null;
  @Field(() => AmountsPerEnum, per('margin')) marginPer!: Per;
  @Field(() => AmountsPerEnum, per('retention')) retentionPer!: Per;
  @Field(() => AmountsPerEnum, per('discount')) discountPer!: Per;
}

@ObjectType('CustomerValue', { description: 'What one customer is worth; each number opens to how it was computed.' })
export class CustomerValueType implements CustomerValue {
  @Field(() => ClvVariantEnum, { description: 'Which variant the value is of.' }) variant!: ClvVariant;
  @Field(() => FigureType, { description: 'Customer lifetime value, or why there is none.' }) value!: ShownFigure;
  @Field(() => FigureType, { description: 'r / (1 + i - r): margins that an existing customer is worth.' })
  marginMultiple!: ShownFigure;
  @Field(() => FigureType, { description: '(1 + i) / (1 + i - r): percent of value by one percent more retention.' })
  retentionElasticity!: ShownFigure;
}

/** The question that an input asks. */
export const customerValueAsked = (input: CustomerValueInput): CustomerValueAsked => ({
  variant: input.variant,
  margin: input.margin,
  retention: input.retention,
  discount: input.discount,
  growth: input.growth ?? null,
  periods: input.periods ?? null,
  acquisition: input.acquisitionCost ?? null,
  per: { margin: input.marginPer, retention: input.retentionPer, discount: input.discountPer },
});
