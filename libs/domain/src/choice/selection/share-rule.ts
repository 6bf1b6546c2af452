import { WHOLE } from '../../money/money';
import type { Initiative, Sponsorship } from '../../proposal/initiative';
import { SPONSORSHIPS } from '../../proposal/initiative';
import { invalid, ok, refuse, type FieldProblem, type Result } from '../../result';

export const SHARE_DIMENSIONS = [
  'BUSINESS_UNIT',
  'FUNCTIONAL_AREA',
  'TOUCHPOINT',
  'PRODUCT_LINE',
  'CHANNEL',
  'SPONSORSHIP',
] as const;
/** What a share of a plan's money may be asked for, or limited. */
export type ShareDimension = (typeof SHARE_DIMENSIONS)[number];

/** A floor, a ceiling or both, in basis points of the money that a plan selects, and later of what of it is approved. */
export interface ShareRuleDraft {
  readonly dimension: ShareDimension;
  /** Id of the unit or word; the sponsorship itself. */
  readonly key: string;
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/** The same with the name that people know its key by. */
export interface ShareRule extends ShareRuleDraft {
  readonly name: string;
}

/** What of an initiative says which shares it counts in. */
export type Grouped = Pick<
  Initiative,
  'businessUnitId' | 'sponsorship' | 'functionalAreaIds' | 'touchpointIds' | 'productLineIds' | 'channelIds'
>;

const WORDS: Readonly<Record<ShareDimension, string>> = {
  BUSINESS_UNIT: 'business unit',
  FUNCTIONAL_AREA: 'functional area',
  TOUCHPOINT: 'touchpoint',
  PRODUCT_LINE: 'product line',
  CHANNEL: 'channel',
  SPONSORSHIP: 'sponsorship',
};

/** Every initiative stands under exactly one key of these: their shares add up to the whole. */
const PARTITIONS: readonly ShareDimension[] = ['BUSINESS_UNIT', 'SPONSORSHIP'];

/** Longest list of rules of a cycle. */
export const MOST_SHARE_RULES = 200;

/** The keys that an initiative counts under; it counts in full toward each. */
export const sharesUnder = (dimension: ShareDimension, of: Grouped): readonly string[] => {
  switch (dimension) {
    case 'BUSINESS_UNIT':
      return [of.businessUnitId];
    case 'FUNCTIONAL_AREA':
      return of.functionalAreaIds;
    case 'TOUCHPOINT':
      return of.touchpointIds;
    case 'PRODUCT_LINE':
      return of.productLineIds;
    case 'CHANNEL':
      return of.channelIds;
    case 'SPONSORSHIP':
      return [of.sponsorship satisfies Sponsorship];
  }
};

/** Basis points as per cent: 1500 is `15.00 %`. */
export const percentText = (basisPoints: number): string =>
  `${Math.trunc(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')} %`;

export const shareName = ({ dimension, name }: Pick<ShareRule, 'dimension' | 'name'>): string =>
  `${WORDS[dimension]} ${name}`;
export const floorWords = (rule: ShareRule): string =>
  `at least ${percentText(rule.floor ?? 0)} of the plan for ${shareName(rule)}`;
export const ceilingWords = (rule: ShareRule): string =>
  `at most ${percentText(rule.ceiling ?? WHOLE)} of the plan for ${shareName(rule)}`;

/** Names by key of every dimension; a key that is not there does not exist. */
export type ShareKeys = (dimension: ShareDimension) => ReadonlyMap<string, string>;

/** The keys of sponsorship, which every organisation has. */
export const SPONSORSHIP_KEYS: ReadonlyMap<string, string> = new Map(SPONSORSHIPS.map((one) => [one, one]));

const shareProblems = (drafts: readonly ShareRuleDraft[], keys: ShareKeys): readonly FieldProblem[] => {
  if (drafts.length > MOST_SHARE_RULES) return [{ field: 'rules', message: `at most ${MOST_SHARE_RULES} are taken` }];
  return drafts.flatMap(({ dimension, key, floor, ceiling }, k): readonly FieldProblem[] => {
    const at = `rules[${k}]`;
    const problems: FieldProblem[] = [];
    if (!keys(dimension).has(key)) problems.push({ field: `${at}.key`, message: `is no ${WORDS[dimension]}` });
    if (drafts.findIndex((one) => one.dimension === dimension && one.key === key) < k)
      problems.push({ field: `${at}.key`, message: 'is named twice' });
    for (const [field, share] of [
      ['floor', floor],
      ['ceiling', ceiling],
    ] as const)
      if (share !== null && (!Number.isInteger(share) || share < 0 || share > WHOLE))
        problems.push({ field: `${at}.${field}`, message: `must be 0 to ${WHOLE} basis points` });
    if (floor === null && ceiling === null)
      problems.push({ field: at, message: 'names neither a floor nor a ceiling' });
    return problems;
  });
};

/** Rules that no plan but an empty one could keep together, in words; null when there are none. */
const contradiction = (rules: readonly ShareRule[], keys: ShareKeys): readonly string[] | null => {
  const crossed = rules.find(({ floor, ceiling }) => floor !== null && ceiling !== null && floor > ceiling);
  if (crossed) return [floorWords(crossed), ceilingWords(crossed)];
  for (const dimension of PARTITIONS) {
    const own = rules.filter((rule) => rule.dimension === dimension);
    const floors = own.filter((rule) => (rule.floor ?? 0) > 0);
    if (floors.reduce((sum, rule) => sum + (rule.floor ?? 0), 0) > WHOLE) return floors.map(floorWords);
    const limited = own.filter((rule) => rule.ceiling !== null);
    const all = limited.length === keys(dimension).size;
    if (all && limited.reduce((sum, rule) => sum + (rule.ceiling ?? 0), 0) < WHOLE) return limited.map(ceilingWords);
  }
  return null;
};

/** Checks the rules of a cycle: INVALID_INPUT by field, INFEASIBLE naming those that contradict one another. */
export const readShareRules = (drafts: readonly ShareRuleDraft[], keys: ShareKeys): Result<readonly ShareRule[]> => {
  const problems = shareProblems(drafts, keys);
  if (problems.length > 0) return invalid(problems);
  const order = (rule: ShareRule): string => `${SHARE_DIMENSIONS.indexOf(rule.dimension)} ${rule.name} ${rule.key}`;
  const rules = drafts
    .map((draft): ShareRule => ({ ...draft, name: keys(draft.dimension).get(draft.key) ?? draft.key }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const conflict = contradiction(rules, keys);
  if (conflict === null) return ok(rules);
  return refuse('INFEASIBLE', `No plan can keep these rules together: ${conflict.join('; ')}.`, {
    field: 'rules',
    conflict,
    remedy: 'Lower a floor, or raise a ceiling, that is named in conflict.',
  });
};

/** Money that counts under the groups of its initiative; minor units, >= 0. */
export interface GroupedAmount {
  readonly amount: bigint;
  readonly groups: Grouped;
}

/** What a rule's key gets of the whole: in minor units, and in basis points rounded down; 0 of nothing. */
export const shareOf = (
  rule: Pick<ShareRule, 'dimension' | 'key'>,
  lines: readonly GroupedAmount[],
): { readonly amount: bigint; readonly share: number } => {
  const of = (some: readonly GroupedAmount[]): bigint => some.reduce((sum, line) => sum + line.amount, 0n);
  const [whole, amount] = [
    of(lines),
    of(lines.filter(({ groups }) => sharesUnder(rule.dimension, groups).includes(rule.key))),
  ];
  return { amount, share: whole === 0n ? 0 : Number((amount * BigInt(WHOLE)) / whole) };
};

/** The rules that approved money breaks, in words; nothing approved breaks none. */
export const brokenShares = (rules: readonly ShareRule[], approved: readonly GroupedAmount[]): readonly string[] => {
  const whole = approved.reduce((sum, line) => sum + line.amount, 0n);
  if (whole === 0n) return [];
  return rules.flatMap((rule) => {
    const { amount, share } = shareOf(rule, approved);
    const gets = `${shareName(rule)} gets ${percentText(share)} of what is approved; the rule is at`;
    const of = (basisPoints: number): bigint => BigInt(basisPoints) * whole;
    const short = rule.floor !== null && amount * BigInt(WHOLE) < of(rule.floor);
    const over = rule.ceiling !== null && amount * BigInt(WHOLE) > of(rule.ceiling);
    return [
      ...(short ? [`${gets} least ${percentText(rule.floor ?? 0)}.`] : []),
      ...(over ? [`${gets} most ${percentText(rule.ceiling ?? WHOLE)}.`] : []),
    ];
  });
};
