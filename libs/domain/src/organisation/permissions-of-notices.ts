const everyone = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR', 'ADMIN'] as const;

/** Everybody has an inbox of their own, says what is mailed to them, and follows the work they asked for. */
export const NOTICE_PERMISSIONS = {
  notifications: everyone,
  unreadNotifications: everyone,
  markNotificationsRead: everyone,
  notificationPreferences: everyone,
  setNotificationPreferences: everyone,
  taskProgress: everyone,
  cancelTask: everyone,
} as const;
