import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { speechOf } from '../words/speech';
import { type BoardPack, money, text } from './pack';
import { writePackPdf } from './pack-pdf';

const ROWS = 400;
const words = 'what customers say of the renewal, and what it costs to answer them within the day they call';
const pack: BoardPack = {
  title: 'A pack',
  organization: 'Org',
  subtitles: ['Cycle'],
  speech: speechOf('EN', { currency: 'EUR', minorUnitDigits: 2 }),
  sections: [
    {
      chapter: 'FUNDED',
      title: 'Funded',
      message: 'Lines',
      text: [],
      tables: [
        {
          columns: [text('Code', 1), text('Why', 6), money('In year')],
          rows: Array.from({ length: ROWS }, (_, at) => [`CX-${at}`, `${at} ${words}`, String(at * 12_345)]),
        },
      ],
    },
  ],
  facts: [['Document', 'Board pack']],
  recordHead: 'ab'.repeat(32),
  rows: ROWS,
  readAt: new Date('2027-01-01T00:00:00Z'),
};

describe('writing a pack as pages', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pack-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lets others have their turn between rows, and writes the same bytes again', async () => {
    let turns = 0;
    let writing = true;
    const others = () => {
      turns += 1;
      if (writing) setTimeout(others, 0);
    };
    others();
    await writePackPdf(join(folder, 'a.pdf'), pack);
    writing = false;
    expect(turns).toBeGreaterThan(5);
    await writePackPdf(join(folder, 'b.pdf'), pack);
    const [one, two] = await Promise.all(['a.pdf', 'b.pdf'].map((name) => readFile(join(folder, name))));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('opens each font once, whatever it is drawn in', async () => {
    await writePackPdf(join(folder, 'c.pdf'), pack);
    const names = (await readFile(join(folder, 'c.pdf'), 'latin1')).match(/\/F\d+ \d+ 0 R/g) ?? [];
    expect([...new Set(names.map((it) => it.split(' ')[0]))].sort()).toEqual(['/F1', '/F2']);
  });
});
