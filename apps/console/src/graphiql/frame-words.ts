import { type Language, startingLanguage } from '../shared/format/language';

/** The words of the page around GraphiQL, which speaks English itself. */
const EN = {
  title: 'GraphQL console',
  loading: 'Loading the GraphQL console',
  stranger: 'Sign in to use it; it then runs as you.',
  signIn: 'Sign in',
  noAnswer: 'The server did not answer as expected. Try again in a moment.',
  again: 'Try again',
  ended: 'Your session has ended: sign in again',
  navigation: 'Console',
  refresh: 'Refresh the ready tabs',
  back: 'Back to the console',
  backTo: (page: string) => `Back to ${page}`,
  decide: 'Sign in once more to decide',
  password: 'Your password',
  noPassword: 'Write your password.',
  wrongPassword: 'The password is not right.',
  nothingDecided: 'The server did not answer. Nothing was decided.',
  cancel: 'Cancel',
  submit: 'Decide',
  secret: 'Passwords do not belong in the editor: sign in on the sign-in page.',
  notRun: 'Not run: a decision needs your password.',
};
type FrameWords = typeof EN;

const DE: FrameWords = {
  title: 'GraphQL-Konsole',
  loading: 'Die GraphQL-Konsole wird geladen',
  stranger: 'Melden Sie sich an, um sie zu benutzen; sie handelt dann in Ihrem Namen.',
  signIn: 'Anmelden',
  noAnswer: 'Der Server hat nicht wie erwartet geantwortet. Versuchen Sie es gleich noch einmal.',
  again: 'Erneut versuchen',
  ended: 'Ihre Sitzung ist abgelaufen: Melden Sie sich wieder an',
  navigation: 'Konsole',
  refresh: 'Fertige Operationen erneuern',
  back: 'Zurück zur Konsole',
  backTo: (page) => `Zurück zu ${page}`,
  decide: 'Melden Sie sich noch einmal an, um zu entscheiden',
  password: 'Ihr Passwort',
  noPassword: 'Geben Sie Ihr Passwort ein.',
  wrongPassword: 'Das Passwort stimmt nicht.',
  nothingDecided: 'Der Server hat nicht geantwortet. Es wurde nichts entschieden.',
  cancel: 'Abbrechen',
  submit: 'Entscheiden',
  secret: 'Passwörter gehören nicht in den Editor: Melden Sie sich auf der Anmeldeseite an.',
  notRun: 'Nicht ausgeführt: Eine Entscheidung braucht Ihr Passwort.',
};

const WORDS: Readonly<Record<Language, FrameWords>> = { en: EN, de: DE };

/** The reader's words, as the console starts in them. */
export const frameWords = (): FrameWords => WORDS[startingLanguage()];
