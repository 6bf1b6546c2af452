import type { Role } from './permissions';

export const FIRST_STEPS = [
  'UNITS',
  'PEOPLE',
  'CALENDAR',
  'BASE',
  'BASE_CERTIFIED',
  'MANDATE',
  'COUNTERSIGNED',
  'RATE_CARD',
  'CYCLE',
  'INITIATIVE',
] as const;
/** What leads an empty company to its first initiative, in order. */
export type FirstStep = (typeof FIRST_STEPS)[number];

const WHOSE: Readonly<Record<FirstStep, readonly Role[]>> = {
  UNITS: ['ADMIN'],
  PEOPLE: ['ADMIN'],
  CALENDAR: ['FINANCE'],
  BASE: ['FINANCE'],
  BASE_CERTIFIED: ['FINANCE'],
  MANDATE: ['COO'],
  COUNTERSIGNED: ['FINANCE'],
  RATE_CARD: ['FINANCE'],
  CYCLE: ['CX_EXECUTIVE'],
  INITIATIVE: ['PNL_LEADER', 'CX_EXECUTIVE'],
};
/** Roles without which the work does not go round. */
export const NEEDED_ROLES: readonly Role[] = ['PNL_LEADER', 'CX_EXECUTIVE', 'COO', 'FINANCE'];

/** Steps that nothing waits for. */
const ASIDE: readonly FirstStep[] = ['RATE_CARD', 'BASE_CERTIFIED'];

export interface FirstRunStep {
  readonly step: FirstStep;
  readonly roles: readonly Role[];
  readonly done: boolean;
  /** Not done, and everything it stands on is. */
  readonly next: boolean;
}

/** The way of a company from nothing to its first initiative, by what is stored. */
export const firstRun = (done: Readonly<Record<FirstStep, boolean>>): readonly FirstRunStep[] =>
  FIRST_STEPS.map((step, place) => {
    const before = FIRST_STEPS.slice(0, place).filter((one) => !ASIDE.includes(one));
    return { step, roles: WHOSE[step], done: done[step], next: !done[step] && before.every((one) => done[one]) };
  });
