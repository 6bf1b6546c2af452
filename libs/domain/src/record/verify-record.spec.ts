import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  type ChainedEntry,
  GENESIS_HASH,
  type RecordEntry,
  chainEntry,
  factsText,
  reasonText,
  recordText,
} from './record-entry';
import { NOTHING_CHECKED, checkRecord, concludeCheck, verifyRecord } from './verify-record';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const chain = (acts: readonly string[]): ChainedEntry[] => {
  const entries: ChainedEntry[] = [];
  acts.forEach((act, index) => {
    entries.push(
      chainEntry(
        {
          sequence: index + 1,
          at: '2026-11-22T03:20:31.000Z',
          actor: `member-${index % 3}`,
          act,
          subjectType: 'Plan',
          subjectId: `plan-${index}`,
          before: null,
          after: factsText({ amount: BigInt(index) * 10n ** 18n }),
          reasonDigest: index % 2 === 0 ? sha256(reasonText(`salt-${index}`, act)) : null,
          previousHash: entries.at(-1)?.hash ?? GENESIS_HASH,
        },
        sha256,
      ),
    );
  });
  return entries;
};
const entryAt = (entries: readonly ChainedEntry[], index: number): ChainedEntry => {
  const entry = entries[index];
  if (entry === undefined) throw new Error('no such entry');
  return entry;
};
const renumber = (entries: readonly ChainedEntry[]): ChainedEntry[] =>
  entries.map((entry, index) => ({ ...entry, sequence: index + 1 }));
const rehash = (entry: ChainedEntry): ChainedEntry => chainEntry(entry, sha256);

const acts = fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 });
const chainAndIndex = acts.chain((list) =>
  fc.record({ entries: fc.constant(chain(list)), index: fc.nat({ max: list.length - 1 }) }),
);
const FIELDS: readonly (keyof RecordEntry)[] = [
  'at',
  'actor',
  'act',
  'subjectType',
  'subjectId',
  'before',
  'after',
  'reasonDigest',
  'previousHash',
];

describe('verifying the record', () => {
  it('finds a whole chain intact, in one go or in batches, and names its head', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 5 }), (list, size) => {
        const entries = chain(list);
        const head = { length: entries.length, headHash: entryAt(entries, entries.length - 1).hash };
        const whole = verifyRecord(entries, sha256, head);
        expect(whole).toEqual({ intact: true, ...head, firstBrokenEntry: null, problem: null, message: null });
        let progress = NOTHING_CHECKED;
        for (let from = 0; from < entries.length; from += size) {
          progress = checkRecord(progress, entries.slice(from, from + size), sha256);
        }
        expect(concludeCheck(progress, head)).toEqual(whole);
      }),
    );
    expect(verifyRecord([], sha256)).toMatchObject({ intact: true, length: 0, headHash: GENESIS_HASH });
  });

  it('finds any changed field at its entry', () => {
    fc.assert(
      fc.property(chainAndIndex, fc.constantFrom(...FIELDS), ({ entries, index }, field) => {
        const forged = entries.map((entry, at) => (at === index ? { ...entry, [field]: 'forged' } : entry));
        const check = verifyRecord(forged, sha256);
        expect(check).toMatchObject({ intact: false, firstBrokenEntry: index + 1, problem: 'MODIFIED' });
      }),
    );
  });

  it('finds a changed stored hash, and an entry rewritten and hashed anew, at that entry', () => {
    fc.assert(
      fc.property(chainAndIndex, ({ entries, index }) => {
        const head = { length: entries.length, headHash: entryAt(entries, entries.length - 1).hash };
        const flipped = entries.map((entry, at) => (at === index ? { ...entry, hash: sha256('other') } : entry));
        expect(verifyRecord(flipped, sha256, head)).toMatchObject({ firstBrokenEntry: index + 1, problem: 'MODIFIED' });
        const forged = entries.map((entry, at) => (at === index ? rehash({ ...entry, actor: 'someone' }) : entry));
        expect(verifyRecord(forged, sha256, head)).toMatchObject({ firstBrokenEntry: index + 1, problem: 'MODIFIED' });
      }),
    );
  });

  it('finds a removed entry, renumbered or not, and a removed tail by the head', () => {
    fc.assert(
      fc.property(chainAndIndex, ({ entries, index }) => {
        const head = { length: entries.length, headHash: entryAt(entries, entries.length - 1).hash };
        const left = entries.filter((_, at) => at !== index);
        const expected = { intact: false, firstBrokenEntry: index + 1, problem: 'DELETED' };
        expect(verifyRecord(left, sha256, head)).toMatchObject(expected);
        expect(verifyRecord(renumber(left), sha256, head)).toMatchObject(expected);
        expect(verifyRecord(entries.slice(0, index), sha256, head)).toMatchObject(expected);
      }),
    );
  });

  it('finds an added entry, renumbered or not, and one added at the end by the head', () => {
    fc.assert(
      fc.property(chainAndIndex, ({ entries, index }) => {
        const head = { length: entries.length, headHash: entryAt(entries, entries.length - 1).hash };
        const forged = rehash({ ...entryAt(entries, index), act: 'approveEverything' });
        const expected = { intact: false, firstBrokenEntry: index + 1, problem: 'INSERTED' };
        const added = [...entries.slice(0, index), forged, ...entries.slice(index)];
        expect(verifyRecord(added, sha256, head)).toMatchObject(expected);
        expect(verifyRecord(renumber(added), sha256, head)).toMatchObject(expected);
        const last = rehash({ ...forged, sequence: entries.length + 1, previousHash: head.headHash });
        expect(verifyRecord([...entries, last], sha256, head)).toMatchObject({
          ...expected,
          firstBrokenEntry: entries.length + 1,
        });
      }),
    );
  });

  it('finds two entries that changed places, at the first of them', () => {
    fc.assert(
      fc.property(chainAndIndex, fc.nat(), ({ entries, index }, other) => {
        const [first, second] = [index, other % entries.length].sort((a, b) => a - b);
        fc.pre(first !== undefined && second !== undefined && first !== second);
        const swapped = entries.map((entry, at) =>
          at === first ? entryAt(entries, second ?? 0) : at === second ? entryAt(entries, first ?? 0) : entry,
        );
        const broken = (first ?? 0) + 1;
        expect(verifyRecord(swapped, sha256)).toMatchObject({ firstBrokenEntry: broken, problem: 'REORDERED' });
        expect(verifyRecord(renumber(swapped), sha256)).toMatchObject({ intact: false, firstBrokenEntry: broken });
      }),
    );
  });

  it('finds a stored text or a kept reason that is not what was chained, and lets a reason be erased', () => {
    const entries = chain(['a', 'b', 'c']);
    const kept = entries.map((entry, at) => ({
      ...entry,
      body: recordText(entry),
      reason: at % 2 === 0 ? { salt: `salt-${at}`, text: entry.act } : null,
    }));
    const changed = (at: number, more: Partial<ChainedEntry>) =>
      verifyRecord(
        kept.map((entry, index) => (index === at ? { ...entry, ...more } : entry)),
        sha256,
      );
    expect(changed(2, {})).toMatchObject({ intact: true, length: 3 });
    expect(changed(2, { reason: null })).toMatchObject({ intact: true });
    expect(changed(1, { body: `${recordText(entryAt(entries, 1))} ` })).toMatchObject({ firstBrokenEntry: 2 });
    expect(changed(2, { reason: { salt: 'salt-2', text: 'C' } })).toMatchObject({ firstBrokenEntry: 3 });
    expect(changed(1, { reason: { salt: 's', text: 'added' } })).toMatchObject({ firstBrokenEntry: 2 });
  });

  it('finds a chain rebuilt from some entry on, when the head was kept elsewhere', () => {
    const entries = chain(['a', 'b', 'c', 'd']);
    const head = { length: 4, headHash: entryAt(entries, 3).hash };
    const rebuilt = chain(['a', 'b', 'x', 'd']);
    expect(verifyRecord(rebuilt, sha256)).toMatchObject({ intact: true });
    expect(verifyRecord(rebuilt, sha256, head)).toMatchObject({ intact: false, firstBrokenEntry: 4 });
  });
});
