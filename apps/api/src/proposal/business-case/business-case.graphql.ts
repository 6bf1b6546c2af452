import { Field, Int, ObjectType } from '@nestjs/graphql';
import type {
  AntiPattern,
  BehaviourKind,
  BusinessCase,
  CaseCheck,
  CaseCheckName,
  CustomerBehaviour,
  ExplainedPattern,
  Finding,
  InitiativeKind,
  PitchSentence,
  PurposeCheck,
  Review,
  ReviewDepth,
  TechnologyPurpose,
} from '@clout/domain';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { InitiativeSuccess } from '../initiative/initiative.graphql';
import { CaseDisclosuresType, TechnologyAnswersType } from './case-answers.graphql';
import { SAID } from './case-said';
import {
  AntiPatternEnum,
  BehaviourKindEnum,
  CaseCheckEnum,
  FindingSeverityEnum,
  InitiativeKindEnum,
  PitchPartEnum,
  ReviewDepthEnum,
  TechnologyPurposeEnum,
} from './case-words.graphql';

@ObjectType('CustomerBehaviour', { description: 'What customers do differently.' })
export class CustomerBehaviourType implements CustomerBehaviour {
  @Field(() => BehaviourKindEnum, SAID.behaviourKind) kind!: BehaviourKind;
  @Field(SAID.metric) metric!: string;
  @Field(SAID.unit) unit!: string;
  @Field(() => String, { ...SAID.stands, nullable: true }) baseline!: string | null;
  @Field(() => String, { ...SAID.target, nullable: true }) target!: string | null;
}

@ObjectType('ExplainedPattern', { description: 'A pattern that the case’s words resemble and that it is not.' })
export class ExplainedPatternType implements ExplainedPattern {
  @Field(() => AntiPatternEnum, SAID.pattern) pattern!: AntiPattern;
  @Field(SAID.reason) reason!: string;
}

@ObjectType('PitchSentence', { description: 'The one sentence of a case, with its gaps in brackets.' })
export class PitchSentenceType implements Omit<PitchSentence, 'missing'> {
  @Field({ description: 'The sentence.' }) text!: string;
  @Field(() => [PitchPartEnum], { description: 'What it lacks.' }) missing!: readonly string[];
  @Field({ description: 'True when nothing is missing.' }) complete!: boolean;
}

@ObjectType('CaseFinding', { description: 'One thing a check found, with the way to mend it.' })
export class CaseFindingType implements Finding {
  @Field(() => CaseCheckEnum, { description: 'Which check.' }) check!: CaseCheckName;
  @Field({ description: 'Its title.' }) title!: string;
  @Field(() => FindingSeverityEnum, { description: 'What it does.' }) severity!: Finding['severity'];
  @Field({ description: 'What gives it away.' }) because!: string;
  @Field({ description: 'How to mend it.' }) mend!: string;
}

@ObjectType('CaseCheck', { description: 'What the checks of a case found.' })
export class CaseCheckType implements CaseCheck {
  @Field(() => Int, { description: 'Share of the checks that found nothing, 0 to 100.' }) score!: number;
  @Field(() => [CaseFindingType], { description: 'What was found.' }) findings!: CaseFindingType[];
  @Field({ description: 'True: it is not accepted and credited with 0 until that is mended.' }) blocked!: boolean;
}

@ObjectType('TechnologyCheck', { description: 'Whom a technology is bought for.' })
export class TechnologyCheckType implements PurposeCheck {
  @Field(() => TechnologyPurposeEnum, { nullable: true, description: 'Null while questions are open.' })
  purpose!: TechnologyPurpose | null;
  @Field(() => Int, { description: '0 for cost alone to 6 for the customer alone.' }) points!: number;
  @Field(() => [String], { description: 'Questions that are open.' }) open!: string[];
  @Field(() => [String], { description: 'Guards that are missing or have no stop value.' }) missingGuards!: string[];
  @Field(() => TechnologyAnswersType, { description: 'The answers.' }) answers!: TechnologyAnswersType;
}

@ObjectType('CaseReview', { description: 'How deeply a case is to be looked at.' })
export class CaseReviewType implements Review {
  @Field(() => ReviewDepthEnum, { description: 'How deeply.' }) depth!: ReviewDepth;
  @Field(() => [String], { description: 'Why.' }) because!: string[];
}

type Shown = Pick<BusinessCase, 'kind' | 'resultMeasure' | 'recommended'>;

@ObjectType('BusinessCase', {
  description: 'What an initiative brings, link by link from the action to money, and what its evidence carries of it.',
})
export class BusinessCaseType implements Shown {
  @Field(() => InitiativeKindEnum, SAID.kind) kind!: InitiativeKind;
  @Field(() => CustomerBehaviourType, { ...SAID.behaviour, nullable: true }) behaviour!: CustomerBehaviourType | null;
  @Field({ ...SAID.resultMeasure }) resultMeasure!: string;
  @Field(() => [String], SAID.targets) targets!: string[];
  @Field(() => CaseDisclosuresType, SAID.disclosures) disclosures!: CaseDisclosuresType;
  @Field(() => [ExplainedPatternType], SAID.explained) explained!: ExplainedPatternType[];
  @Field(SAID.recommended) recommended!: boolean;
  @Field(() => CaseCheckType, { description: 'What its checks found.' }) check!: CaseCheckType;
}

export const SetBusinessCaseResult = resultUnion('SetBusinessCaseResult', InitiativeSuccess, ['StaleVersion']);
