import { describe, expect, it } from '@jest/globals';
import { METHODS } from '@clout/domain';
import german from './de.json';
import english from './en.json';

const texts = (words: { readonly method: Readonly<Record<string, { readonly text: string }>> }) =>
  Object.entries(words.method);

describe('the help on methods', () => {
  it('explains every method of the registry and no other, in both languages', () => {
    expect(Object.keys(english.method).sort()).toEqual(METHODS.map(({ name }) => name).sort());
    expect(Object.keys(german.method)).toEqual(Object.keys(english.method));
  });

  it('takes two sentences for each', () => {
    const sentences = (text: string) => text.match(/\.(?=\s|$)/g)?.length;
    const others = [...texts(english), ...texts(german)].filter(([, { text }]) => sentences(text) !== 2);
    expect(others).toEqual([]);
  });
});
