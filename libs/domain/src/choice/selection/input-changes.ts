import { compareFractions } from '../scoring/fraction';
import type { Candidate } from './compose-plan';
import { optionValue } from './option-value';
import type { PlanInputs } from './plan-inputs';

const offers = (candidate: Candidate): string =>
  JSON.stringify(
    candidate.options.map(({ id, inYear, runRate, costs }) => [
      id,
      String(inYear),
      String(runRate),
      costs.map(({ period, costClass, amount }) => [period, costClass, String(amount)]),
    ]),
  );

const sameWorth = (a: Candidate, b: Candidate): boolean =>
  a.options.every((option) => compareFractions(optionValue(a, option), optionValue(b, option)) === 0);

const candidateChanges = (then: PlanInputs, now: PlanInputs): readonly string[] => {
  const later = new Map(now.candidates.map((one) => [one.id, one]));
  const earlier = new Set(then.candidates.map((one) => one.id));
  const changed = then.candidates.flatMap((one) => {
    const other = later.get(one.id);
    if (!other) return [`${one.code} is no longer free for a plan`];
    if (offers(one) !== offers(other)) return [`${one.code} costs otherwise`];
    if (!sameWorth(one, other)) return [`${one.code} is worth otherwise`];
    return then.versions.initiatives[one.id] === now.versions.initiatives[one.id] ? [] : [`${one.code} was edited`];
  });
  const added = now.candidates.filter((one) => !earlier.has(one.id)).map((one) => `${one.code} is free for a plan now`);
  return [...changed, ...added];
};

/** What stands otherwise in later inputs, in words; nothing where they say the same. */
export const inputChanges = (then: PlanInputs, now: PlanInputs): readonly string[] => {
  const periods = ({ room }: PlanInputs): string =>
    JSON.stringify([...room.byPeriod].map(([k, v]) => [k, String(v)]).sort());
  const changes: readonly (readonly [boolean, string])[] = [
    [then.versions.baseVersionId !== now.versions.baseVersionId, 'the OpEx base has another version'],
    [then.versions.scoringModel !== now.versions.scoringModel, 'the scoring model has another version'],
    [then.versions.rateCard !== now.versions.rateCard, 'the rate card has another version'],
    [then.room.inYear !== now.room.inYear, 'the headroom of the year is another'],
    [then.room.runRate !== now.room.runRate, 'the headroom in run-rate is another'],
    [periods(then) !== periods(now), 'the headroom of a period is another'],
    [
      JSON.stringify(then.rules.shares) !== JSON.stringify(now.rules.shares),
      'the floors and ceilings of the cycle changed',
    ],
  ];
  return [...changes.flatMap(([changed, words]) => (changed ? [words] : [])), ...candidateChanges(then, now)];
};
