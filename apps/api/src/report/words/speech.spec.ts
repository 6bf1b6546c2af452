import { CATALOGUES, speechOf } from './speech';

const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const MONEY = { currency: 'EUR', minorUnitDigits: 2 };

describe('what files say', () => {
  it('has the same keys and places in both languages', () => {
    expect(Object.keys(CATALOGUES.DE)).toEqual(Object.keys(CATALOGUES.EN));
    for (const [key, english] of Object.entries(CATALOGUES.EN)) {
      const german = Object.entries(CATALOGUES.DE).find(([one]) => one === key)?.[1] ?? '';
      expect([key, placesIn(german)]).toEqual([key, placesIn(english)]);
      expect([key, german.trim() === '']).toEqual([key, false]);
    }
  });

  it('writes amounts by the language and loses no digit', () => {
    const [en, de] = [speechOf('EN', MONEY), speechOf('DE', MONEY)];
    expect([en.money('123456789'), de.money('123456789')]).toEqual(['EUR 1,234,567.89', '1.234.567,89 EUR']);
    expect(de.money(-90_071_992_547_409_931_234n)).toBe('-900.719.925.474.099.312,34 EUR');
    expect([en.short('1006850000'), de.short('1006850000')]).toEqual(['EUR 10.07M', '10,07 Mio. EUR']);
    expect([en.cell('SHARE', 1250), de.cell('SHARE', 1250), de.cell('TEXT', 'a.b, c')]).toEqual([
      '12.50',
      '12,50',
      'a.b, c',
    ]);
    expect([en.worth('1.00', 'SCORE'), de.worth('98206.5', 'RISK_ADJUSTED_VALUE')]).toEqual([
      '1.00 point',
      '98.206,50 EUR',
    ]);
    expect([de.decimal('222.58'), de.decimal('2/3'), de.cell('TEXT', true)]).toEqual(['222,58', '2/3', 'ja']);
  });

  it('chooses the plural, names codes, and tells the time of the database', () => {
    const de = speechOf('DE', MONEY);
    expect([1, 2].map((count) => de.t('risks.message', { count }))).toEqual([
      'Die Prüfungen nennen 1 Risiko.',
      'Die Prüfungen nennen 2 Risiken.',
    ]);
    expect([de.name('state', 'PARTLY_APPROVED'), de.name('state', 'NEW_STATE')]).toEqual([
      'teilweise genehmigt',
      'new state',
    ]);
    expect(speechOf('EN', MONEY).moment('2026-11-22T18:55:07.444Z')).toBe('22 November 2026 at 18:55 UTC');
  });
});
