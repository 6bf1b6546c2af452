import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type CostedWait, DESKS, type Desk, type DeskTotal, WAIT_URGENCIES, type WaitUrgency } from '@clout/domain';
import { PlanType } from '../../choice/selection/plan.graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { BusinessUnitType, MemberType } from '../../organisation/organisation.graphql';
import { OrganizationSettingsType } from '../../organisation/settings/settings.graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { HowComputedType } from '../../proposal/business-case/case-figure.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';

export const DeskEnum = enumOf(DESKS);
registerEnumType(DeskEnum, {
  name: 'Desk',
  description: 'Where a proposal or a plan can lie: an office, never a person.',
  valuesMap: {
    LEADER: { description: 'Its unit: to mend what was returned, or to answer a part-approval.' },
    CX_EXECUTIVE: { description: 'The CX executive: intake, selection, appeals.' },
    PANEL: { description: 'The panel, from the start of scoring to the reveal.' },
    EVIDENCE: { description: 'The graders of its evidence.' },
    SPONSOR: { description: 'A unit asked to sponsor it.' },
    FINANCE: { description: 'Finance, which certifies its cost.' },
    COO: { description: 'The COO: plans and appeals.' },
    COUNTERSIGNER: { description: 'Those who sign after the COO.' },
  },
});
export const WaitUrgencyEnum = enumOf(WAIT_URGENCIES);
registerEnumType(WaitUrgencyEnum, {
  name: 'WaitUrgency',
  description: 'How urgent a wait that lasts has become, by the settings of the organisation.',
  valuesMap: {
    IN_TIME: { description: 'Neither of the days is reached, or it has ended.' },
    LATE: { description: 'The desk is to be reminded.' },
    OVERDUE: { description: 'Somebody above the desk is to be told.' },
  },
});

const none = (description: string) => ({ nullable: true, description });

@ObjectType('DeskWait', { description: 'A time at a desk.' })
export class DeskWaitType implements Omit<CostedWait, 'endedBy'> {
  @Field(() => DeskEnum, { description: 'Where.' }) desk!: Desk;
  @Field(() => DateTimeScalar, { description: 'Since when.' }) from!: Date;
  @Field(() => DateTimeScalar, none('Until when; null while it lasts.')) to!: Date | null;
  @Field(() => Int, { description: 'Whole days.' }) days!: number;
  @Field(() => MoneyScalar, none('What those days cost, by the case; null where it tells no value.'))
  cost!: bigint | null;
  @Field(() => WaitUrgencyEnum, { description: 'How urgent it is.' }) urgency!: WaitUrgency;
}

@ObjectType('ClockItem', { description: 'An initiative, or a plan, with its times at desks.' })
export class ClockItemType {
  @Field(() => InitiativeType, none('The initiative; null of a plan.')) initiative!: InitiativeType | null;
  @Field(() => PlanType, none('The plan; null of an initiative.')) plan!: PlanType | null;
  @Field(() => Int, { description: 'Whole days from the first submission to now, or to the end of its last wait.' })
  days!: number;
  @Field({ description: 'True while it lies at a desk.' }) waiting!: boolean;
  @Field(() => MoneyScalar, none('What its days have cost by the case; of a plan, of all that is in it.'))
  cost!: bigint | null;
  @Field(() => String, none('Why nobody knows the cost.')) costReason!: string | null;
  @Field(() => [DeskWaitType], { description: 'Its times, oldest first; several run beside one another.' })
  waits!: DeskWaitType[];
}

@ObjectType('DeskTotal', { description: 'What lay at a desk, over all initiatives of the clock.' })
export class DeskTotalType implements DeskTotal {
  @Field(() => DeskEnum, { description: 'Where.' }) desk!: Desk;
  @Field(() => Int, { description: 'Waits that last.' }) open!: number;
  @Field(() => Int, { description: 'Waits that ended.' }) ended!: number;
  @Field(() => Int, { description: 'Days of all waits.' }) days!: number;
  @Field(() => Int, { description: 'Days of the longest.' }) longest!: number;
  @Field(() => Int, { description: 'Waits that last and are late, not yet overdue.' }) late!: number;
  @Field(() => Int, { description: 'Waits that last and are overdue.' }) overdue!: number;
  @Field(() => MoneyScalar, { description: 'What all its days cost, as far as known.' }) cost!: bigint;
  @Field(() => Int, { description: 'Waits whose cost nobody knows.' }) costUnknown!: number;
}

@ObjectType({ isAbstract: true })
abstract class WhoTotalType {
  @Field(() => DeskEnum, { description: 'At which desk.' }) desk!: Desk;
  @Field(() => Int, { description: 'Waits that were ended.' }) waits!: number;
  @Field(() => Int, { description: 'Their days.' }) days!: number;
}

@ObjectType('TeamTotal', { description: 'Waits that people of a unit of 8 or more ended.' })
export class TeamTotalType extends WhoTotalType {
  @Field(() => BusinessUnitType, { description: 'The unit.' }) businessUnit!: BusinessUnitType;
}

@ObjectType('PersonTotal', { description: 'Waits that one person ended; only under an agreement.' })
export class PersonTotalType extends WhoTotalType {
  @Field(() => MemberType, { description: 'Who.' }) member!: MemberType;
}

@ObjectType('DecisionClock', { description: 'How long proposals wait at which desk, and what the waiting costs.' })
export class DecisionClockType {
  @Field(() => FundingCycleType, { description: 'The cycle.' }) cycle!: FundingCycleType;
  @Field(() => DateTimeScalar, { description: 'The moment up to which waits that last are counted.' }) asOf!: Date;
  @Field(() => [ClockItemType], { description: 'Initiatives by code, then plans; as far as you may see them.' })
  items!: ClockItemType[];
  @Field(() => [DeskTotalType], { description: 'Desks at which anything lay.' }) desks!: DeskTotalType[];
  @Field(() => [TeamTotalType], { description: 'By unit; empty unless measures of people are TEAM or beyond.' })
  teams!: TeamTotalType[];
  @Field(() => [PersonTotalType], { description: 'By person; empty unless INDIVIDUAL_WITH_AGREEMENT.' })
  people!: PersonTotalType[];
  @Field(() => OrganizationSettingsType, {
    description: 'What decides reminders, and how far it comes down to people.',
  })
  settings!: OrganizationSettingsType;
  @Field(() => HowComputedType, { description: 'How the cost of waiting is computed.' }) how!: HowComputedType;
}
