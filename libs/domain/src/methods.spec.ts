import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npv } from './proposal/business-case/npv';
import { METHODS, methodNamed } from './methods';
import { howComputed } from './method/how-computed';
import { methodsPage } from './method/methods-page';

describe('the registry of methods', () => {
  it('names each method once, with unit, formula, edges, source and function', () => {
    expect(new Set(METHODS.map((one) => one.name)).size).toBe(METHODS.length);
    expect(METHODS.length).toBeGreaterThan(50);
    for (const one of METHODS) {
      expect(one.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(one.version).toBeGreaterThanOrEqual(1);
      for (const text of [one.title, one.unit, one.formula, one.edges, one.source]) expect(text.trim()).not.toBe('');
      expect(typeof one.compute).toBe('function');
    }
  });

  it('labels what is a proposal of this product', () => {
    expect(methodNamed('evidence_weighted_value')?.standing).toBe('PROPOSAL');
    expect(methodNamed('npv')?.standing).toBe('STANDARD');
    expect(methodNamed('astrology')).toBeNull();
  });

  it('stands on its page, to the letter (npm run methods writes it)', () => {
    expect(readFileSync(join(__dirname, '..', '..', '..', 'docs', 'methods.md'), 'utf8')).toBe(methodsPage(METHODS));
  });
});

describe('how computed', () => {
  const method = methodNamed('npv');
  if (!method) throw new Error('npv is not published');
  const inputs = [{ name: 'rate', value: '8', unit: '% a year' }];

  it('opens a number to method, version, formula, unit, period and inputs', () => {
    expect(howComputed(method, npv(0.08, [-1, 2]), inputs, { period: 'over 1 year' })).toMatchObject({
      method: 'npv',
      version: 1,
      unit: 'money',
      proposal: false,
      period: 'over 1 year',
      inputs,
      reason: null,
      flags: ['convention_time_0'],
    });
  });

  it('says why there is none', () => {
    expect(howComputed(method, npv(null, [-1, 2]), inputs).reason).toMatch(/rate is missing/);
  });
});
