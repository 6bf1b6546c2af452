import * as fc from 'fast-check';
import { acceptedLanguage } from './accept-language';
import { fillPhrase, matchPhrase, readPhrase } from './phrase';
import { say, sayWithoutMoney } from './say';

const match = (phrase: string, text: string) => {
  const found = matchPhrase(readPhrase(phrase), text);
  return found && Object.fromEntries(found);
};

describe('a phrase', () => {
  it('finds what stands in its places', () => {
    expect(match('{code} is {state}.', 'EB-1 is DRAFT.')).toEqual({ code: 'EB-1', state: 'DRAFT' });
    expect(match('Only {a} and {b}', 'Only x and y and z')).toEqual({ a: 'x', b: 'y and z' });
    expect(match('is blank', 'is blank')).toEqual({});
    expect(match('{code} is {state}.', 'EB-1 was DRAFT.')).toBeNull();
    expect(match('a{x}a', 'a')).toBeNull();
  });

  it('is filled with what was found in it, whatever that is', () => {
    const phrase = readPhrase('{a} asks {b}, not {c}.');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const said = fillPhrase(phrase, (name) => ({ a, b, c })[name] ?? '');
        const found = matchPhrase(phrase, said);
        expect(fillPhrase(phrase, (name) => found?.get(name) ?? '')).toBe(said);
      }),
    );
  });

  it('is read in a time that grows with the text alone', () => {
    const long = 'a, '.repeat(50_000);
    expect(match('{a}, {b}, {c}, {d}, {e}; {f}.', long)).toBeNull();
  });
});

describe('a sentence in German', () => {
  const said = (text: string) => say(text, 'DE');
  it('shows amounts as Germans write them, and words in a place too', () => {
    expect(said('It would be funded if EB-1 cost 1250000.50 EUR in the year instead of 1300000.00 EUR.')).toBe(
      'Es würde finanziert, wenn EB-1 im Jahr 1.250.000,50 EUR statt 1.300.000,00 EUR kostete.',
    );
    expect(said('at least 15.00 % of the plan for functional area Service')).toBe(
      'mindestens 15,00 % des Plans für Funktionsbereich Service',
    );
    expect(said('up to USD 420,000 a year')).toBe('bis zu 420.000 USD im Jahr');
  });

  it('is said part by part where several stand together', () => {
    expect(said('email: must be an e-mail address; name: must not be blank')).toBe(
      'email: muss eine E-Mail-Adresse sein; name: darf nicht leer sein',
    );
    expect(said('input.reason: must have at most 2000 characters, has 2001')).toBe(
      'input.reason: darf höchstens 2000 Zeichen haben, hat 2001',
    );
    expect(
      said('costs[0].amount: must not be negative; a saving is a benefit, not a cost; name: must not be blank'),
    ).toBe(
      'costs[0].amount: darf nicht negativ sein; eine Einsparung ist ein Nutzen, keine Kosten; name: darf nicht leer sein',
    );
    expect(said('kind: must be one of A, B')).toBe('kind: muss eines von diesen sein: A, B');
    expect(said('It does not fit what is left of the in-year headroom and is skipped.')).toBe(
      'Es passt nicht in das, was vom Spielraum des Jahres übrig ist, und wird übersprungen.',
    );
    expect(said('Give it a title. Describe what will be done.')).toBe(
      'Geben Sie einen Titel an. Beschreiben Sie, was getan wird.',
    );
  });

  it('says the gaps of a sentence that is not complete', () => {
    const gaps =
      'Would we not generate [more revenue, more margin, less cost or less risk] if we achieved calls from [from] to 2 by [by when] by doing this: [action]?';
    expect(said(gaps)).toBe(
      'Würden wir nicht [mehr Umsatz, mehr Marge, weniger Kosten oder weniger Risiko] erzielen, wenn wir calls von [von] auf 2 bis [bis wann] erreichten, indem wir dies tun: [Maßnahme]?',
    );
  });

  it('leaves the words of people and English readers alone', () => {
    expect(
      said(
        'Would we not generate less cost if we achieved calls and chats from 2 to 1 by 1 October 2027 by doing this: Ask and, or, act?',
      ),
    ).toBe(
      'Würden wir nicht weniger Kosten haben, wenn wir calls and chats von 2 auf 1 bis 1. Oktober 2027 erreichten, indem wir dies tun: Ask and, or, act?',
    );
    expect(said('Name somebody: cap and cost and The board')).toBe('Name somebody: cap and cost and The board');
    expect(said('We promised this to the board.')).toBe('We promised this to the board.');
    expect(say('Give it a title.', 'EN')).toBe('Give it a title.');
  });
});

describe('figures in a sentence', () => {
  const money = { currency: 'USD', minorUnitDigits: 2 };
  const both = (text: string, of = money) => [say(text, 'EN', of), say(text, 'DE', of)];

  it('are amounts with their currency, never minor units', () => {
    expect(both('The amount passes the envelope by 100000.')).toEqual([
      'The amount passes the envelope by USD 1,000.00.',
      'Der Betrag übersteigt den Budgetrahmen um 1.000,00 USD.',
    ]);
    expect(both('must be 5 or less, which is what EB-1 asks in period 3 of 2027')).toEqual([
      'must be USD 0.05 or less, which is what EB-1 asks in period 3 of 2027',
      'muss 0,05 USD oder weniger sein: So viel verlangt EB-1 in Periode 3 von 2027',
    ]);
    expect(both('differs from the rows by -1')).toEqual([
      'differs from the rows by -USD 0.01',
      'weicht von den Zeilen um -0,01 USD ab',
    ]);
    expect(both('over by 1250', { currency: 'JPY', minorUnitDigits: 0 })[0]).toBe('over by JPY 1,250');
    expect(both('over by 1250', { currency: 'KWD', minorUnitDigits: 3 })[0]).toBe('over by KWD 1.250');
  });

  it('are found in a sentence within, beside another and with its field', () => {
    expect(
      both(
        'lines[0].amounts: over by 7; Business unit A1 has less left on its lines than its contribution of 70000.',
      )[0],
    ).toBe(
      'lines[0].amounts: over by USD 0.07; Business unit A1 has less left on its lines than its contribution of USD 700.00.',
    );
    expect(
      both('at least 20000.00 USD for tranche 2027, while all its initiatives together cost 1000000.50 USD'),
    ).toEqual([
      'at least USD 20,000.00 for tranche 2027, while all its initiatives together cost USD 1,000,000.50',
      'mindestens 20.000,00 USD für Tranche 2027, während alle seine Initiativen zusammen 1.000.000,50 USD kosten',
    ]);
    expect(both("The cap share of 4050 is above the mandate's 3000.")).toEqual([
      "The cap share of 40.5% is above the mandate's 30%.",
      'Der Anteil der Obergrenze von 40,5 % liegt über dem des Mandats von 30 %.',
    ]);
  });

  it('stay as they are where they count something, are told already, or money is not known', () => {
    for (const text of ['must have at most 2000 characters, has 2001', 'up to USD 420,000 a year', 'EB-1 of 2027'])
      expect(say(text, 'EN', money)).toBe(text);
    expect(sayWithoutMoney('over by 1250', 'EN')).toEqual({ said: 'over by 1250', needsMoney: true });
    expect(sayWithoutMoney('the cap of 1250.00 USD', 'EN')).toEqual({
      said: 'the cap of USD 1,250.00',
      needsMoney: false,
    });
  });
});

describe('the language of a request', () => {
  it('is the one its header prefers, of those that are spoken', () => {
    for (const header of ['de', 'de-AT', 'fr, de;q=0.4', 'en;q=0.2, de;q=0.3', ' DE ; q=1'])
      expect([header, acceptedLanguage(header)]).toEqual([header, 'DE']);
    for (const header of [undefined, '', '*', 'fr', 'en, de', 'de;q=0', 'de;q=x', 'denmark', ','.repeat(9999)])
      expect([header, acceptedLanguage(header)]).toEqual([header, 'EN']);
  });
});
