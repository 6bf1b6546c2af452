import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { CHECKPOINT_FORMAT, type Checkpoint, checkpointText } from '@clout/domain';
import { z } from 'zod';

/** A file that is no checkpoint: one sentence for the person who named it. */
export class CheckpointError extends Error {}

/** A checkpoint with its signature, base64, over the UTF-8 bytes of `checkpointText`. */
export interface SignedCheckpoint extends Checkpoint {
  /** The signer's public key (PEM), so that a reader knows it; it is trusted only where it is known otherwise. */
  readonly publicKey: string;
  readonly signature: string;
}

const line = z.object({
  format: z.literal(CHECKPOINT_FORMAT),
  organizationId: z.uuid(),
  sequence: z.number().int().min(0),
  headHash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  publicKey: z.string(),
  signature: z.string(),
});

export const signCheckpoint = (checkpoint: Checkpoint, key: KeyObject): SignedCheckpoint => ({
  ...checkpoint,
  publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  signature: sign(null, Buffer.from(checkpointText(checkpoint), 'utf8'), key).toString('base64'),
});

/** True when the trusted key signed every field of it; what the file says of its own key counts for nothing. */
export const isSignedBy = (checkpoint: SignedCheckpoint, trusted: KeyObject | null): boolean =>
  trusted !== null &&
  trusted.asymmetricKeyType === 'ed25519' &&
  verify(null, Buffer.from(checkpointText(checkpoint), 'utf8'), trusted, Buffer.from(checkpoint.signature, 'base64'));

/** One checkpoint a line, as JSON. */
export const checkpointLine = (checkpoint: SignedCheckpoint): string =>
  `${JSON.stringify({ format: CHECKPOINT_FORMAT, ...checkpoint })}\n`;

/** The checkpoints of a file; throws CheckpointError naming the file when a line is none. */
export function readCheckpoints(text: string, file: string): readonly SignedCheckpoint[] {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const found = lines.map((one) => {
    try {
      const { format: _, ...checkpoint } = line.parse(JSON.parse(one));
      return checkpoint;
    } catch {
      throw new CheckpointError(`${file} is no file of checkpoints: one JSON object of ${CHECKPOINT_FORMAT} a line.`);
    }
  });
  if (found.length === 0) throw new CheckpointError(`${file} holds no checkpoint.`);
  return found;
}
