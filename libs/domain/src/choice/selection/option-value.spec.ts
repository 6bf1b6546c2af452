import { fraction } from '../scoring/fraction';
import { composePortfolio, type Candidate, type CostedOption } from './compose-plan';
import { whyNotFunded } from './explain-plan';
import { NO_FURTHER } from './further-rules';
import { optionValue } from './option-value';

const option = (id: string, position: number): CostedOption => ({
  id,
  position,
  name: id,
  effectShare: 5000,
  proposed: position === 1,
  costs: [],
  inYear: 10n,
  runRate: 0n,
});

describe('what an option is worth', () => {
  const scored: Candidate = {
    id: 'one',
    code: 'A-01',
    businessUnitId: 'a',
    requiresIds: [],
    excludesIds: [],
    options: [option('core', 1), option('full', 2)],
    score: fraction(800n),
    position: 1,
    functionalAreaIds: [],
    touchpointIds: [],
    productLineIds: [],
    channelIds: [],
    sponsorship: 'BUSINESS_UNIT',
  } as Candidate;
  const valued = (core: bigint, full: bigint): Candidate => ({
    ...scored,
    values: new Map([
      ['core', fraction(core)],
      ['full', fraction(full)],
    ]),
  });
  const room = { fiscalYear: 2027, inYear: 100n, runRate: 100n, byPeriod: new Map() };
  const around = { funded: new Set<string>(), codes: new Map() };
  const rules = { maximumItems: null, forced: [], excluded: [], shares: [], further: NO_FURTHER };
  const composed = (candidate: Candidate, forced: readonly string[] = []) => {
    const overrides = forced.map((initiativeId) => ({ initiativeId, optionId: null, reason: 'x' }));
    const made = composePortfolio([candidate], { ...rules, forced: overrides }, room, around);
    if (!made.ok) throw new Error(made.refusal.message);
    return made.value;
  };
  const items = (candidate: Candidate, forced?: readonly string[]) =>
    composed(candidate, forced).portfolio.items.map(({ status, options }) => [
      status,
      ...options.map((one) => `${one.id} ${one.value}`),
    ]);

  it('is the score’s share, or what its case is worth', () => {
    expect(optionValue(scored, option('core', 1))).toEqual(fraction(400n));
    expect(optionValue(valued(-7n, 9n), option('core', 1))).toEqual(fraction(-7n));
    expect(optionValue(valued(-7n, 9n), option('new', 3))).toEqual(fraction(0n));
  });

  it('is offered by credited value only where it is worth something, or is forced in', () => {
    expect(items(scored)).toEqual([['optional', '01 400', '02 400']]);
    expect(items(valued(-7n, 9n))).toEqual([['optional', '02 9']]);
    expect(items(valued(-7n, 0n))).toEqual([['excluded', '01 0', '02 0']]);
    const forced = composed(valued(-7n, 9n), ['one']);
    expect([items(valued(-7n, 9n), ['one']), forced.lost]).toEqual([[['mandatory', '01 0', '02 16']], -7n]);
    expect([composed(valued(3n, 9n), ['one']).lost, composed(valued(-7n, 9n)).lost]).toEqual([0n, 0n]);
    const none = valued(-7n, 0n);
    expect(whyNotFunded([none], [], rules, room, composed(none))).toEqual([
      { initiativeId: 'one', reason: 'It adds no value.' },
    ]);
  });
});
