import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './tree';
import { amountSentences } from './words-of-money';

const ROOT = join(__dirname, '../../..');
const GERMAN = join(ROOT, 'apps/api/src/platform/language/german');
const formsOf = (german: string) => new Map([...german.matchAll(/\{(\w+)(?::(\w+))?\}/g)].map((m) => [m[1], m[2]]));

describe('amounts in what the program says', () => {
  const catalogues = readdirSync(GERMAN).map(
    (name) => JSON.parse(readFileSync(join(GERMAN, name), 'utf8')) as Record<string, string>,
  );
  /** How each place of a sentence is shown, by the sentence without the names of its places. */
  const shown = new Map(
    catalogues.flatMap(Object.entries).map(([key, german]: [string, string]) => {
      const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return [key.replace(/\{\w+\}/g, '{}'), names.map((name) => formsOf(german).get(name))];
    }),
  );
  const core = projectFiles().filter((path) => /^libs\/domain\/src\/.*(?<!\.spec|\.fixtures)\.ts$/.test(path));
  const sentences = amountSentences(ROOT, core);

  it('are found by their type, however they are called', () => {
    const found = sentences.map(({ literals }) => literals.join('{}'));
    expect(found.length).toBeGreaterThan(30);
    expect(found).toContain('The amount passes the envelope by {}.');
    expect(found).toContain('It promises {} in all; {} is left of what was lent to you.');
  });

  it('never reach a reader as bare minor units: their places are {…:money}, or {…:amount} for a count', () => {
    const bare = sentences.flatMap(({ literals, places, at }) => {
      const forms = shown.get(literals.join('{}'));
      return places.every((k) => /^(money|amount)$/.test(forms?.[k] ?? '')) ? [] : [`${at}  ${literals.join('{}')}`];
    });
    expect(bare).toEqual([]);
  });
});
