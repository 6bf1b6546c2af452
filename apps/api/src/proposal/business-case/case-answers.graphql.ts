import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Disclosures, GuardMetric, TechnologyAnswers } from '@clout/domain';
import { SAID } from './case-said';
import { GuardKindEnum, VendorPaidByEnum } from './case-words.graphql';

const open = { nullable: true } as const;

@ObjectType('CaseDisclosures', {
  description: 'Answered questions about what a change does; null: nobody has answered.',
})
@InputType('CaseDisclosuresInput', {
  description: 'Answers about what the change does; what is absent stays, null opens.',
})
export class CaseDisclosuresType implements Disclosures {
  @Field(() => Boolean, { ...SAID.coached, ...open }) coached!: boolean | null;
  @Field(() => Boolean, { ...SAID.mayDecide, ...open }) mayDecide!: boolean | null;
  @Field(() => VendorPaidByEnum, { ...SAID.vendorPaidBy, ...open }) vendorPaidBy!: Disclosures['vendorPaidBy'];
  @Field(() => Boolean, { ...SAID.removesSocialService, ...open }) removesSocialService!: boolean | null;
  @Field(() => Boolean, { ...SAID.forbidsMakeGoods, ...open }) forbidsMakeGoods!: boolean | null;
  @Field(() => Boolean, { ...SAID.restricts, ...open }) restricts!: boolean | null;
  @Field(() => Boolean, { ...SAID.pathToYes, ...open }) pathToYes!: boolean | null;
  @Field(() => Boolean, { ...SAID.sellsBeforeSolving, ...open }) sellsBeforeSolving!: boolean | null;
  @Field(() => Boolean, { ...SAID.raisesFee, ...open }) raisesFee!: boolean | null;
  @Field(() => Float, { ...SAID.contactForecast, ...open }) contactForecast!: number | null;
  @Field(() => Boolean, { ...SAID.refuses, ...open }) refuses!: boolean | null;
  @Field(() => Boolean, { ...SAID.costOfNoStated, ...open }) costOfNoStated!: boolean | null;
  @Field(() => Boolean, { ...SAID.deflects, ...open }) deflects!: boolean | null;
  @Field(() => Boolean, { ...SAID.failuresCounted, ...open }) failuresCounted!: boolean | null;
  @Field(() => Boolean, { ...SAID.takesRevenue, ...open }) takesRevenue!: boolean | null;
  @Field(() => Boolean, { ...SAID.lossStated, ...open }) lossStated!: boolean | null;
  @Field(() => Boolean, { ...SAID.cutsJobs, ...open }) cutsJobs!: boolean | null;
  @Field(() => Int, { ...SAID.metricUnchangedMonths, ...open }) metricUnchangedMonths!: number | null;
}

@ObjectType('GuardMetric', { description: 'A metric that must not worsen, with the value at which the work stops.' })
export class GuardMetricType implements GuardMetric {
  @Field(() => GuardKindEnum, SAID.guardKind) kind!: GuardMetric['kind'];
  @Field(SAID.guardName) name!: string;
  @Field(() => Float, { ...SAID.stopAt, ...open }) stopAt!: number | null;
}

@InputType('GuardMetricInput', { description: 'A metric that must not worsen.' })
export class GuardMetricInput {
  @Field(() => GuardKindEnum, SAID.guardKind) kind!: GuardMetric['kind'];
  @Field(SAID.guardName) name!: string;
  @Field(() => Float, { ...SAID.stopAt, ...open }) stopAt?: number | null;
}

const questions = { description: 'Whom a technology is bought for; null where nobody has answered.' };

@ObjectType('TechnologyAnswers', questions)
export class TechnologyAnswersType implements TechnologyAnswers {
  @Field(() => Boolean, { ...SAID.askedByCustomers, ...open }) askedByCustomers!: boolean | null;
  @Field(() => Boolean, { ...SAID.helpsTask, ...open }) helpsTask!: boolean | null;
  @Field(() => Boolean, { ...SAID.personInReach, ...open }) personInReach!: boolean | null;
  @Field(() => Boolean, { ...SAID.worthWithoutSaving, ...open }) worthWithoutSaving!: boolean | null;
  @Field(() => Boolean, { ...SAID.mostlyCost, ...open }) mostlyCost!: boolean | null;
  @Field(() => Boolean, { ...SAID.closesWay, ...open }) closesWay!: boolean | null;
  @Field(() => [GuardMetricType], SAID.guards) guards!: GuardMetricType[];
}

@InputType('TechnologyAnswersInput', questions)
export class TechnologyAnswersInput {
  @Field(() => Boolean, { ...SAID.askedByCustomers, ...open }) askedByCustomers?: boolean | null;
  @Field(() => Boolean, { ...SAID.helpsTask, ...open }) helpsTask?: boolean | null;
  @Field(() => Boolean, { ...SAID.personInReach, ...open }) personInReach?: boolean | null;
  @Field(() => Boolean, { ...SAID.worthWithoutSaving, ...open }) worthWithoutSaving?: boolean | null;
  @Field(() => Boolean, { ...SAID.mostlyCost, ...open }) mostlyCost?: boolean | null;
  @Field(() => Boolean, { ...SAID.closesWay, ...open }) closesWay?: boolean | null;
  @Field(() => [GuardMetricInput], { ...SAID.guards, defaultValue: [] }) guards!: GuardMetricInput[];
}

/** The answers of an input; what is left out is open. */
export const technologyOf = ({ guards, ...answers }: TechnologyAnswersInput): TechnologyAnswers => ({
  askedByCustomers: answers.askedByCustomers ?? null,
  helpsTask: answers.helpsTask ?? null,
  personInReach: answers.personInReach ?? null,
  worthWithoutSaving: answers.worthWithoutSaving ?? null,
  mostlyCost: answers.mostlyCost ?? null,
  closesWay: answers.closesWay ?? null,
  guards: guards.map(({ kind, name, stopAt }) => ({ kind, name, stopAt: stopAt ?? null })),
});
