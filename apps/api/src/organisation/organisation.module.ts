import { Module } from '@nestjs/common';
import { BusinessUnitResolver, MemberFieldsResolver, OrganizationResolver } from './organisation.resolver';
import { MemberResolver } from './member.resolver';
import { SessionResolver } from './session.resolver';

@Module({
  providers: [OrganizationResolver, BusinessUnitResolver, MemberFieldsResolver, MemberResolver, SessionResolver],
})
export class OrganisationModule {}
