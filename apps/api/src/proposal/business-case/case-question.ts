import {
  type Figure,
  type HowComputed,
  type MeasuredOption,
  type ValuedOption,
  asMinorUnits,
  caseTornado,
  delayOfCase,
  howComputed,
  pilotOfCase,
  publishedMethod,
  shownFigure,
  simulateCase,
  then,
} from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { requireInitiative } from '../initiative/load-initiative';
import { optionOf, valueOf } from './case-shown';
import { type CaseParent, caseOf } from './case.lookup';

/** A case with the option that a question is asked of. */
export interface AskedCase {
  readonly found: CaseParent;
  readonly option: MeasuredOption;
  readonly valued: Figure<ValuedOption>;
}

/** The case and option of a question; NOT_FOUND when absent, hidden or not stated. */
export async function askedCase(ask: Ask, initiativeId: string, optionId: string | null): Promise<AskedCase> {
  const initiative = await ask.read((tx) => requireInitiative(tx, initiativeId));
  const found = await caseOf(ask, initiative);
  const option = found && (await optionOf(ask, initiative, optionId));
  if (!found || !option) throw notFound();
  return { found, option, valued: valueOf(found.opened, option) };
}

const reasonOf = (figure: Figure<unknown>): string | null => (figure.known ? null : figure.message);
const flagsOf = (figure: Figure<unknown>): readonly string[] => (figure.known ? figure.flags : [figure.code]);
const money = (value: number | null | undefined): bigint | null =>
  value === null || value === undefined ? null : asMinorUnits(value);

/** How the numbers of a question were computed: its method on the inputs of the case. */
const how = (method: string, figure: Figure<unknown>, inputs: HowComputed['inputs']): HowComputed =>
  howComputed(publishedMethod(method), figure, inputs);

const minor = (name: string, value: bigint) => ({ name, value: String(value), unit: 'minor units' });

/** What drives the credited net value, widest first. */
export const tornadoShown = ({ valued, found }: AskedCase) => {
  const figure = then(valued, ({ given, rules }) => caseTornado(given, rules));
  const benefitIds = new Set(found.benefits.map((one) => `benefit ${one.id}`));
  const bars = figure.known ? figure.value.bars : [];
  return {
    base: money(figure.known ? figure.value.base : null),
    reason: reasonOf(figure),
    bars: bars.map(({ name, atLow, atHigh, swing }) => ({
      name,
      benefitId: benefitIds.has(name) ? name.slice('benefit '.length) : null,
      link: name.startsWith('evidence ') ? name.slice('evidence '.length) : null,
      atLow: money(atLow),
      atHigh: money(atHigh),
      swing: money(swing),
    })),
  };
};

/** Monte Carlo of the net present value as claimed. */
export const simulationShown = ({ valued }: AskedCase, run: { readonly seed: number; readonly draws: number }) => {
  const figure = then(valued, ({ given, rules }) => simulateCase(given, rules, run));
  const found = figure.known ? figure.value : null;
  return {
    ...run,
    mean: money(found?.mean),
    sd: money(found?.sd),
    p10: money(found?.p10),
    p50: money(found?.p50),
    p90: money(found?.p90),
    standardError: money(found?.standardError),
    positive: found?.positive ?? null,
    reason: reasonOf(figure),
    flags: flagsOf(figure),
    how: how('monte_carlo', figure, [
      { name: 'seed', value: String(run.seed), unit: '' },
      { name: 'draws', value: String(run.draws), unit: '' },
    ]),
  };
};

/** What a pilot is worth: the chain's multiplier stands as the chance that the benefit holds. */
export const pilotShown = ({ valued }: AskedCase, cost: bigint) => {
  const figure = then(valued, ({ value, rules }) => pilotOfCase(value, rules, cost));
  const found = figure.known ? figure.value : null;
  const inputs = valued.known
    ? [minor('benefit as claimed', valued.value.value.claimed), minor('cost', valued.value.value.cost)]
    : [];
  return {
    choice: found?.choice ?? null,
    withoutKnowing: money(found?.withoutKnowing),
    withKnowing: money(found?.withKnowing),
    evpi: money(found?.evpi),
    net: money(found?.net),
    worthIt: found?.worthIt ?? null,
    reason: reasonOf(figure),
    flags: flagsOf(figure),
    how: how('pilot_value', figure, [...inputs, minor('cost of the pilot', cost)]),
  };
};

const WEEKS_A_YEAR = 52;

/** Credited value of a valued case lost by waiting some days. */
export const delayFigure = (valued: Figure<ValuedOption>, days: number): Figure =>
  then(valued, ({ value, given }) =>
    delayOfCase(value, Math.max(1, ...given.benefits.map((one) => one.amounts.length)), WEEKS_A_YEAR, days),
  );

/** Credited value lost by waiting some days. */
export const delayShown = ({ valued }: AskedCase, days: number) => {
  const figure = delayFigure(valued, days);
  const credited = valued.known ? [minor('credited value', valued.value.value.credited)] : [];
  const waited = { name: 'days of waiting', value: String(days), unit: 'days' };
  return shownFigure('COST_OF_DELAY', 'MONEY', figure, how('cost_of_delay', figure, [...credited, waited]));
};
