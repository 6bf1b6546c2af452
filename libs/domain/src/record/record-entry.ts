import { type Canonical, canonicalJson } from './canonical-json';

/** What the first entry of a chain names as its previous hash. */
export const GENESIS_HASH = '0'.repeat(64);
/** How the hashed text is made; it is part of the text, so that a later form cannot be passed off as this one. */
export const RECORD_FORMAT = 'clout-record-1';

/** One accepted act in the decision record, as it is chained. It holds no name and no free text. */
export interface RecordEntry {
  /** 1, 2, 3 ... without a gap within one organisation. */
  readonly sequence: number;
  /** Database time, UTC, to the millisecond: `2026-01-31T09:30:00.000Z`. */
  readonly at: string;
  /** Pseudonymous id of the member who acted; `system` when nobody did. */
  readonly actor: string;
  /** The act, named as the mutation: `decidePlan`. */
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Canonical JSON of what the act changed, before it; null when there was nothing. */
  readonly before: string | null;
  /** Canonical JSON of what the act changed, after it. */
  readonly after: string | null;
  /** Hash of `reasonText`; null when no reason was given. The text itself lies outside the chain. */
  readonly reasonDigest: string | null;
  /** Hash of the entry before this one, or GENESIS_HASH. */
  readonly previousHash: string;
}

/** Free text kept outside the chain, with the salt its digest was made with; it can be erased without breaking it. */
export interface KeptText {
  readonly salt: string;
  readonly text: string;
}

/** An entry as it is stored: with the hash of its `recordText`, in lower-case hexadecimal. */
export interface ChainedEntry extends RecordEntry {
  readonly hash: string;
  /** The `recordText` as it is stored, where it is; it must be that text to the byte. */
  readonly body?: string;
  /** The reason as it is kept beside the entry; null or absent when there is none or it was erased. */
  readonly reason?: KeptText | null;
}

/** A hash function over the UTF-8 bytes of a text, in lower-case hexadecimal; handed in, for the core has none. */
export type Sha256 = (text: string) => string;

/** The text whose bytes are hashed: canonical JSON of every field of the entry and of the format. */
export const recordText = (entry: RecordEntry): string =>
  canonicalJson({
    format: RECORD_FORMAT,
    sequence: entry.sequence,
    at: entry.at,
    actor: entry.actor,
    act: entry.act,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    before: entry.before,
    after: entry.after,
    reasonDigest: entry.reasonDigest,
    previousHash: entry.previousHash,
  });

/** The text behind `reasonDigest`: free text with a salt of its own, so that a digest cannot be guessed back. */
export const reasonText = (salt: string, text: string): string => canonicalJson({ salt, text });

/** What an act changed, as it is kept in `before` and `after`. */
export const factsText = (facts: Canonical | null): string | null => (facts === null ? null : canonicalJson(facts));

/** The entry with its hash, ready to be stored as the next link of the chain. */
export const chainEntry = (entry: RecordEntry, sha256: Sha256): ChainedEntry => ({
  ...entry,
  hash: sha256(recordText(entry)),
});
