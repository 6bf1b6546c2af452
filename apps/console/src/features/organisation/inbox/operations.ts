import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

const NoticeFields = graphql(`
  fragment NoticeFields on Notification {
    id
    kind
    title(language: $language)
    text(language: $language)
    path
    at
    readAt
  }
`);

/** What the bell shows: how many are unread, and the newest of them. */
export const BellQuery = graphql(
  `
    query Bell($language: Language!) {
      unreadNotifications
      notifications(first: 6, unreadOnly: true) {
        nodes {
          ...NoticeFields
        }
      }
    }
  `,
  [NoticeFields],
);

export const InboxQuery = graphql(
  `
    query Inbox($language: Language!, $unreadOnly: Boolean!, $first: Int!, $after: String) {
      notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NoticeFields
          actor {
            id
            name
          }
        }
      }
    }
  `,
  [NoticeFields],
);

export const ReadMutation = graphql(
  `
    mutation MarkNotificationsRead($ids: [ID!], $all: Boolean) {
      markNotificationsRead(ids: $ids, all: $all) {
        __typename
        ... on NotificationsRead {
          unread
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const PreferencesQuery = graphql(`
  query NotificationPreferences {
    notificationPreferences {
      mail
      language
      address
      mailAvailable
    }
  }
`);

export const PreferMutation = graphql(
  `
    mutation SetNotificationPreferences($mail: MailRhythm!, $language: Language!) {
      setNotificationPreferences(mail: $mail, language: $language) {
        __typename
        ... on NotificationPreferences {
          mail
          language
          address
          mailAvailable
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export type Preferences = ResultOf<typeof PreferencesQuery>['notificationPreferences'];

/** Lists of notices are asked again once something was marked as read. */
export const UNTIL_READ = { additionalTypenames: ['NotificationsRead'] };

export const ChangePasswordMutation = graphql(
  `
    mutation ChangePassword($current: String!, $next: String!) {
      changePassword(current: $current, next: $next) {
        __typename
        ... on Member {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
