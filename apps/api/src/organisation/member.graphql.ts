import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Role } from '@clout/domain';
import { resultUnion } from '../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { BusinessUnitKindEnum, RoleEnum } from './organisation.graphql';
import type { BusinessUnit } from './unit.table';

@InputType('InviteMemberInput', { description: 'A person to add.' })
export class InviteMemberInput {
  @Field({ description: 'Name, up to 120 characters.' }) name!: string;
  @Field({ description: 'E-mail address to sign in with.' }) email!: string;
  @Field(() => [RoleEnum], { description: 'Roles.' }) roles!: Role[];
  @Field(() => [ID], { defaultValue: [], description: 'Units the person belongs to.' }) businessUnitIds!: string[];
}

@InputType('BusinessUnitInput', { description: 'A business unit to add.' })
export class BusinessUnitInput {
  @Field({ description: 'Short code, unique.' }) code!: string;
  @Field({ description: 'Name, unique.' }) name!: string;
  @Field(() => BusinessUnitKindEnum, { defaultValue: 'P_AND_L', description: 'Kind of unit.' })
  kind!: BusinessUnit['kind'];
  @Field({ defaultValue: 'unknown', description: 'Legal entity whose books carry it.' }) legalEntity!: string;
  @Field(() => ID, { nullable: true, description: 'Its region; left out: none.' }) regionId?: string | null;
}

@ObjectType('InvitationLink', { description: 'A one-time link with which an invited member sets a password.' })
export class InvitationLinkType {
  @Field({ description: 'Address to hand over by a channel you trust; shown only now.' }) url!: string;
  @Field({ description: 'The token inside the link.' }) token!: string;
  @Field(() => DateTimeScalar, { description: 'When it stops working.' }) expiresAt!: Date;
}
export const CreateInvitationLinkResult = resultUnion('CreateInvitationLinkResult', {
  type: InvitationLinkType,
  typeName: 'InvitationLink',
});
