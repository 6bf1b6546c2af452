import type { FaultCode } from '../../../shared/graphql/fault';
import type { Refusal } from '../../../shared/graphql/refusal';
import type { InitiativeDraft } from './draft';
import type { DraftInput, Part, ProblemKind } from './draft-input';

/** A draft as the server answers it. */
export interface Snapshot {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly updatedAt: string;
  /** Whether it can still be changed. */
  readonly open: boolean;
  readonly draft: InitiativeDraft;
}

export type SaveAnswer =
  | { readonly saved: Snapshot }
  | { readonly stale: true }
  | { readonly refusal: Refusal }
  | { readonly fault: FaultCode };

/** What the saver asks of the world around it. */
export interface SaverPorts {
  readonly create: (input: DraftInput) => Promise<SaveAnswer>;
  readonly update: (id: string, version: number, change: Partial<DraftInput>) => Promise<SaveAnswer>;
  readonly load: (id: string) => Promise<Snapshot | null>;
  readonly read: (draft: InitiativeDraft) => DraftInput;
  readonly problems: (draft: InitiativeDraft) => Readonly<Record<string, ProblemKind>>;
  /** Changes what is being typed: new options get their ids, others' changes come in. */
  readonly rewrite: (change: (draft: InitiativeDraft) => InitiativeDraft) => void;
}

/** What somebody else changed that was changed here too. */
export interface Conflict {
  readonly parts: readonly Part[];
  readonly mine: DraftInput;
  readonly theirs: DraftInput;
  readonly newest: Snapshot;
}

export interface SaverState {
  readonly standing: Pick<Snapshot, 'id' | 'code' | 'version' | 'updatedAt'> | null;
  readonly saving: boolean;
  /** Parts that are not fit to be saved yet. */
  readonly held: readonly Part[];
  readonly refusal: Refusal | null;
  readonly fault: FaultCode | null;
  readonly conflict: Conflict | null;
  /** Parts that somebody else alone changed meanwhile, taken over. */
  readonly takenOver: readonly Part[];
}
