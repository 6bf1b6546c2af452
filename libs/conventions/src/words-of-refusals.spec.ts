import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedSentences } from './words-of-refusals';

const ROOT = join(__dirname, '../../..');
const GERMAN = join(ROOT, 'apps/api/src/platform/language/german');
const keyOf = (literals: readonly string[]) => literals.join('{}');

describe('what the program refuses with', () => {
  const sentences = refusedSentences(ROOT);

  it('is found in the sources, both ways of a choice and around its places', () => {
    expect(sentences.length).toBeGreaterThan(700);
    const found = sentences.map(({ literals }) => keyOf(literals));
    expect(found).toContain('The plan is {}; only a submitted plan is decided.');
    expect(found).toContain('{} submitted plan waits for a decision.');
    expect(found).toContain('{} submitted plans wait for a decision.');
  });

  it('has a German sentence, every one: add it to a catalogue of the API', () => {
    const catalogues = readdirSync(GERMAN).map(
      (name) => JSON.parse(readFileSync(join(GERMAN, name), 'utf8')) as object,
    );
    const known = new Set(catalogues.flatMap(Object.keys).map((key) => key.replace(/\{\w+\}/g, '{}')));
    const lacking = sentences.filter(({ literals }) => !known.has(keyOf(literals)));
    expect(lacking.map(({ literals, at }) => `${at}  ${keyOf(literals)}`)).toEqual([]);
  });
});
