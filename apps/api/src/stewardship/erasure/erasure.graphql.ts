import { MemberSuccess, OrganizationType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';

const organization = { type: OrganizationType, typeName: 'Organization' };
export const EraseMemberResult = resultUnion('EraseMemberResult', MemberSuccess);
export const SetLegalHoldResult = resultUnion('SetLegalHoldResult', organization);
export const SetRetentionResult = resultUnion('SetRetentionResult', organization);
