import { differences, plain } from './compare';
import { CHOICE_CASES } from './choice-cases';
import { CONSEQUENCE_CASES } from './consequence-cases';
import { CONTACT_CASES } from './contact-cases';
import { CUSTOMER_CASES } from './customer-cases';
import { FAIRNESS_CASES } from './fairness-cases';
import { UnreadableCase, isObject, need, object, type Json, type JsonObject } from './json';
import { OTHER_NAMES } from './other-names';
import { OUTCOME_CASES } from './outcome-cases';
import { PROPOSAL_CASES } from './proposal-cases';
import { SCORING_CASES } from './scoring-cases';
import { UNCERTAINTY_CASES } from './uncertainty-cases';
import { VOICE_CASES } from './voice-cases';

/** Reads a case's input, asks the method, and answers in the case's own fields. */
export type CaseReader = (input: JsonObject) => unknown;

const READERS: Readonly<Record<string, CaseReader>> = {
  ...SCORING_CASES,
  ...CHOICE_CASES,
  ...FAIRNESS_CASES,
  ...VOICE_CASES,
  ...CONTACT_CASES,
  ...CUSTOMER_CASES,
  ...PROPOSAL_CASES,
  ...UNCERTAINTY_CASES,
  ...OUTCOME_CASES,
  ...CONSEQUENCE_CASES,
};

/** Names of the methods that cases can ask for. */
export const CASE_METHODS = Object.keys(READERS);

export interface CaseOutcome {
  readonly verdict: 'right' | 'wrong' | 'unknown';
  /** One line for a person. */
  readonly line: string;
}

const named = (method: string): CaseReader | undefined => {
  const name = Object.hasOwn(OTHER_NAMES, method) ? (OTHER_NAMES[method] ?? method) : method;
  return Object.hasOwn(READERS, name) ? READERS[name] : undefined;
};

/** The reader of a method; `x_edge` with a list of `cases` asks method x once for each of them. */
const readerOf = (method: string): CaseReader | undefined => {
  const own = named(method);
  if (own) return own;
  const reader = named(method.replace(/_(edges?|errors?|cases)$/, ''));
  if (!reader) return undefined;
  return (input) => {
    const cases = object(need(input, 'cases'), 'cases');
    return Object.fromEntries(Object.entries(cases).map(([name, one]) => [name, reader(object(one, name))]));
  };
};

const label = (one: JsonObject): string => `${String(one['id'] ?? '?')} ${String(one['method'] ?? '?')}`;

const wrong = (name: string, why: string): CaseOutcome => ({ verdict: 'wrong', line: `wrong    ${name}: ${why}` });

/** Runs one case; a file that is no case, or that asks in unknown fields, is wrong and says why. */
export const runCase = (given: Json, file: string): CaseOutcome => {
  if (!isObject(given) || typeof given['method'] !== 'string' || given['expected'] === undefined)
    return wrong(file, 'is no golden case: it needs id, method, input and expected');
  const reader = readerOf(given['method']);
  const name = label(given);
  if (!reader) return { verdict: 'unknown', line: `unknown  ${name}: no method of this name` };
  try {
    const answer = reader(object(given['input']));
    const found = differences(given['expected'], answer, given['tolerance']);
    if (found.length === 0)
      return { verdict: 'right', line: `right    ${name}: ${String(given['title'] ?? '')}`.trimEnd() };
    const words = found
      .slice(0, 4)
      .map(({ path, wanted, got }) => `${path || 'answer'} should be ${wanted}, is ${got}`);
    const more = found.length > 4 ? `; and ${found.length - 4} more` : '';
    return wrong(name, words.join('; ') + more);
  } catch (error) {
    return wrong(name, error instanceof UnreadableCase ? error.message : `fails: ${String(error)}`);
  }
};

/** The answer to a case in its own fields, for showing. */
export const answerOf = (method: string, input: JsonObject): unknown => plain(readerOf(method)?.(input));
