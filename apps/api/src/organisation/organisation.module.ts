import { Module } from '@nestjs/common';
import { InboxResolver } from './inbox/inbox.resolver';
import { NotificationResolver } from './inbox/notification.resolver';
import { BusinessUnitResolver, MemberFieldsResolver, OrganizationResolver } from './organisation.resolver';
import { MemberResolver } from './member.resolver';
import { SentenceResolver } from './sentence.resolver';
import { SessionResolver } from './session.resolver';
import { SettingsResolver } from './settings/settings.resolver';

@Module({
  providers: [
    OrganizationResolver,
    BusinessUnitResolver,
    MemberFieldsResolver,
    MemberResolver,
    SentenceResolver,
    SessionResolver,
    InboxResolver,
    NotificationResolver,
    SettingsResolver,
  ],
})
export class OrganisationModule {}
