import { MemberSuccess } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { InitiativeSuccess } from '../../proposal/initiative/initiative.graphql';

export const DeactivateMemberResult = resultUnion('DeactivateMemberResult', MemberSuccess, ['StaleVersion']);
export const ReassignInitiativeResult = resultUnion('ReassignInitiativeResult', InitiativeSuccess, ['StaleVersion']);
