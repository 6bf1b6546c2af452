import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MANDATE_STATES } from '@clout/domain';
import type { CarryOverRule, ContributionRule, Mandate, MandateState, NamedLine } from '@clout/domain';
import { enumOf, resultUnion } from '../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateScalar, DateTimeScalar, MoneyScalar } from '../platform/graphql/scalars';
import { ApprovalThresholdType, CarryOverRuleEnum, ContributionRuleEnum } from './mandate-input.graphql';

const MandateStateEnum = enumOf(MANDATE_STATES);
registerEnumType(MandateStateEnum, {
  name: 'MandateState',
  description: 'How far a mandate is.',
  valuesMap: {
    PROPOSED: { description: 'Granted by the COO; FINANCE has not countersigned it.' },
    IN_FORCE: { description: 'Countersigned: cycles of the year can be opened inside it.' },
    SUPERSEDED: { description: 'A later mandate of the year took its place.' },
  },
});

@ObjectType('ContributionLine', { description: 'A budget line that the mandate names to give.' })
export class ContributionLineType implements NamedLine {
  @Field({ description: 'Cost centre.' }) costCentre!: string;
  @Field({ description: 'Account.' }) account!: string;
  businessUnitId!: string;
}

@ObjectType('Mandate', {
  description: "What the COO grants and FINANCE countersigns for a fiscal year: the cap's own limits.",
})
export class MandateType implements Pick<
  Mandate,
  | 'id'
  | 'fiscalYear'
  | 'capShare'
  | 'reserveShare'
  | 'contributionRule'
  | 'maximumPerUnit'
  | 'crossEntityAllowed'
  | 'carryOverRule'
  | 'carryOverLimit'
  | 'carryOverExpires'
  | 'holdDays'
  | 'absorbAfterPeriods'
  | 'certificationRequired'
  | 'thresholds'
  | 'state'
  | 'version'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Fiscal year it is for.' }) fiscalYear!: number;
  @Field(() => BasisPointsScalar, { description: 'Largest share of the addressable base that may be prioritised.' })
  capShare!: number;
  @Field(() => BasisPointsScalar, { description: 'Smallest share of the envelope that is kept in reserve.' })
  reserveShare!: number;
  @Field(() => [String], { description: 'Account categories outside the addressable base.' })
  excludedCategories!: string[];
  @Field(() => ContributionRuleEnum, { description: 'Which budgets committed money is drawn from.' })
  contributionRule!: ContributionRule;
  @Field(() => MoneyScalar, { nullable: true, description: 'The most that one unit gives; null for no maximum.' })
  maximumPerUnit!: bigint | null;
  @Field(() => [ContributionLineType], { description: 'With NAMED_LINES: the lines that give, in their order.' })
  contributionLines!: ContributionLineType[];
  @Field({ description: 'Whether lines of one legal entity may give to uses of another.' })
  crossEntityAllowed!: boolean;
  @Field(() => CarryOverRuleEnum, { description: 'What becomes of money that is left at the close of the year.' })
  carryOverRule!: CarryOverRule;
  @Field(() => MoneyScalar, { nullable: true, description: 'The most that is carried over; null for no limit.' })
  carryOverLimit!: bigint | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which carried money can be committed.' })
  carryOverExpires!: string | null;
  @Field(() => Int, { description: 'Days after which the money held by a submitted plan lapses.' }) holdDays!: number;
  @Field(() => Int, { description: 'Periods after which a unit takes a run-rate commitment into its own base.' })
  absorbAfterPeriods!: number;
  @Field({ description: 'True when plans take only initiatives whose costs FINANCE has certified.' })
  certificationRequired!: boolean;
  @Field(() => [ApprovalThresholdType], { description: 'Signatures that larger commitments need.' })
  thresholds!: ApprovalThresholdType[];
  @Field(() => MandateStateEnum, { description: 'How far the mandate is.' }) state!: MandateState;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the COO granted it.' }) grantedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When FINANCE countersigned it.' })
  countersignedAt!: Date | null;
}

const MandateSuccess = { type: MandateType, typeName: 'Mandate' };
export const GrantMandateResult = resultUnion('GrantMandateResult', MandateSuccess);
export const CountersignMandateResult = resultUnion('CountersignMandateResult', MandateSuccess, ['StaleVersion']);
