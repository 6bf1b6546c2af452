import { canonicalJson } from './canonical-json';
import { GENESIS_HASH } from './record-entry';

/** How the signed text is made; part of that text, as in the chain itself. */
export const CHECKPOINT_FORMAT = 'clout-checkpoint-1';

/** Where an organisation's record stood at a time; signed and kept outside the database. */
export interface Checkpoint {
  readonly organizationId: string;
  /** Entries in the record then; 0 for an empty one. */
  readonly sequence: number;
  /** Hash of the entry at `sequence`; GENESIS_HASH for an empty record. */
  readonly headHash: string;
  /** Database time, UTC, to the millisecond. */
  readonly at: string;
}

/**
 * OTHER_ORGANISATION: it speaks of another record. FORGED: not signed by the key that is trusted. TAIL_CUT: the record
 * ends before it. REBUILT: another entry stands at its place, so that the chain was written anew.
 */
export type CheckpointProblem = 'OTHER_ORGANISATION' | 'FORGED' | 'TAIL_CUT' | 'REBUILT';

/** What a record says to a checkpoint. */
export interface CheckpointCheck {
  readonly agrees: boolean;
  readonly problem: CheckpointProblem | null;
  readonly message: string | null;
}

/** The text that is signed: canonical JSON of every field and of the format. */
export const checkpointText = ({ organizationId, sequence, headHash, at }: Checkpoint): string =>
  canonicalJson({ format: CHECKPOINT_FORMAT, organizationId, sequence, headHash, at });

/** What the record of an organisation holds at a checkpoint's place. */
export interface RecordAtCheckpoint {
  readonly organizationId: string;
  /** Entries stored. */
  readonly length: number;
  /** Stored hash of the entry at the checkpoint's sequence; null when there is none. */
  readonly hashThere: string | null;
}

const disagrees = (problem: CheckpointProblem, message: string): CheckpointCheck => ({
  agrees: false,
  problem,
  message,
});

/** Holds a record against a checkpoint; `signed` says whether the trusted key signed it. */
export const checkCheckpoint = (
  checkpoint: Checkpoint,
  signed: boolean,
  { organizationId, length, hashThere }: RecordAtCheckpoint,
): CheckpointCheck => {
  const { sequence, headHash, at } = checkpoint;
  const which = `the checkpoint of ${at} at entry ${sequence}`;
  if (!signed) return disagrees('FORGED', `${which} is not signed by the key that is trusted`);
  if (checkpoint.organizationId !== organizationId)
    return disagrees('OTHER_ORGANISATION', `${which} is of another organisation, ${checkpoint.organizationId}`);
  if (length < sequence || (sequence > 0 && hashThere === null))
    return disagrees('TAIL_CUT', `the record has ${length} entries, and ${which} knows ${sequence}: its tail was cut`);
  if ((sequence === 0 ? GENESIS_HASH : hashThere) !== headHash)
    return disagrees('REBUILT', `entry ${sequence} is not the one of ${which}: the chain was written anew`);
  return { agrees: true, problem: null, message: null };
};
