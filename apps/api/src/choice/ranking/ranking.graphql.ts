import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FUNDING_LINES, RANKED_BY, type FundingLine, type MeasureStanding, type RankedBy } from '@clout/domain';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { ScoreChangeType } from '../scoring/panel.graphql';
import { CriterionType } from '../scoring/scoring.graphql';
import type { KeptContribution, RankingRow } from './ranking.store';

const FundingLineEnum = enumOf(FUNDING_LINES);
registerEnumType(FundingLineEnum, {
  name: 'FundingLine',
  description: 'Where an initiative stands towards the funding line.',
  valuesMap: {
    ABOVE: { description: 'It fits what those before it leave of the headroom, and is taken.' },
    SKIPPED: { description: 'It does not fit; one further down does.' },
    BELOW: { description: 'It does not fit, and none after it does.' },
  },
});

@ObjectType('Contribution', { description: 'What one criterion adds to a score.' })
export class ContributionType implements Omit<KeptContribution, 'criterionId'> {
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: CriterionType;
  @Field(() => Int, { description: 'Its weight.' }) weight!: number;
  @Field(() => Int, { description: 'Mean over the panel in hundredths of a point, rounded half-up.' }) mean!: number;
  @Field(() => Int, { description: 'Hundredths of a point it adds; all of them add up to the score shown.' })
  points!: number;
  @Field({ description: 'What it adds, exact, as n/d hundredths of a point.' }) exact!: string;
}

@ObjectType('PanelScore', { description: 'A revealed score.' })
export class PanelScoreType {
  @Field(() => ID, { description: 'The criterion.' }) criterionId!: string;
  @Field(() => MemberType, { description: 'Who gave it.' }) panellist!: MemberType;
  @Field(() => Int, { description: 'Hundredths of a point.' }) value!: number;
  @Field(() => String, { nullable: true, description: 'The panellist’s remark.' }) note!: string | null;
  @Field(() => [ScoreChangeType], { description: 'What it was before, oldest first.' }) changes!: ScoreChangeType[];
}

const RankedByEnum = enumOf(RANKED_BY);
registerEnumType(RankedByEnum, {
  name: 'RankedBy',
  description: 'What a ranking puts first.',
  valuesMap: {
    SCORE: { description: 'The score, as it was revealed.' },
    RISK_ADJUSTED_VALUE: {
      description: 'The credited net value of the case of the proposed option, as it stands now.',
    },
    VALUE_PER_CAPPED_UNIT: { description: 'That value per unit of in-year cost under the cap.' },
  },
});
export { RankedByEnum };
const MeasureStandingEnum = enumOf(['BEYOND', 'FIGURE', 'BELOW', 'UNKNOWN'] as const);
registerEnumType(MeasureStandingEnum, {
  name: 'MeasureStanding',
  description: 'Whether a place has a figure.',
  valuesMap: {
    BEYOND: { description: 'Worth something and free of capped cost: before all figures.' },
    FIGURE: { description: 'It has a figure.' },
    BELOW: { description: 'Worth less than nothing and free of capped cost: after all figures.' },
    UNKNOWN: { description: 'No value is stated: last.' },
  },
});

type Shown = Omit<RankingRow, 'score' | 'contributions' | 'initiativeId' | 'optionId' | 'businessUnitId'>;

@ObjectType('RankingEntry', { description: 'One initiative’s place in the ranking, explained.' })
export class RankingEntryType implements Shown {
  @Field({ description: 'Cursor to continue after.' }) cursor!: string;
  @Field(() => Int, { description: 'Rank; equal scores share it (1, 1, 3).' }) rank!: number;
  @Field(() => Int, { description: 'Place in the total order (1, 2, 3).' }) position!: number;
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => FundingOptionType, { description: 'The option its sponsor proposes.' }) option!: FundingOptionType;
  @Field(() => Int, { description: 'Hundredths of a point, rounded half-up.' }) score!: number;
  @Field({ description: 'The score, exact, as n/d hundredths of a point.' }) exactScore!: string;
  @Field(() => BasisPointsScalar, { description: 'Share of the weights that was answered.' }) coverage!: number;
  @Field(() => [ContributionType], { description: 'What each criterion adds.' }) contributions!: ContributionType[];
  @Field(() => MoneyScalar, { description: 'What the option asks in the fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'What the option asks as run-rate.' }) runRate!: bigint;
  @Field(() => MoneyScalar, { description: 'In-year cost of all taken up to here.' }) cumulativeInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate cost of all taken up to here.' }) cumulativeRunRate!: bigint;
  @Field(() => FundingLineEnum, { description: 'Where it stands towards the funding line.' }) funding!: FundingLine;
  @Field({ description: 'Why it stands here, in words.' }) reason!: string;
  @Field(() => MeasureStandingEnum, { description: 'Whether it has a figure.' }) standing!: MeasureStanding;
  @Field(() => String, {
    nullable: true,
    description: 'What it is ranked by: points, money in units of the currency, or value per unit with four decimals.',
  })
  figure!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The same, exact, as n/d: hundredths of a point, minor units, or value per unit.',
  })
  exactFigure!: string | null;
  @Field(() => Int, { description: 'Its place by score, as it was revealed.' }) positionByScore!: number;
  @Field(() => [PanelScoreType], { description: 'Every panellist’s score.' }) scores!: PanelScoreType[];
}

@ObjectType('Ranking', { description: 'The one total order of a cycle’s accepted initiatives, as it was revealed.' })
export class RankingType {
  @Field(() => ID, { description: 'Stable id: that of the cycle.' }) id!: string;
  @Field(() => FundingCycleType, { description: 'The funding cycle.' }) cycle!: FundingCycleType;
  @Field(() => DateTimeScalar, { description: 'When the scores were revealed.' }) revealedAt!: Date;
  @Field({ description: 'How equal scores are ordered.' }) tieBreak!: string;
  @Field(() => RankedByEnum, { description: 'What it puts first.' }) by!: RankedBy;
  @Field(() => Int, { description: 'How many places may be seen.' }) totalCount!: number;
  @Field(() => MoneyScalar, { description: 'In-year headroom the funding line was drawn at.' }) headroomInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate headroom the funding line was drawn at.' })
  headroomRunRate!: bigint;
  @Field(() => [CriterionType], { description: 'The criteria of the scoring model.' }) criteria!: CriterionType[];
  @Field(() => [RankingEntryType], { description: 'Places in order.' }) entries!: RankingEntryType[];
}

export const RevealScoresResult = resultUnion('RevealScoresResult', { type: RankingType, typeName: 'Ranking' });
