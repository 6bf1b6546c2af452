import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  REQUIREMENT_KINDS,
  SIGNED_AS,
  type RequirementKind,
  type Role,
  type SignatureRequirement,
  type SignedAs,
} from '@clout/domain';
import { PlanType } from '../../choice/selection/plan.graphql';
import { MemberType, RoleEnum } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';

const KindEnum = enumOf(REQUIREMENT_KINDS);
registerEnumType(KindEnum, {
  name: 'ApprovalRequirementKind',
  description: 'Why a signature is asked.',
  valuesMap: {
    DECISION: { description: 'The decision itself.' },
    THRESHOLD: { description: 'What is promised passes a threshold of the mandate.' },
    CONFLICT_OF_INTEREST: { description: 'The approver leads a unit that receives the money.' },
  },
});

@ObjectType('ApprovalRequirement', { description: 'A rule that asks for signatures.' })
export class ApprovalRequirementType implements Omit<SignatureRequirement, 'lineIds'> {
  @Field(() => KindEnum, { description: 'Why.' }) kind!: RequirementKind;
  @Field(() => [RoleEnum], { description: 'Roles that sign.' }) roles!: Role[];
  @Field({ description: 'True when each of the roles signs; else any of them will do.' }) everyRole!: boolean;
  @Field(() => Int, { description: 'How many signatures it asks, each by another person.' }) signatures!: number;
  @Field(() => MoneyScalar, { nullable: true, description: 'The threshold that is passed.' }) above!: bigint | null;
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What is promised in all: one-time and run-rate to the contracts’ ends, related lines together.',
  })
  commitment!: bigint | null;
  @Field(() => [InitiativeType], { description: 'Initiatives of the plan that cause it.' })
  initiatives!: InitiativeType[];
  @Field(() => Int, { description: 'How many signatures are still missing.' }) missing!: number;
  @Field(() => [RoleEnum], { description: 'Roles whose signature is still missing, or would still count.' })
  missingRoles!: Role[];
}

export const SignedAsEnum = enumOf(SIGNED_AS);
registerEnumType(SignedAsEnum, {
  name: 'ActingAs',
  description: 'In whose name somebody decided or signed.',
  valuesMap: {
    ROLE: { description: 'In a role of their own.' },
    DELEGATE: { description: 'Under authority that a COO lent them.' },
    ALTERNATE: { description: 'As the alternate approver that the mandate names, for no COO could.' },
  },
});

@ObjectType('PlanSignature', { description: 'A signature under a decision; the first is the approver’s own.' })
export class PlanSignatureType {
  @Field(() => MemberType, { description: 'Who signed.' }) member!: MemberType;
  @Field(() => RoleEnum, { description: 'In which role.' }) role!: Role;
  @Field(() => SignedAsEnum, { description: 'In whose name.' }) signedAs!: SignedAs;
  @Field(() => MemberType, { nullable: true, description: 'With DELEGATE: who lent the authority.' })
  signedFor!: MemberType | null;
  @Field(() => DateTimeScalar, { description: 'When.' }) signedAt!: Date;
  @Field({ description: 'False for an approver with a conflict of interest, whose signature meets no threshold.' })
  counts!: boolean;
}

@ObjectType('ApprovalRequirements', { description: 'Which roles must sign a plan, how many, and who has.' })
export class ApprovalRequirementsType {
  @Field({ description: 'True when nothing more has to be signed.' }) complete!: boolean;
  @Field({ description: 'True when the signed-in member’s signature is among those that are missing.' })
  waitsForMe!: boolean;
  @Field(() => [ApprovalRequirementType], { description: 'What is asked, and why.' })
  requirements!: ApprovalRequirementType[];
  @Field(() => [PlanSignatureType], { description: 'Who has signed, in order.' }) signatures!: PlanSignatureType[];
}

export const SignPlanResult = resultUnion('SignPlanResult', { type: PlanType, typeName: 'Plan' }, [
  'StaleVersion',
  'CapExceeded',
]);
