import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  LANGUAGES,
  MAIL_RHYTHMS,
  NOTICE_KINDS,
  noticeWords,
  type Language,
  type MailRhythm,
  type NoticeKind,
} from '@clout/domain';
import { PageInfo, type Page } from '../../platform/graphql/connection';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import type { Notice } from './notification.store';
import type { ShownPreferences } from './preferences';

export const NoticeKindEnum = enumOf(NOTICE_KINDS);
registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  description: 'What a notice tells.',
  valuesMap: Object.fromEntries(
    NOTICE_KINDS.map((kind) => [
      kind,
      { description: `${noticeWords(kind, 'EN', { label: 'It', actor: 'Somebody' }).title}.` },
    ]),
  ),
});
export const LanguageEnum = enumOf(LANGUAGES);
registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language that notices and mails are written in.',
  valuesMap: { EN: { description: 'English.' }, DE: { description: 'German.' } },
});
export const MailRhythmEnum = enumOf(MAIL_RHYTHMS);
registerEnumType(MailRhythmEnum, {
  name: 'MailRhythm',
  description: 'How notices reach a member by mail; the inbox holds them all the same.',
  valuesMap: {
    AT_ONCE: { description: 'A mail for each notice.' },
    DAILY_DIGEST: { description: 'One mail a day with what was not read.' },
    NONE: { description: 'No mail.' },
  },
});

@ObjectType('Notification', { description: 'Something a member is told, in their inbox.' })
export class NotificationType implements Omit<Notice, 'actor'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => NoticeKindEnum, { description: 'What it tells.' }) kind!: NoticeKind;
  @Field({ description: 'What it is about, as a type name.' }) subjectType!: string;
  @Field(() => ID, { description: 'Id of what it is about.' }) subjectId!: string;
  @Field(() => ID, { nullable: true, description: 'The funding cycle it belongs to, if it belongs to one.' })
  cycleId!: string | null;
  @Field({ description: 'Code of the initiative, name of the cycle, fiscal year, or days.' }) label!: string;
  @Field(() => DateTimeScalar, { description: 'When it was told.' }) at!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was marked as read; null: it is unread.' })
  readAt!: Date | null;
}

@ObjectType('NotificationEdge', { description: 'A notice with its cursor.' })
export class NotificationEdgeType {
  @Field({ description: 'Cursor of the notice.' }) cursor!: string;
  @Field(() => NotificationType, { description: 'The notice.' }) node!: NotificationType;
}

@ObjectType('NotificationConnection', { description: 'A page of the inbox, newest first.' })
export class NotificationConnectionType implements Page<Omit<Notice, 'actor'>> {
  @Field(() => [NotificationEdgeType], { description: 'Notices with their cursors.' }) edges!: NotificationEdgeType[];
  @Field(() => [NotificationType], { description: 'Notices.' }) nodes!: NotificationType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Notices in the whole list.' }) totalCount!: number;
}

@ObjectType('NotificationPreferences', { description: 'How a member wants to be told.' })
export class NotificationPreferencesType implements ShownPreferences {
  @Field(() => MailRhythmEnum, { description: 'How notices come by mail.' }) mail!: MailRhythm;
  @Field(() => LanguageEnum, { description: 'Language of notices and mails.' }) language!: Language;
  @Field({ description: 'Address that mails go to.' }) address!: string;
}

@ObjectType('NotificationsRead', { description: 'The inbox after notices were marked as read.' })
export class NotificationsReadType {
  @Field(() => Int, { description: 'Notices that are still unread.' }) unread!: number;
}

export const MarkNotificationsReadResult = resultUnion('MarkNotificationsReadResult', {
  type: NotificationsReadType,
  typeName: 'NotificationsRead',
});
export const SetNotificationPreferencesResult = resultUnion('SetNotificationPreferencesResult', {
  type: NotificationPreferencesType,
  typeName: 'NotificationPreferences',
});
