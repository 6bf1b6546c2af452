import type { FaultCode } from '../../../shared/graphql/fault';
import type { Refusal } from '../../../shared/graphql/refusal';

/** A part of what is saved, which can be saved by itself. */
export type Part<Input> = Extract<keyof Input, string>;

/** Where a draft stands on the server. */
export interface Standing {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly updatedAt: string;
}

/** A draft as the server answers it. */
export interface Snapshot<Draft> extends Standing {
  /** Whether it can still be changed. */
  readonly open: boolean;
  readonly draft: Draft;
}

export type SaveAnswer<Draft> =
  | { readonly saved: Snapshot<Draft> }
  | { readonly stale: true }
  | { readonly refusal: Refusal }
  | { readonly fault: FaultCode };

/** What the saver asks of the world around it. */
export interface SaverPorts<Draft, Input extends object> {
  /** How something begins that does not stand yet, and the parts without which it does not. */
  readonly begin?: {
    readonly needs: readonly Part<Input>[];
    readonly create: (input: Partial<Input>) => Promise<SaveAnswer<Draft>>;
  };
  /** Saves the parts that changed; `whole` is what stands with them. */
  readonly update: (standing: Standing, change: Partial<Input>, whole: Partial<Input>) => Promise<SaveAnswer<Draft>>;
  readonly load: (id: string) => Promise<Snapshot<Draft> | null>;
  readonly read: (draft: Draft) => Input;
  /** Parts that are not fit to be saved yet. */
  readonly held: (draft: Draft) => readonly Part<Input>[];
  /** What is typed, with the ids that the server gave to what was new in the parts that were sent. */
  readonly named: (typed: Draft, sent: Draft, saved: Draft, parts: readonly Part<Input>[]) => Draft;
  /** What is typed, with some parts of another draft. */
  readonly taking: (typed: Draft, from: Draft, parts: readonly Part<Input>[]) => Draft;
  /** Changes what is being typed: what is new gets its id, others' changes come in. */
  readonly rewrite: (change: (draft: Draft) => Draft) => void;
}

/** What somebody else changed that was changed here too. */
export interface Conflict<Draft, Input> {
  readonly parts: readonly Part<Input>[];
  readonly mine: Input;
  readonly theirs: Input;
  readonly newest: Snapshot<Draft>;
}

export interface SaverState<Draft, Input> {
  readonly standing: Standing | null;
  readonly saving: boolean;
  /** Parts that are not fit to be saved yet. */
  readonly held: readonly Part<Input>[];
  readonly refusal: Refusal | null;
  readonly fault: FaultCode | null;
  readonly conflict: Conflict<Draft, Input> | null;
  /** Parts that somebody else alone changed meanwhile, taken over. */
  readonly takenOver: readonly Part<Input>[];
}
