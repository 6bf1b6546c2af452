import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ABSORB_AFTER_PERIODS, CARRY_OVER_RULES, CONTRIBUTION_RULES } from '@clout/domain';
import type {
  ApprovalThreshold,
  CarryOverRule,
  ContributionRule,
  CostClass,
  MandateTerms,
  NamedLine,
  Role,
} from '@clout/domain';
import { RoleEnum } from '../organisation/organisation.graphql';
import { enumOf } from '../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateScalar, MoneyScalar } from '../platform/graphql/scalars';
import { CostClassEnum } from './cost.graphql';

export const ContributionRuleEnum = enumOf(CONTRIBUTION_RULES);
registerEnumType(ContributionRuleEnum, {
  name: 'ContributionRule',
  description: 'Which budgets a committed amount is drawn from.',
  valuesMap: {
    PRO_RATA_ADDRESSABLE: { description: 'From every unit in proportion to its addressable base.' },
    NAMED_LINES: { description: 'From the lines that the mandate names, in their order.' },
    BENEFICIARY_PAYS: {
      description:
        'From the unit that receives it; CX infrastructure, which serves all, from every unit in proportion.',
    },
  },
});

export const CarryOverRuleEnum = enumOf(CARRY_OVER_RULES);
registerEnumType(CarryOverRuleEnum, {
  name: 'CarryOverRule',
  description: 'What becomes of money that is left when a fiscal year closes.',
  valuesMap: {
    LAPSE: { description: 'It goes back to those who gave it.' },
    CARRY_COMMITTED: { description: 'What is committed goes on into the next year.' },
    CARRY_ALL: { description: 'Everything goes on into the next year.' },
  },
});

/** The fields of a threshold, once as input and once as answer. */
const THRESHOLD = {
  above: { description: 'It applies to a total commitment greater than this.' },
  initiativeTypeId: { nullable: true, description: 'Only initiatives of this type; left out: every type.' },
  legalEntity: { nullable: true, description: 'Only units of this legal entity; left out: every entity.' },
  costClass: { nullable: true, description: 'Counts costs of this class alone; left out: every class.' },
  roles: { description: 'Roles of which each must sign.' },
  signatures: { description: 'How many different members must sign, 1 to 9.' },
};

@ObjectType('ApprovalThreshold', { description: 'The signatures that a commitment above an amount needs.' })
export class ApprovalThresholdType implements Omit<ApprovalThreshold, 'roles'> {
  @Field(() => MoneyScalar, THRESHOLD.above) above!: bigint;
  @Field(() => ID, THRESHOLD.initiativeTypeId) initiativeTypeId!: string | null;
  @Field(() => String, THRESHOLD.legalEntity) legalEntity!: string | null;
  @Field(() => CostClassEnum, THRESHOLD.costClass) costClass?: CostClass | null;
  @Field(() => [RoleEnum], THRESHOLD.roles) roles!: Role[];
  @Field(() => Int, THRESHOLD.signatures) signatures!: number;
}

@InputType('ApprovalThresholdInput', { description: 'The signatures that a commitment above an amount needs.' })
export class ApprovalThresholdInput {
  @Field(() => MoneyScalar, THRESHOLD.above) above!: bigint;
  @Field(() => ID, THRESHOLD.initiativeTypeId) initiativeTypeId?: string | null;
  @Field(() => String, THRESHOLD.legalEntity) legalEntity?: string | null;
  @Field(() => CostClassEnum, THRESHOLD.costClass) costClass?: CostClass | null;
  @Field(() => [RoleEnum], THRESHOLD.roles) roles!: Role[];
  @Field(() => Int, THRESHOLD.signatures) signatures!: number;
}

@InputType('ContributionLineInput', { description: 'A budget line that gives committed money.' })
export class ContributionLineInput implements NamedLine {
  @Field(() => ID, { description: 'Business unit whose line it is.' }) businessUnitId!: string;
  @Field({ description: 'Cost centre, as the base writes it.' }) costCentre!: string;
  @Field({ description: 'Account, as the base writes it.' }) account!: string;
}

@InputType('MandateInput', { description: 'A mandate for a fiscal year, as the COO grants it.' })
export class MandateInput {
  @Field(() => Int, { description: 'Fiscal year, by the calendar year in which it ends.' }) fiscalYear!: number;
  @Field(() => BasisPointsScalar, { description: 'Largest share of the addressable base that may be prioritised.' })
  capShare!: number;
  @Field(() => BasisPointsScalar, { defaultValue: 0, description: 'Smallest share of the envelope kept in reserve.' })
  reserveShare!: number;
  @Field(() => [String], { defaultValue: [], description: 'Account categories outside the addressable base.' })
  excludedCategories!: string[];
  @Field(() => ContributionRuleEnum, {
    defaultValue: 'PRO_RATA_ADDRESSABLE',
    description: 'Who gives committed money.',
  })
  contributionRule!: ContributionRule;
  @Field(() => MoneyScalar, { nullable: true, description: 'The most that one unit gives; left out: no maximum.' })
  maximumPerUnit?: bigint | null;
  @Field(() => [ContributionLineInput], {
    defaultValue: [],
    description: 'With NAMED_LINES: the lines that give, in the order in which they do.',
  })
  contributionLines!: ContributionLineInput[];
  @Field({ defaultValue: false, description: 'True: lines of one legal entity may give to uses of another.' })
  crossEntityAllowed!: boolean;
  @Field(() => CarryOverRuleEnum, { defaultValue: 'LAPSE', description: 'What becomes of what is left at the close.' })
  carryOverRule!: CarryOverRule;
  @Field(() => MoneyScalar, { nullable: true, description: 'The most that is carried over; left out: no limit.' })
  carryOverLimit?: bigint | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which carried money can be committed.' })
  carryOverExpires?: string | null;
  @Field(() => Int, { defaultValue: 30, description: 'Days after which the money held by a submitted plan lapses.' })
  holdDays!: number;
  @Field(() => Int, {
    defaultValue: ABSORB_AFTER_PERIODS,
    description: 'Periods after which a unit takes a run-rate commitment into its own base.',
  })
  absorbAfterPeriods!: number;
  @Field(() => ID, { nullable: true, description: 'The member who decides when the COO cannot.' })
  alternateApproverId?: string | null;
  @Field({ defaultValue: false, description: 'Submit plans only with initiatives whose costs FINANCE has certified.' })
  certificationRequired!: boolean;
  @Field(() => [ApprovalThresholdInput], { defaultValue: [], description: 'Signatures that larger commitments need.' })
  thresholds!: ApprovalThresholdInput[];
}

/** The terms that an input asks for. */
export const mandateTermsOf = (input: MandateInput): MandateTerms => ({
  fiscalYear: input.fiscalYear,
  capShare: input.capShare,
  reserveShare: input.reserveShare,
  excludedCategories: input.excludedCategories,
  contributionRule: input.contributionRule,
  maximumPerUnit: input.maximumPerUnit ?? null,
  contributionLines: input.contributionLines.map(({ businessUnitId, costCentre, account }) => ({
    businessUnitId,
    costCentre,
    account,
  })),
  crossEntityAllowed: input.crossEntityAllowed,
  carryOverRule: input.carryOverRule,
  carryOverLimit: input.carryOverLimit ?? null,
  carryOverExpires: input.carryOverExpires ?? null,
  holdDays: input.holdDays,
  absorbAfterPeriods: input.absorbAfterPeriods,
  alternateApproverId: input.alternateApproverId ?? null,
  certificationRequired: input.certificationRequired,
  thresholds: input.thresholds.map(({ above, initiativeTypeId, legalEntity, costClass, roles, signatures }) => ({
    above,
    initiativeTypeId: initiativeTypeId ?? null,
    legalEntity: legalEntity ?? null,
    costClass: costClass ?? null,
    roles,
    signatures,
  })),
});
