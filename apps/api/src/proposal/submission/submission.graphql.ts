import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Sponsorship } from '@clout/domain';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../initiative/funding-option.graphql';
import { ExpectedBenefitType, ExpectedOutcomeType, SponsorshipEnum } from '../initiative/initiative.graphql';
import type { Submission } from './submission.store';

type Shown = Pick<
  Submission,
  'version' | 'submittedAt' | 'title' | 'problem' | 'action' | 'sponsorship' | 'outcome' | 'benefit' | 'options'
>;

@ObjectType('Submission', { description: 'An initiative as it was handed in, once.' })
export class SubmissionType implements Shown {
  @Field(() => Int, { description: 'Version of the initiative that was handed in.' }) version!: number;
  @Field(() => DateTimeScalar, { description: 'When.' }) submittedAt!: Date;
  @Field({ description: 'Title.' }) title!: string;
  @Field({ description: 'The customer problem.' }) problem!: string;
  @Field({ description: 'What was to be done.' }) action!: string;
  @Field(() => SponsorshipEnum, { description: 'Who stood behind it.' }) sponsorship!: Sponsorship;
  @Field(() => ExpectedOutcomeType, { nullable: true, description: 'Expected customer outcome.' })
  outcome!: Submission['outcome'];
  @Field(() => ExpectedBenefitType, { nullable: true, description: 'Expected benefit.' })
  benefit!: Submission['benefit'];
  @Field(() => [FundingOptionType], { description: 'Funding options in their order.' }) options!: FundingOptionType[];
}
