import { type ChainedEntry, GENESIS_HASH, type Sha256, reasonText, recordText } from './record-entry';

/** MODIFIED: a stored entry is not what was hashed. DELETED, INSERTED, REORDERED: an entry is missing, added, moved. */
export type RecordProblem = 'MODIFIED' | 'DELETED' | 'INSERTED' | 'REORDERED';

/** Where the chain first breaks, and how. `sequence` is the entry that was changed, removed, added or moved. */
export interface RecordBreak {
  readonly sequence: number;
  readonly problem: RecordProblem;
  readonly message: string;
}

/** The answer of the verifier. `length` counts the entries read; `headHash` is the last stored hash read. */
export interface RecordCheck {
  readonly intact: boolean;
  readonly length: number;
  readonly headHash: string;
  readonly firstBrokenEntry: number | null;
  readonly problem: RecordProblem | null;
  readonly message: string | null;
}

/** How far a check has come: what is carried from one batch of entries to the next. */
export interface RecordProgress {
  readonly length: number;
  readonly headHash: string;
  readonly broken: RecordBreak | null;
}

/** Where the chain is said to end: by the head row beside it, or by a checkpoint that was kept elsewhere. */
export interface RecordHead {
  readonly length: number;
  readonly headHash: string;
}

export const NOTHING_CHECKED: RecordProgress = { length: 0, headHash: GENESIS_HASH, broken: null };

const found = (sequence: number, problem: RecordProblem, message: string): RecordBreak => ({
  sequence,
  problem,
  message,
});

/** A stored sequence that is not the next one: entries are missing, or one stands here twice or out of turn. */
const misnumbered = (expected: number, at: number, batch: readonly ChainedEntry[]): RecordBreak => {
  const sequence = batch[at]?.sequence ?? expected;
  if (sequence < expected) {
    return found(sequence, 'INSERTED', `entry ${sequence} stands a second time, after entry ${expected - 1}`);
  }
  return batch.some((entry, index) => index > at && entry.sequence === expected)
    ? found(expected, 'REORDERED', `entry ${sequence} stands where entry ${expected} belongs`)
    : found(expected, 'DELETED', `entry ${expected} is missing; entry ${sequence} follows entry ${expected - 1}`);
};

/** An entry that does not hash to what was stored: perhaps only because those before it were added or removed. */
const rewritten = (entry: ChainedEntry, sha256: Sha256): RecordBreak => {
  const hashesAt = (sequence: number): boolean => sha256(recordText({ ...entry, sequence })) === entry.hash;
  if (hashesAt(entry.sequence - 1)) {
    return found(
      entry.sequence - 1,
      'INSERTED',
      `entry ${entry.sequence - 1} was added; those after it were renumbered`,
    );
  }
  if (hashesAt(entry.sequence + 1)) {
    return found(entry.sequence, 'DELETED', `entry ${entry.sequence} was removed; those after it were renumbered`);
  }
  return found(entry.sequence, 'MODIFIED', `entry ${entry.sequence} does not hash to what was stored with it`);
};

/** An entry that is true to itself but names another predecessor: the one before it was rewritten and hashed anew. */
const unlinked = (entry: ChainedEntry): RecordBreak =>
  entry.sequence === 1
    ? found(1, 'MODIFIED', 'entry 1 names a predecessor, and it has none')
    : found(
        entry.sequence - 1,
        'MODIFIED',
        `entry ${entry.sequence - 1} was rewritten: entry ${entry.sequence} names another hash for it`,
      );

/** What is stored beside an entry and is not what was chained: its text, or the reason its digest stands for. */
const besides = (entry: ChainedEntry, sha256: Sha256): RecordBreak | null => {
  if (entry.body !== undefined && entry.body !== recordText(entry)) {
    return found(
      entry.sequence,
      'MODIFIED',
      `the text stored for entry ${entry.sequence} is not the one that was hashed`,
    );
  }
  const kept = entry.reason ?? null;
  return kept === null || sha256(reasonText(kept.salt, kept.text)) === entry.reasonDigest
    ? null
    : found(entry.sequence, 'MODIFIED', `the reason kept for entry ${entry.sequence} is not the one that was given`);
};

/** Checks the next batch of entries, in the order in which they are stored; stops at the first break. */
export const checkRecord = (
  progress: RecordProgress,
  batch: readonly ChainedEntry[],
  sha256: Sha256,
): RecordProgress => {
  let { length, headHash, broken } = progress;
  batch.forEach((entry, at) => {
    length += 1;
    if (broken === null) {
      if (entry.sequence !== length) broken = misnumbered(length, at, batch);
      else if (sha256(recordText(entry)) !== entry.hash) broken = rewritten(entry, sha256);
      else if (entry.previousHash !== headHash) broken = unlinked(entry);
      else broken = besides(entry, sha256);
    }
    headHash = entry.hash;
  });
  return { length, headHash, broken };
};

const againstHead = ({ length, headHash }: RecordProgress, head: RecordHead): RecordBreak | null => {
  if (length < head.length)
    return found(length + 1, 'DELETED', `entry ${length + 1} is missing: the record ended with entry ${head.length}`);
  if (length > head.length) return found(head.length + 1, 'INSERTED', `entries stand after the head, ${head.length}`);
  return headHash === head.headHash ? null : found(length, 'MODIFIED', `entry ${length} is not the one at the head`);
};

/** Closes a check; `head` is where the chain is known to end, without which a removed tail cannot be seen. */
export const concludeCheck = (progress: RecordProgress, head?: RecordHead): RecordCheck => {
  const broken = progress.broken ?? (head === undefined ? null : againstHead(progress, head));
  return {
    intact: broken === null,
    length: progress.length,
    headHash: progress.headHash,
    firstBrokenEntry: broken?.sequence ?? null,
    problem: broken?.problem ?? null,
    message: broken?.message ?? null,
  };
};

/** Verifies a whole record at once. `sha256` is handed in; the answer names the first broken entry. */
export const verifyRecord = (entries: readonly ChainedEntry[], sha256: Sha256, head?: RecordHead): RecordCheck =>
  concludeCheck(checkRecord(NOTHING_CHECKED, entries, sha256), head);
