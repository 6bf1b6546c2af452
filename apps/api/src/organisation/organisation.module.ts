import { Module } from '@nestjs/common';
import { BusinessUnitResolver, MemberFieldsResolver, OrganizationResolver } from './organisation.resolver';
import { SessionResolver } from './session.resolver';

@Module({ providers: [OrganizationResolver, BusinessUnitResolver, MemberFieldsResolver, SessionResolver] })
export class OrganisationModule {}
