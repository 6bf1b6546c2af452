import type { DriverData, DriverInput, ImpactLevel } from './operations';

export const LEVELS = ['NONE', 'LOW', 'MODERATE', 'STRONG', 'EXTREME'] as const satisfies readonly ImpactLevel[];

/** A driver as the form holds it; its parts are named as the operation's input. */
export interface DriverDraft {
  key: string;
  id: string | null;
  name: string;
  description: string;
  weight: number | '';
  /** What each level means, NONE first. */
  impacts: { statement: string }[];
}

export interface DriversDraft {
  drivers: DriverDraft[];
}

export const blankDriver = (words: (level: ImpactLevel) => string): DriverDraft => ({
  key: crypto.randomUUID(),
  id: null,
  name: '',
  description: '',
  weight: 10,
  impacts: LEVELS.map((level) => ({ statement: words(level) })),
});

export const draftOf = (drivers: readonly DriverData[]): DriversDraft => ({
  drivers: drivers.map(({ id, name, description, weight, impacts }) => ({
    key: id,
    id,
    name,
    description,
    weight,
    impacts: LEVELS.map((level) => ({ statement: impacts.find((one) => one.level === level)?.statement ?? '' })),
  })),
});

/** What is wrong, by the path of the field. */
export const problemsOf = ({ drivers }: DriversDraft): Record<string, 'required' | 'weight' | 'name'> => {
  const problems: Record<string, 'required' | 'weight' | 'name'> = {};
  const names = drivers.map((driver) => driver.name.trim().toLowerCase());
  drivers.forEach((driver, k) => {
    const at = `drivers.${k}`;
    const name = names[k] ?? '';
    if (name === '') problems[`${at}.name`] = 'required';
    else if (names.indexOf(name) < k) problems[`${at}.name`] = 'name';
    if (driver.description.trim() === '') problems[`${at}.description`] = 'required';
    if (driver.weight === '' || driver.weight < 1) problems[`${at}.weight`] = 'weight';
    driver.impacts.forEach((impact, j) => {
      if (impact.statement.trim() === '') problems[`${at}.impacts.${j}.statement`] = 'required';
    });
  });
  return problems;
};

/** The operation's input; only for a draft without problems. */
export const inputOf = ({ drivers }: DriversDraft): DriverInput[] =>
  drivers.map(({ id, name, description, weight, impacts }) => ({
    id,
    name: name.trim(),
    description: description.trim(),
    weight: weight === '' ? 1 : weight,
    impacts: LEVELS.map((level, k) => ({ level, statement: impacts[k]?.statement.trim() ?? '' })),
  }));

/** Where the form keeps what a refusal names: the operation takes the list itself. */
export const placeOf = (path: string): string => `drivers.${path}`;
