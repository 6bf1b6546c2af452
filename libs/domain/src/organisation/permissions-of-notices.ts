const everyone = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR', 'ADMIN'] as const;

/** Everybody has an inbox of their own, and says what is mailed to them. */
export const NOTICE_PERMISSIONS = {
  notifications: everyone,
  unreadNotifications: everyone,
  markNotificationsRead: everyone,
  notificationPreferences: everyone,
  setNotificationPreferences: everyone,
} as const;
