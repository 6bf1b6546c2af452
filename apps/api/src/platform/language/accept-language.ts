import { LANGUAGES, type Language } from '@clout/domain';

/** Most ranges of a header that are looked at. */
const MOST_RANGES = 20;

const range = (part: string): { readonly language: Language | undefined; readonly weight: number } => {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const primary = tag.split('-')[0]?.toUpperCase();
  const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
  return { language: LANGUAGES.find((one) => one === primary), weight: Number(weight) || 0 };
};

/** The language a request asks for by its Accept-Language header (RFC 9110, 12.5.4); English unless it prefers German. */
export const acceptedLanguage = (header: string | undefined): Language =>
  (header ?? '')
    .split(',', MOST_RANGES)
    .map(range)
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language ?? 'EN';
