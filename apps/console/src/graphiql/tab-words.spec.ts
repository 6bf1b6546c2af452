import { GERMAN, say } from './tab-words';

const places = (text: string) => text.split('{}').length - 1;

/** What this device remembers of its reader. */
const remembered = (language: string | null) =>
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem: () => language } });

describe('the words of the ready tabs', () => {
  afterEach(() => remembered(null));

  it.each(Object.entries(GERMAN))('name in German what they name in English: %s', (english, german) => {
    expect(places(german)).toBe(places(english));
  });

  it('come in the language of the reader', () => {
    expect(say('Certify base {} number {}', 2027, 3)).toBe('Certify base 2027 number 3');
    remembered('de');
    expect(say('Certify base {} number {}', 2027, 3)).toBe('Basis 2027 Nummer 3 bestätigen');
    expect(say('Approve plan {}', '$& {}')).toBe('Plan $& {} genehmigen');
  });
});
