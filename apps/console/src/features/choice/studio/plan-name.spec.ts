import { freeName } from './plan-name';

const named = (n: number) => `Score, plan ${n}`;

describe('the name a new plan begins with', () => {
  it('counts the plans there are', () => {
    expect(freeName([], named)).toBe('Score, plan 1');
    expect(freeName([{ name: 'Spring' }, { name: 'Autumn' }], named)).toBe('Score, plan 3');
  });

  it('is no name that a plan has', () => {
    expect(freeName([{ name: 'Score, plan 2' }], named)).toBe('Score, plan 3');
    expect(freeName([{ name: 'Score, plan 4' }, { name: 'Score, plan 3' }], named)).toBe('Score, plan 5');
  });
});
