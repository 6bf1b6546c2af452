import { FIRST_STEPS, type FirstStep, firstRun } from './first-run';

const done = (...these: readonly FirstStep[]) =>
  Object.fromEntries(FIRST_STEPS.map((step) => [step, these.includes(step)])) as Record<FirstStep, boolean>;
const next = (...these: readonly FirstStep[]) =>
  firstRun(done(...these)).flatMap((one) => (one.next ? [one.step] : []));

describe('the first run of a company', () => {
  it('leads from step to step, and asks for nothing before what it stands on', () => {
    expect(next()).toEqual(['UNITS']);
    expect(next('UNITS')).toEqual(['PEOPLE']);
    expect(next('UNITS', 'PEOPLE')).toEqual(['CALENDAR']);
    expect(next('UNITS', 'PEOPLE', 'CALENDAR')).toEqual(['BASE']);
    expect(next('UNITS', 'PEOPLE', 'CALENDAR', 'BASE')).toEqual(['BASE_CERTIFIED', 'MANDATE']);
    expect(next('UNITS', 'PEOPLE', 'CALENDAR', 'BASE', 'MANDATE', 'COUNTERSIGNED')).toEqual([
      'BASE_CERTIFIED',
      'RATE_CARD',
      'CYCLE',
    ]);
    expect(next(...FIRST_STEPS)).toEqual([]);
  });
});
