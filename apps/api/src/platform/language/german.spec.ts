import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { METHODS } from '@clout/domain';
import { projectRoot } from '../config';
import { GERMAN, germanEntries } from './german';
import { readPhrase } from './phrase';
import { SAID_FIELDS } from './said-fields';
import { isSaid } from './say';

const ROOT = projectRoot(__dirname);
const namesIn = (text: string) =>
  readPhrase(text)
    .places.map(({ name }) => name)
    .sort();

describe('the German catalogue', () => {
  it('says each sentence once, with the same places', () => {
    const keys = Object.values(GERMAN).flatMap((catalogue) => Object.keys(catalogue));
    expect(keys.filter((key, k) => keys.indexOf(key) !== k)).toEqual([]);
    expect(germanEntries().filter(([en, de]) => namesIn(en).join() !== namesIn(de).join())).toEqual([]);
    expect(germanEntries().filter(([en]) => new Set(namesIn(en)).size !== namesIn(en).length)).toEqual([]);
  });

  it('leaves no sentence empty or with half a place, and names forms on the German side only', () => {
    for (const [en, de] of germanEntries()) {
      expect({ en, blank: de.trim() === '' }).toEqual({ en, blank: false });
      const rest = (text: string) => readPhrase(text).literals.join('');
      expect({ en, braces: /\{[a-z]|[a-z]\}/i.test(rest(en) + rest(de)) }).toEqual({ en, braces: false });
      expect({ en, forms: readPhrase(en).places.filter(({ form }) => form !== null) }).toEqual({ en, forms: [] });
    }
  });

  it('has every published method', () => {
    const lacking = METHODS.flatMap(({ chapter, title, edges }) => [chapter, title, edges]).filter(
      (one) => !isSaid(one),
    );
    expect(lacking).toEqual([]);
  });

  it('is said by fields that the schema has', () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'libs/contract/schema.graphql'), 'utf8'));
    const unknown = Object.entries(SAID_FIELDS).flatMap(([name, fields]) => {
      const type = schema.getType(name);
      return fields.filter((field) => !isObjectType(type) || !type.getFields()[field]).map((one) => `${name}.${one}`);
    });
    expect(unknown).toEqual([]);
  });
});
