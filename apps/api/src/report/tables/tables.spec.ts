import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, parse, validate } from 'graphql';
import { LANGUAGES } from '@clout/domain';
import { projectRoot } from '../../platform/config';
import { readColumns, typesOf } from '../read-columns';
import { GERMAN_TABLES, nameOfCode, tableWords } from '../words/table-words';
import { EXPORT_TABLES } from './export-tables';

const schema = buildSchema(readFileSync(join(projectRoot(__dirname), 'libs/contract/schema.graphql'), 'utf8'));
const tables = [...EXPORT_TABLES];

describe('exported tables', () => {
  it('ask what the schema answers, and read every column of it', () => {
    for (const [name, { query }] of tables)
      expect([name, ...validate(schema, parse(query)).map((it) => it.message)]).toEqual([name]);
    for (const [, table] of tables)
      for (const language of LANGUAGES) {
        const heads = readColumns(schema, table, tableWords(language)).map((it) => it.head);
        expect([table.title, heads.filter((head, at) => heads.indexOf(head) !== at)]).toEqual([table.title, []]);
      }
  });

  it('add up amounts alone', () => {
    for (const [name, table] of tables)
      for (const { kind, sum, head } of readColumns(schema, table, tableWords('EN')))
        expect([name, head, sum && kind !== 'MONEY']).toEqual([name, head, false]);
  });

  it('have a German title and German headings, and names that a worksheet may have', () => {
    const said = tables.flatMap(([, { title, columns }]) => [title, ...columns.map((it) => it.head)]);
    expect([...new Set(said)].filter((one) => !GERMAN_TABLES[one])).toEqual([]);
    for (const [, { title }] of tables)
      for (const language of LANGUAGES) expect(tableWords(language).text(title)).toMatch(/^[^*?:\\/[\]]{1,31}$/);
  });

  it('have a German word for every code that a cell can hold', () => {
    const enums = tables
      .flatMap(([, table]) => table.columns.flatMap((it) => typesOf(schema, table, it)))
      .filter(isEnumType);
    const told = ['CycleState', 'PlanState', 'ScoringMethod', 'RankedBy', 'Desk'].map((name) => schema.getType(name));
    const lacking = [...new Set([...enums, ...told.filter(isEnumType)])].flatMap((type) =>
      type
        .getValues()
        .filter(({ name }) => !nameOfCode('DE', type.name, name))
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(lacking).toEqual([]);
  });
});
