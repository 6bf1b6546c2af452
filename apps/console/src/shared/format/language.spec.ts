import { firstSpoken, isLanguage, localeOf } from './language';

describe('the language of the console', () => {
  it('is the first of the browser’s that it speaks, else English', () => {
    expect(firstSpoken(['fr-FR', 'de-AT', 'en-GB'])).toBe('de');
    expect(firstSpoken(['en-GB', 'de'])).toBe('en');
    expect(firstSpoken(['ja'])).toBe('en');
    expect(firstSpoken([])).toBe('en');
  });

  it('keeps the manner of the reader’s own country', () => {
    expect(localeOf('de', ['en-US', 'de-CH', 'de-DE'])).toBe('de-CH');
    expect(localeOf('de', ['en-US'])).toBe('de');
  });

  it('is none that has no catalogue', () => {
    expect(['en', 'de', 'fr', 'toString', '', null].map(isLanguage)).toEqual([true, true, false, false, false, false]);
  });
});
