import { type Figure, type Maybe, faulty, flawIn, known } from '../../method/figure';

/** A state of the world with its probability, and the value of each choice in it. */
export interface WorldState {
  readonly probability: Maybe;
  readonly values: Readonly<Record<string, Maybe>>;
}

export interface ValueOfInformation {
  /** The choice that is best without knowing more. */
  readonly choice: string;
  readonly withoutKnowing: number;
  readonly withKnowing: number;
  /** E[max] - max E, >= 0: the most a perfect test is worth. */
  readonly evpi: number;
}

const flawInStates = (states: readonly WorldState[]) => {
  const flaw = flawIn({ probabilities: states.length === 0 ? [null] : states.map((state) => state.probability) });
  if (flaw) return flaw;
  if (states.some(({ probability }) => Number(probability) < 0 || Number(probability) > 1))
    return faulty('probability_outside_0_1', 'probabilities must lie between 0 and 1');
  const whole = states.reduce((s, state) => s + Number(state.probability), 0);
  if (Math.abs(whole - 1) > 1e-9) return faulty('probabilities_do_not_sum_to_1', 'the probabilities must add up to 1');
  const choices = Object.keys(states[0]?.values ?? {});
  for (const state of states) {
    const missing = flawIn(Object.fromEntries(choices.map((choice) => [choice, state.values[choice]])));
    if (missing) return missing;
  }
  return choices.length === 0 ? faulty('no_choices', 'name at least one choice') : null;
};

/** Expected value of perfect information: E[max] - max E (Howard 1966); equal choices go to the first named. */
export const perfectInformation = (states: readonly WorldState[]): Figure<ValueOfInformation> => {
  const flaw = flawInStates(states);
  if (flaw) return flaw;
  const choices = Object.keys(states[0]?.values ?? {});
  const expected = choices.map((choice) => ({
    choice,
    value: states.reduce((s, state) => s + Number(state.probability) * Number(state.values[choice]), 0),
  }));
  const best = expected.reduce((top, one) => (one.value > top.value ? one : top));
  const withKnowing = states.reduce(
    (s, state) => s + Number(state.probability) * Math.max(...Object.values(state.values).map(Number)),
    0,
  );
  const evpi = Math.max(0, withKnowing - best.value);
  return known({ choice: best.choice, withoutKnowing: best.value, withKnowing, evpi });
};

export interface PilotValue extends ValueOfInformation {
  /** EVPI less the pilot's cost: above 0 the pilot is worth its money at best. */
  readonly net: number;
  readonly worthIt: boolean;
}

/**
 * A pilot before deciding whether to go: with probability p it works and pays `ifWorks`, else `ifNot` (both net of cost);
 * not going pays 0. Its value is EVPI less its cost; a test that can err is worth less (flag `upper_bound`).
 */
export const pilotValue = (input: {
  readonly probability: Maybe;
  readonly ifWorks: Maybe;
  readonly ifNot: Maybe;
  readonly pilotCost: Maybe;
}): Figure<PilotValue> => {
  const flaw = flawIn({ ...input });
  if (flaw) return flaw;
  const p = Number(input.probability);
  if (p < 0 || p > 1) return faulty('probability_outside_0_1', 'the probability must lie between 0 and 1');
  if (Number(input.pilotCost) < 0) return faulty('negative_input', 'the cost of a pilot must not be negative');
  const found = perfectInformation([
    { probability: p, values: { go: input.ifWorks, stop: 0 } },
    { probability: 1 - p, values: { go: input.ifNot, stop: 0 } },
  ]);
  if (!found.known) return found;
  const net = found.value.evpi - Number(input.pilotCost);
  return known({ ...found.value, net, worthIt: net > 0 }, ['upper_bound']);
};

/**
 * Value of an imperfect test (EVSI): it says "works" with probability `sensitivity` when it works and "works not" with
 * `specificity` when it does not; one goes when that pays in expectation. Never above EVPI.
 */
export const imperfectTest = (input: {
  readonly probability: Maybe;
  readonly ifWorks: Maybe;
  readonly ifNot: Maybe;
  readonly sensitivity: Maybe;
  readonly specificity: Maybe;
}): Figure<{ readonly evsi: number }> => {
  const flaw = flawIn({ ...input });
  if (flaw) return flaw;
  const [p, works, not, hit, clear] = [
    input.probability,
    input.ifWorks,
    input.ifNot,
    input.sensitivity,
    input.specificity,
  ].map(Number) as [number, number, number, number, number];
  if ([p, hit, clear].some((share) => share < 0 || share > 1))
    return faulty('probability_outside_0_1', 'probability, sensitivity and specificity must lie between 0 and 1');
  const now = Math.max(0, p * works + (1 - p) * not);
  const yes = Math.max(0, p * hit * works + (1 - p) * (1 - clear) * not);
  const no = Math.max(0, p * (1 - hit) * works + (1 - p) * clear * not);
  return known({ evsi: Math.max(0, yes + no - now) });
};
