import fc from 'fast-check';
import { parsePabulib, type PabulibFile } from './pabulib';

const file = (...projects: string[]): string =>
  [
    'META',
    'key;value',
    'description;An invented call',
    `num_projects;${projects.length - 1}`,
    'budget;50000',
    'district;North',
    'currency;EUR',
    'PROJECTS',
    ...projects,
  ].join('\n');
const read = (text: string, digits?: number): PabulibFile => {
  const result = parsePabulib(text, digits);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

describe('parsePabulib', () => {
  it('reads meta and projects, in minor units', () => {
    const { meta, projects, problems } = read(
      file('project_id;cost;votes;name;category;district', '7;1250.5;40;Trees;green;West', 'A/8;300;0;Lamps;light;'),
    );
    expect(problems).toEqual([]);
    expect(meta.get('currency')).toBe('EUR');
    expect(meta.has('key')).toBe(false);
    expect(projects).toEqual([
      { id: '7', cost: 125_050n, votes: 40, category: 'green', district: 'West', name: 'Trees' },
      { id: 'A/8', cost: 30_000n, votes: 0, category: 'light', district: 'North', name: 'Lamps' },
    ]);
  });

  it('reads quoted fields with semicolons and doubled quotes, and leaves quotes inside a field alone', () => {
    const { projects } = read(
      file('project_id;name;cost;votes', '1;"A ""green"" yard; and a pond";10;1', '2;The "Old" mill;20;2'),
    );
    expect(projects.map((p) => p.name)).toEqual(['A "green" yard; and a pond', 'The "Old" mill']);
  });

  it('names each refused row with its line and reason', () => {
    const { projects, problems } = read(
      file(
        'project_id;cost;votes',
        '1;100;5',
        '1;200;5',
        ';100;5',
        '3;-4;5',
        '4;0;5',
        '5;abc;5',
        '6;10.005;5',
        '7;10;-1',
        '8;"10;1',
        '9;10;1;2',
        '10;;1',
      ),
    );
    expect(projects.map((p) => p.id)).toEqual(['1']);
    expect(problems.map((p) => [p.line, p.field])).toEqual([
      [11, 'project_id'],
      [12, 'project_id'],
      [13, 'cost'],
      [14, 'cost'],
      [15, 'cost'],
      [16, 'cost'],
      [17, 'votes'],
      [18, 'row'],
      [19, 'row'],
      [20, 'cost'],
    ]);
    expect(problems[0]?.reason).toBe('stands in an earlier row');
  });

  it('flags a placeholder cost above the budget, and keeps a real cost above it', () => {
    const { projects, problems } = read(file('project_id;cost;votes', '1;999999999;5', '2;60000;5'));
    expect(projects.map((p) => p.id)).toEqual(['2']);
    expect(problems).toEqual([
      { line: 10, field: 'cost', value: '999999999', reason: expect.stringContaining('placeholder') },
    ]);
  });

  it('takes the score where there are no votes, and null where there is neither', () => {
    expect(read(file('project_id;cost;score', '1;5;12')).projects[0]?.votes).toBe(12);
    expect(read(file('project_id;cost', '1;5')).projects[0]?.votes).toBeNull();
  });

  it('leaves ballots alone and reads other line ends, a byte order mark and currencies without cents', () => {
    const text = `\uFEFF${file('project_id;cost;votes', '1;500;2')}\nVOTES\nvoter_id;vote\n1;1`.replaceAll(
      '\n',
      '\r\n',
    );
    const { projects, problems } = read(text, 0);
    expect(projects.map((p) => p.cost)).toEqual([500n]);
    expect(problems).toEqual([]);
  });

  it('says when the file does not hold as many projects as it declares', () => {
    const { problems } = read(file('project_id;cost;votes', '1;500;2').replace('num_projects;1', 'num_projects;3'));
    expect(problems).toEqual([{ line: 4, field: 'num_projects', value: '3', reason: 'the file has 1 project rows' }]);
  });

  it('refuses a file without its sections or columns', () => {
    const refused = (text: string) => {
      const result = parsePabulib(text);
      return result.ok ? [] : result.refusal.problems.map((p) => p.field);
    };
    expect(refused('')).toEqual(['META', 'PROJECTS']);
    expect(refused('META\nkey;value')).toEqual(['PROJECTS']);
    expect(refused(file('id;price', '1;2'))).toEqual(['project_id', 'cost']);
  });

  it('gives back every cost to the cent and accounts for every row', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -500n, max: 10_000_000n }), { maxLength: 30 }), (cents) => {
        const decimal = (n: bigint) =>
          `${n < 0n ? '-' : ''}${(n < 0n ? -n : n) / 100n}.${String((n < 0n ? -n : n) % 100n).padStart(2, '0')}`;
        const rows = cents.map((n, i) => `p${i};${decimal(n)};1`);
        const { projects, problems } = read(file('project_id;cost;votes', ...rows));
        expect(projects.map((p) => p.cost)).toEqual(cents.filter((n) => n > 0n));
        expect(projects.length + problems.length).toBe(cents.length);
      }),
    );
  });
});
