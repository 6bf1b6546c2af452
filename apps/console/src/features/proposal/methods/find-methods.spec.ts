import { METHODS } from '@clout/domain';
import { findMethods } from './find-methods';

const all = METHODS.map(({ compute: _, ...facts }) => facts);
const helpOf = ({ name }: { readonly name: string }) => (name === 'npv' ? 'Every year is discounted.' : '');
const names = (search: string) =>
  findMethods(all, search, helpOf).flatMap(([, methods]) => methods.map((it) => it.name));

describe('the search for a method', () => {
  it('finds all without a word, each once and by chapter', () => {
    expect(names(' ').sort()).toEqual(all.map((it) => it.name).sort());
    const chapters = findMethods(all, '', helpOf).map(([chapter]) => chapter);
    expect(new Set(chapters).size).toBe(chapters.length);
  });

  it('finds by name, formula and source, whatever the case, and needs every word', () => {
    expect(names('NPV')).toContain('npv');
    expect(names('every discounted')).toEqual(['npv']);
    expect(names('cohen 1968')).toEqual(['weighted_kappa']);
    expect(names('cohen nonsense')).toEqual([]);
  });
});
