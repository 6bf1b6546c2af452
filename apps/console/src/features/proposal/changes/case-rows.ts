import { useFormat } from '../../../shared/format/use-format';
import type { MovedFact } from '../../../shared/stale/facts';
import { differing } from '../../../shared/stale/meeting';
import { usePartWords } from '../case/case-part-words';
import { partsOf } from '../case/case-parts';
import { caseDraftOf } from '../case/draft-of';
import type { People } from '../case/operations';
import type { Version } from './operations';

type Case = NonNullable<Version['businessCase']>;

/** Who and what the cases name, so that it is called by its name. */
const namedIn = (cases: readonly Case[]): People => {
  const benefits = cases.flatMap((one) => one.benefits);
  const people = benefits.flatMap(({ owner, release }) => [owner, release?.owner]).filter((it) => !!it);
  const channels = benefits.flatMap(({ contacts }) => contacts?.channel ?? []);
  return { members: people.map((it) => ({ ...it, active: true })), channels };
};

/** The parts in which the cases of two versions differ, in words. */
export const useCaseRows = (before: Version, after: Version): readonly MovedFact[] => {
  const format = useFormat();
  const cases = [before.businessCase, after.businessCase].filter((it) => it !== null);
  const words = usePartWords(namedIn(cases));
  const years = Math.max(0, ...cases.flatMap((one) => one.benefits.map(({ amounts }) => amounts.length)));
  const optionIds = [...new Set([...before.options, ...after.options].map(({ id }) => id))];
  const parts = (one: Case | null) => partsOf(caseDraftOf(one, { optionIds, years, typed: format }), format);
  const [seen, now] = [parts(before.businessCase), parts(after.businessCase)];
  return differing(seen, now)
    .map((part) => ({
      key: `case ${part}`,
      label: words.label(part, now, seen),
      seen: before.businessCase ? words.words(part, seen) : '',
      now: after.businessCase ? words.words(part, now) : '',
    }))
    .filter((row) => row.seen !== row.now);
};
