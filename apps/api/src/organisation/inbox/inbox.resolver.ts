import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language, MailRhythm } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import { Config } from '../../platform/config';
import type { Ask } from '../../platform/graphql/ask';
import {
  LanguageEnum,
  MailRhythmEnum,
  MarkNotificationsReadResult,
  NotificationConnectionType,
  NotificationPreferencesType,
  SetNotificationPreferencesResult,
} from './inbox.graphql';
import { markNotificationsRead } from './mark-read';
import { countNotices } from './notification.store';
import { readPreferences, setNotificationPreferences } from './preferences';
import { readInbox } from './read-inbox';

@Resolver(() => NotificationPreferencesType)
export class InboxResolver {
  constructor(private readonly config: Config) {}

  @Allow('notifications')
  @Query(() => NotificationConnectionType, { description: 'Your own notices, newest first.' })
  notifications(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Notices on the page, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to continue after.' })
    after: string | null,
    @Args('unreadOnly', { type: () => Boolean, defaultValue: false, description: 'Leaves out what was read.' })
    unreadOnly: boolean,
    @Context() ask: Ask,
  ) {
    return ask.read((tx, actor) => readInbox(tx, actor, { first, after, unreadOnly }));
  }

  @Allow('unreadNotifications')
  @Query(() => Int, { description: 'How many of your notices are unread.' })
  unreadNotifications(@Context() ask: Ask) {
    return ask.read((tx, actor) => countNotices(tx, actor.memberId, true));
  }

  @Allow('notificationPreferences')
  @Query(() => NotificationPreferencesType, { description: 'How you want to be told.' })
  notificationPreferences(@Context() ask: Ask) {
    return ask.read((tx, actor) => readPreferences(tx, actor.memberId));
  }

  @Allow('markNotificationsRead')
  @Mutation(() => MarkNotificationsReadResult, { description: 'Marks notices of yours as read.' })
  markNotificationsRead(
    @Args('ids', { type: () => [ID], defaultValue: [], description: 'Which; up to 200.' }) ids: string[],
    @Args('all', { type: () => Boolean, defaultValue: false, description: 'True: every one; then ids is empty.' })
    all: boolean,
    @Context() ask: Ask,
  ) {
    return ask.act('markNotificationsRead', { ids, all }, markNotificationsRead, async (tx, memberId) => ({
      unread: await countNotices(tx, memberId, true),
    }));
  }

  @Allow('setNotificationPreferences')
  @Mutation(() => SetNotificationPreferencesResult, { description: 'Says how you want to be told.' })
  setNotificationPreferences(
    @Args('mail', { type: () => MailRhythmEnum, description: 'How notices come by mail.' }) mail: MailRhythm,
    @Args('language', { type: () => LanguageEnum, description: 'Language of notices and mails.' }) language: Language,
    @Context() ask: Ask,
  ) {
    return ask.act('setNotificationPreferences', { mail, language }, setNotificationPreferences, readPreferences);
  }

  @ResolveField(() => Boolean, {
    description: 'False when this installation sends no mail: the inbox is all there is.',
  })
  mailAvailable() {
    return this.config.mail !== undefined;
  }
}
