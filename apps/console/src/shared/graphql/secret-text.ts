/** Operations whose arguments are passwords; they belong to the sign-in page and to the dialog, never to the editor. */
export const SECRET_FIELDS: readonly string[] = ['signIn', 'reauthenticate', 'changePassword', 'acceptInvitation'];

const SECRET_TEXT = new RegExp(`\\b(${SECRET_FIELDS.join('|')}|password)\\b`, 'i');

/** Whether a text may not be kept: it names an operation with a password, or a password itself. */
export const holdsSecret = (text: string | null | undefined): boolean => SECRET_TEXT.test(text ?? '');
