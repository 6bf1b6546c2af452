import type { RuleInput, RulesData } from './rules-operations';

export const DIMENSIONS = [
  'BUSINESS_UNIT',
  'FUNCTIONAL_AREA',
  'TOUCHPOINT',
  'PRODUCT_LINE',
  'CHANNEL',
  'SPONSORSHIP',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
const SPONSORSHIPS = ['CX_INFRASTRUCTURE', 'BUSINESS_UNIT'] as const;

/** One rule as typed: shares in per cent. */
export interface RuleDraft {
  readonly id: string;
  dimension: Dimension;
  key: string | null;
  floor: number | string;
  ceiling: number | string;
}

export const blankRule = (id: string): RuleDraft => ({
  id,
  dimension: 'FUNCTIONAL_AREA',
  key: null,
  floor: '',
  ceiling: '',
});

const percent = (basisPoints: number | null) => (basisPoints === null ? '' : basisPoints / 100);

export const draftOf = (rules: RulesData['fundingCycle']['planRules']): RuleDraft[] =>
  rules.map(({ dimension, key, floor, ceiling }) => ({
    id: `${dimension} ${key}`,
    dimension,
    key,
    floor: percent(floor),
    ceiling: percent(ceiling),
  }));

const points = (typed: number | string) => (typed === '' ? null : Math.round(Number(typed) * 100));

export type RuleProblem = 'required' | 'shareNeeded' | 'floorAbove' | 'twice';

/** What cannot be sent as it stands, by the path of the field. */
export const problemsOf = (rules: readonly RuleDraft[]): Readonly<Record<string, RuleProblem>> => {
  const found: [string, RuleProblem][] = [];
  rules.forEach(({ dimension, key, floor, ceiling }, index) => {
    const [low, high] = [points(floor), points(ceiling)];
    if (!key) found.push([`rules.${index}.key`, 'required']);
    else if (rules.findIndex((other) => other.dimension === dimension && other.key === key) < index)
      found.push([`rules.${index}.key`, 'twice']);
    if (low === null && high === null) found.push([`rules.${index}.floor`, 'shareNeeded']);
    else if (low !== null && high !== null && low > high) found.push([`rules.${index}.floor`, 'floorAbove']);
  });
  return Object.fromEntries(found);
};

export const inputOf = (rules: readonly RuleDraft[]): RuleInput[] =>
  rules.map(({ dimension, key, floor, ceiling }) => ({
    dimension,
    key: key ?? '',
    floor: points(floor),
    ceiling: points(ceiling),
  }));

/** What a rule of a dimension may be about. */
export const keysOf = (
  dimension: Dimension,
  data: RulesData,
  sponsorship: (it: (typeof SPONSORSHIPS)[number]) => string,
): readonly { readonly value: string; readonly label: string }[] => {
  if (dimension === 'SPONSORSHIP') return SPONSORSHIPS.map((value) => ({ value, label: sponsorship(value) }));
  const terms = {
    BUSINESS_UNIT: data.businessUnits,
    FUNCTIONAL_AREA: data.functionalAreas,
    TOUCHPOINT: data.touchpoints,
    PRODUCT_LINE: data.productLines,
    CHANNEL: data.channels,
  };
  return terms[dimension].map(({ id, name }) => ({ value: id, label: name }));
};
