import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from './json';
import { OTHER_NAMES } from './other-names';
import { CASE_METHODS, runCase } from './run-cases';

const folder = join(__dirname, 'cases');
const files = readdirSync(folder).sort();
const read = (file: string): { readonly [name: string]: Json } =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly [name: string]: Json };

describe('golden cases', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
    expect(files.every((file) => file.endsWith('.json'))).toBe(true);
  });

  it.each(files)('%s is right', (file) => {
    expect(runCase(read(file), file)).toMatchObject({ verdict: 'right' });
    expect(read(file)['source']).toBeTruthy();
  });

  it.each(files)('%s is wrong when its expected figures are', (file) => {
    const spoiled = { ...read(file), expected: spoil(read(file)['expected'] ?? null) };
    expect(runCase(spoiled, file).verdict).toBe('wrong');
  });
});

/** The same with every number moved, every text, truth and null turned. */
const spoil = (value: Json): Json => {
  if (typeof value === 'number') return value + 1 + Math.abs(value);
  if (typeof value === 'string') return `${value.replace(/^error/, 'no error')}!`;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 0;
  if (Array.isArray(value)) return (value as readonly Json[]).map(spoil);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one)]));
};

describe('the runner', () => {
  const one = {
    id: 'X1',
    method: 'npv',
    input: { rate: 0.1, flows: [-100, 110] },
    expected: { npv: 0 },
    tolerance: { abs: 0.01 },
  };

  it('says right, wrong with both numbers, or unknown', () => {
    expect(runCase(one, 'x.json').line).toMatch(/^right {4}X1 npv/);
    expect(runCase({ ...one, expected: { npv: 5 } }, 'x.json').line).toMatch(
      /^wrong {4}X1 npv: npv should be 5, is -?\d/,
    );
    expect(runCase({ ...one, method: 'astrology' }, 'x.json')).toEqual({
      verdict: 'unknown',
      line: 'unknown  X1 astrology: no method of this name',
    });
    expect(runCase({ ...one, method: 'toString' }, 'x.json').verdict).toBe('unknown');
  });

  it.each<[string, Json]>([
    ['no object', 3],
    ['nothing', null],
    ['no expected', { id: 'X', method: 'npv', input: {} }],
    ['no input', { ...one, input: null }],
    ['unknown fields', { ...one, input: { cash: 3 } }],
    ['an expected field that the method does not know', { ...one, expected: { net: 0 } }],
  ])('calls %s wrong and goes on', (_name, given) => {
    expect(runCase(given, 'x.json')).toMatchObject({ verdict: 'wrong' });
  });

  it('meets an expected error by any named error and null by no number, never by 0', () => {
    const faulty = { ...one, method: 'clv', input: { margin: 1, retention: 1.5, discount: 0.1 } };
    expect(runCase({ ...faulty, expected: { clv: 'error:retention' } }, 'x.json').verdict).toBe('right');
    expect(runCase({ ...faulty, expected: { clv: null } }, 'x.json').verdict).toBe('wrong');
    const never = { ...one, method: 'irr', input: { flows: [100, 110] } };
    expect(runCase({ ...never, expected: { irr: null } }, 'x.json').verdict).toBe('right');
    expect(runCase({ ...never, expected: { irr: 0 } }, 'x.json').verdict).toBe('wrong');
  });

  it('knows a method by its other names, each of which leads to one', () => {
    expect(runCase({ ...one, method: 'net_present_value' }, 'x.json').verdict).toBe('right');
    expect(Object.values(OTHER_NAMES).filter((name) => !CASE_METHODS.includes(name))).toEqual([]);
    expect(Object.keys(OTHER_NAMES).filter((name) => CASE_METHODS.includes(name))).toEqual([]);
  });

  it('asks a method once for each case of an edge file', () => {
    const edges = {
      id: 'X2',
      method: 'irr_edge',
      input: { cases: { a: { flows: [-100, 110] }, b: { flows: [1, 2] } } },
    };
    const expected = { a: { irr: 0.1 }, b: { irr: null } };
    expect(runCase({ ...edges, expected, tolerance: { abs: 1e-9 } }, 'x.json').verdict).toBe('right');
  });
});
