import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WAYS_OUT, type Role, type WayOut, type WayOutKind } from '@clout/domain';
import { RoleEnum } from '../../organisation/organisation.graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';

const WayOutKindEnum = enumOf(WAYS_OUT);
registerEnumType(WayOutKindEnum, {
  name: 'WayOutKind',
  description: 'What can be done about an over-committed year.',
  valuesMap: {
    WITHDRAW_PLAN: { description: 'Its maker withdraws a submitted plan (withdrawPlan).' },
    RETURN_PLAN: { description: 'The COO returns an undecided plan (returnPlan).' },
    RELEASE_RESERVE: { description: 'The COO releases reserve (releaseReserve).' },
    STOP_INITIATIVE: {
      description: 'A funded initiative is stopped; what is not spoken for is free (stopInitiative).',
    },
    REVERSE_DECISION: { description: 'The COO reverses an approval on which nothing is spent (reverseDecision).' },
    WITHDRAW_OPENING_IMPORT: {
      description: 'FINANCE takes a wrong import of opening commitments back (withdrawOpeningImport).',
    },
    RAISE_LIMIT: { description: 'FINANCE imports and certifies a base with more in it, or a mandate grants more.' },
  },
});

@ObjectType('WayOut', { description: 'One way out of an over-committed year, with what it would free.' })
export class WayOutType implements WayOut {
  @Field(() => WayOutKindEnum, { description: 'What can be done.' }) kind!: WayOutKind;
  @Field(() => RoleEnum, { description: 'Who can do it.' }) role!: Role;
  @Field({ description: 'A plan’s name, an initiative’s code or an import’s number; empty for the year as a whole.' })
  name!: string;
  @Field(() => ID, { nullable: true, description: 'The one cycle whose money it frees; null for every cycle’s.' })
  cycleId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The plan.' }) planId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The plan line.' }) planLineId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The initiative.' }) initiativeId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The import of opening commitments.' }) importId!: string | null;
  @Field(() => MoneyScalar, { description: 'In-year money it would free, or lift the limit by.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate it would free, or lift the limit by.' }) runRate!: bigint;
  @Field({ description: 'True when it alone brings the whole year back under its limits.' }) enough!: boolean;
}
