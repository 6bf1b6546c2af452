import { Field, ID, InputType, Int, OmitType, PartialType } from '@nestjs/graphql';
import type {
  CostClass,
  CostKind,
  CostLineRequest,
  ExpectedBenefitRequest,
  ExpectedOutcomeRequest,
  FundingOptionRequest,
  InitiativeState,
  Sponsorship,
} from '@clout/domain';
import { CostClassEnum, CostKindEnum } from '../../envelope/cost.graphql';
import { BasisPointsScalar, DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeStateEnum, SponsorshipEnum } from './initiative.graphql';

const optional = (description: string) => ({ nullable: true, description });

@InputType('CostLineInput', { description: 'What one period costs, on one line of the books.' })
export class CostLineInput implements CostLineRequest {
  @Field(() => Int, { description: 'Period of the fiscal year, from 1.' }) period!: number;
  @Field(() => Int, optional('Fiscal year; the cycle’s when left out.')) fiscalYear?: number | null;
  @Field(() => MoneyScalar, { description: 'Amount of this one period, 0 or more.' }) amount!: bigint;
  @Field(() => CostKindEnum, { defaultValue: 'ONE_TIME', description: 'Once, or going on.' }) kind!: CostKind;
  @Field(() => CostClassEnum, { defaultValue: 'OPEX', description: 'How the books treat it.' }) costClass!: CostClass;
  @Field(() => String, optional('Cost centre; unknown when left out.')) costCentre?: string | null;
  @Field(() => String, optional('Account; unknown when left out.')) account?: string | null;
  @Field(() => MoneyScalar, optional('Part that the same line’s budget holds already; 0 when left out.'))
  alreadyBudgeted?: bigint | null;
  @Field(() => DateScalar, optional('Last day of the contract.')) contractEnd?: string | null;
  @Field(() => DateScalar, optional('Day from which the unit carries it in its own base.')) absorbsOn?: string | null;
}

@InputType('FundingOptionInput', { description: 'One size of an initiative with its own cost.' })
export class FundingOptionInput implements FundingOptionRequest {
  @Field(() => ID, optional('The option of this initiative that it replaces.')) id?: string | null;
  @Field({ description: 'Name, unique in the initiative.' }) name!: string;
  @Field(() => MoneyScalar, optional('No part below this is worth approving; 0 when left out.'))
  minimumAmount?: bigint | null;
  @Field(() => Int, optional('First period at work; the first with a cost when left out.')) startPeriod?: number | null;
  @Field(() => BasisPointsScalar, optional('Share of the full effect; 10000 when left out.')) effectShare?:
    number | null;
  @Field(() => Boolean, optional('The one the sponsor puts forward; true for an only option.')) proposed?:
    boolean | null;
  @Field(() => [CostLineInput], { description: 'Cost by period.' }) costs!: CostLineInput[];
}

@InputType('ExpectedOutcomeInput', { description: 'What shall change for customers.' })
export class ExpectedOutcomeInput implements ExpectedOutcomeRequest {
  @Field({ description: 'What is measured.' }) metric!: string;
  @Field(() => String, optional('Unit of the figures.')) unit?: string | null;
  @Field(() => String, optional('Where the metric stands.')) baseline?: string | null;
  @Field(() => String, optional('Where it shall stand.')) target?: string | null;
  @Field(() => DateScalar, optional('By when.')) byWhen?: string | null;
  @Field(() => Int, optional('How many customers feel it.')) customersAffected?: number | null;
}

@InputType('ExpectedBenefitInput', { description: 'What the company gets from it.' })
export class ExpectedBenefitInput implements ExpectedBenefitRequest {
  @Field({ description: 'In words.' }) description!: string;
  @Field(() => MoneyScalar, optional('Per year, where known.')) perYear?: bigint | null;
}

@InputType('CreateInitiativeInput', { description: 'A draft; everything but cycle, unit and title may follow later.' })
export class CreateInitiativeInput {
  @Field(() => ID, { description: 'Funding cycle, in INTAKE.' }) cycleId!: string;
  @Field(() => ID, { description: 'Business unit that proposes.' }) businessUnitId!: string;
  @Field({ description: 'Title, 1 to 200 characters.' }) title!: string;
  @Field(() => String, optional('The customer problem.')) problem?: string | null;
  @Field(() => String, optional('What will be done.')) action?: string | null;
  @Field(() => ExpectedOutcomeInput, optional('Expected customer outcome.')) outcome?: ExpectedOutcomeInput | null;
  @Field(() => ExpectedBenefitInput, optional('Expected benefit.')) benefit?: ExpectedBenefitInput | null;
  @Field(() => SponsorshipEnum, optional('Who stands behind it; by the kind of unit when left out.'))
  sponsorship?: Sponsorship | null;
  @Field(() => ID, optional('Member who answers for it; the one who creates it when left out.')) ownerId?:
    string | null;
  @Field(() => [ID], optional('Members of the unit who may edit it too.')) editorIds?: string[] | null;
  @Field(() => [ID], optional('Functional areas that take part.')) functionalAreaIds?: string[] | null;
  @Field(() => [ID], optional('Touchpoints that change.')) touchpointIds?: string[] | null;
  @Field(() => [ID], optional('Channels that change.')) channelIds?: string[] | null;
  @Field(() => [ID], optional('Product lines that change.')) productLineIds?: string[] | null;
  @Field(() => ID, optional('Kind of initiative.')) typeId?: string | null;
  @Field(() => [FundingOptionInput], optional('Funding options, at most 10.')) options?: FundingOptionInput[] | null;
  @Field(() => [ID], optional('Initiatives that must be funded too.')) requiresIds?: string[] | null;
  @Field(() => [ID], optional('Initiatives that must not be funded too.')) excludesIds?: string[] | null;
}

@InputType('UpdateInitiativeInput', {
  description: 'A change: what is absent stays, null clears, options replace as a whole.',
})
export class UpdateInitiativeInput extends PartialType(OmitType(CreateInitiativeInput, ['cycleId'] as const)) {}

@InputType('InitiativeFilter', { description: 'Which initiatives; what is left out does not restrict.' })
export class InitiativeFilter {
  @Field(() => [InitiativeStateEnum], optional('States.')) states?: InitiativeState[] | null;
  @Field(() => [ID], optional('Business units.')) businessUnitIds?: string[] | null;
  @Field(() => [ID], optional('Functional areas; one of them is enough.')) functionalAreaIds?: string[] | null;
  @Field(() => [ID], optional('Touchpoints; one of them is enough.')) touchpointIds?: string[] | null;
  @Field(() => Boolean, optional('True: those that name no functional area, beside those of functionalAreaIds.'))
  withoutFunctionalArea?: boolean | null;
  @Field(() => Boolean, optional('True: those that name no touchpoint, beside those of touchpointIds.'))
  withoutTouchpoint?: boolean | null;
  @Field(() => String, optional('Text in “code title”, in any case of letters.')) named?: string | null;
  @Field(() => SponsorshipEnum, optional('Who stands behind it.')) sponsorship?: Sponsorship | null;
  @Field(() => String, optional('Text in code, title, problem or action, in any case of letters.')) search?:
    string | null;
  @Field(() => Boolean, optional('True: what the signed-in member owns, edits, began or submitted.')) mine?:
    boolean | null;
}
