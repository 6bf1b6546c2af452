import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FIRST_STEPS, type FirstRunStep, type FirstStep, type Role } from '@clout/domain';
import { RoleEnum } from '../../organisation/organisation.graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';

export const FirstStepEnum = enumOf(FIRST_STEPS);
registerEnumType(FirstStepEnum, {
  name: 'FirstStep',
  description: 'What leads an empty company to its first initiative, in order.',
  valuesMap: {
    UNITS: { description: 'A business unit exists.' },
    PEOPLE: { description: 'A leader, a CX executive, a COO and finance belong to it.' },
    CALENDAR: { description: 'The calendar was set, or a base stands on it.' },
    BASE: { description: 'An OpEx base was imported.' },
    BASE_CERTIFIED: { description: 'A second member of finance certified it.' },
    MANDATE: { description: 'The COO granted a mandate.' },
    COUNTERSIGNED: { description: 'Finance countersigned it: it is in force.' },
    RATE_CARD: { description: 'A rate card for business cases is certified.' },
    CYCLE: { description: 'A funding cycle was opened.' },
    INITIATIVE: { description: 'An initiative was begun.' },
  },
});

@ObjectType('FirstRunStep', { description: 'A step of the first run.' })
export class FirstRunStepType implements FirstRunStep {
  @Field(() => FirstStepEnum, { description: 'Which.' }) step!: FirstStep;
  @Field(() => [RoleEnum], { description: 'Whose it is.' }) roles!: Role[];
  @Field({ description: 'Done, by what is stored.' }) done!: boolean;
  @Field({ description: 'Not done, and all that it stands on is.' }) next!: boolean;
}
