import type { Language, MoneyUnit } from '@clout/domain';
import { amountIn, dayInGerman, moneyIn, shareIn } from './amounts';
import { catalogueOf, ownText } from './catalogue';
import { fillPhrase, type Form, matchPhrase } from './phrase';

/** How a text is said: in a language, amounts of minor units in the organisation's money. */
interface Speech {
  readonly language: Language;
  readonly money: () => MoneyUnit | null;
}

/** What stands between sentences, and between the items of a list: each is said on its own. */
const SENTENCES = /(\n\n|; |(?<=[.?!]) (?=[A-Z“]))/;
const ITEMS = /(, nor |, | and | or | nor )/;
/** How many parts one sentence is looked for in, with what stands between them. */
const LONGEST_FIRST = [7, 5, 3, 1];
const JOINED: ReadonlyMap<string, string> = new Map([
  [' and ', ' und '],
  [' or ', ' oder '],
  [' nor ', ' noch '],
  [', nor ', ', noch '],
]);
/** A problem with the field it stands in: the path stays as it is. */
const IN_FIELD = /^([\w.[\]-]+: )(.+)$/s;

const moneyOr = (text: string, { language, money }: Speech): string => {
  const unit = money();
  return unit ? moneyIn(language, text, unit) : text;
};

/** `word` is for a place that may hold people's words: it says nothing but what the catalogue has literally. */
const FORMS: Readonly<Record<Form, (text: string, speech: Speech) => string>> = {
  word: (text, { language }) => catalogueOf(language).whole.get(text) ?? text,
  words: (text, speech) => saidIn(text, speech),
  amount: (text, { language }) => amountIn(language, text),
  money: moneyOr,
  share: (text, { language }) => shareIn(language, text),
  day: (text, { language }) =>
    language === 'DE' ? (catalogueOf(language).whole.get(text) ?? dayInGerman(text)) : text,
};

/** What a place for minor units or basis points holds, and nothing else. */
const FIGURE = /^-?\d+$/;
const isFigure = (form: Form | null): boolean => form === 'money' || form === 'share';

/** A text as one sentence of the catalogue says it, and how much of the text is the sentence's own. */
function lookUp(text: string, speech: Speech): { readonly said: string; readonly own: number } | null {
  const { whole, patterns } = catalogueOf(speech.language);
  const known = whole.get(text);
  if (known !== undefined) return { said: known, own: text.length };
  for (const { english, said } of patterns) {
    const found = matchPhrase(english, text);
    if (!found || said.places.some(({ name, form }) => isFigure(form) && !FIGURE.test(found.get(name) ?? ''))) continue;
    const inForm = (name: string, form: Form | null): string => {
      const value = found.get(name) ?? '';
      return form ? FORMS[form](value, speech) : value;
    };
    return { said: fillPhrase(said, inForm), own: ownText(english) };
  }
  return null;
}

/** A sentence of the catalogue, as it is or with the field it stands in: whichever has more words of its own. */
function sentenceIn(text: string, speech: Speech): string | null {
  const whole = lookUp(text, speech);
  const [, field, problem] = IN_FIELD.exec(text) ?? [];
  const inField = field && problem ? lookUp(problem, speech) : null;
  return inField && inField.own > (whole?.own ?? 0) ? `${field ?? ''}${inField.said}` : (whole?.said ?? null);
}

/** Sentences that stand together; one that holds what else parts them is taken whole. */
function sentencesIn(text: string, speech: Speech): string {
  const parts = text.split(SENTENCES);
  const said: string[] = [];
  for (let at = 0; at < parts.length;) {
    const runs = LONGEST_FIRST.map((length) => ({ length, run: parts.slice(at, at + length).join('') }));
    const known = runs.find(({ run }) => sentenceIn(run, speech) !== null);
    const { length, run } = known ?? { length: 1, run: parts[at] ?? '' };
    said.push(sentenceIn(run, speech) ?? itemsIn(run, speech), parts[at + length] ?? '');
    at += length + 1;
  }
  return said.join('');
}

/** A list of what the catalogue knows; words of people that only look like a list stay whole. */
function itemsIn(text: string, speech: Speech): string {
  const [, field, problem] = IN_FIELD.exec(text) ?? [];
  if (field && problem) return field + saidIn(problem, speech);
  const parts = text.split(ITEMS);
  if (speech.language === 'EN')
    return parts.map((part, k) => (k % 2 ? part : (lookUp(part, speech)?.said ?? part))).join('');
  const german = parts.map((part, k) => (k % 2 ? (JOINED.get(part) ?? part) : (lookUp(part, speech)?.said ?? null)));
  return german.includes(null) ? text : german.join('');
}

const saidIn = (text: string, speech: Speech): string => sentenceIn(text, speech) ?? sentencesIn(text, speech);

/** A text that is no sentence of the server's reaches English readers as it is; so does one without a figure. */
const spoken = (text: string, speech: Speech): string =>
  speech.language === 'EN' && !/\d/.test(text) ? text : saidIn(text, speech);

/**
 * What the server says, in a language. The English sentence is the key, as it is what is stored and hashed; its places
 * keep what stands in them, but figures get the reader's marks. What no catalogue knows, such as the words of people,
 * stays as it is, and so do amounts of minor units without `money`.
 */
export const say = (text: string, language: Language, money?: MoneyUnit): string =>
  spoken(text, { language, money: () => money ?? null });

/** A text in a language as far as it can be said without the organisation's money, and whether it needs that. */
export function sayWithoutMoney(
  text: string,
  language: Language,
): { readonly said: string; readonly needsMoney: boolean } {
  let needsMoney = false;
  const money = () => {
    needsMoney = true;
    return null;
  };
  return { said: spoken(text, { language, money }), needsMoney };
}

/** Whether the German catalogue has a sentence, as a whole. */
export const isSaid = (text: string): boolean => lookUp(text, { language: 'DE', money: () => null }) !== null;
