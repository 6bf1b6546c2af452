import { differing, meeting } from '../../../shared/stale/meeting';
import type { InitiativeDraft } from './draft';
import { type DraftInput, heldParts, type Part } from './draft-input';
import { patchOf, taking } from './merge';
import type { SaveAnswer, SaverPorts, SaverState, Snapshot } from './saver-ports';

const START: SaverState = {
  standing: null,
  saving: false,
  held: [],
  refusal: null,
  fault: null,
  conflict: null,
  takenOver: [],
};

const parts = (input: DraftInput, of: readonly Part[]): Partial<DraftInput> =>
  Object.fromEntries(of.map((part) => [part, input[part]]));

/**
 * Keeps a draft saved on the server while it is typed: one save at a time, only the parts that changed and are fit, and
 * never over what somebody else saved meanwhile.
 */
export class DraftSaver {
  state: SaverState;
  private readonly listeners = new Set<() => void>();
  /** What was sent last, so that changes alone are sent. */
  private sent: DraftInput | null = null;
  /** What the server made of it, so that changes of others are seen. */
  private stands: DraftInput | null = null;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly ports: SaverPorts,
    start: Snapshot | null,
    private draft: InitiativeDraft,
  ) {
    this.state = { ...START, standing: start };
    if (start) this.sent = this.stands = ports.read(start.draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly type = (draft: InitiativeDraft): void => {
    this.draft = draft;
  };

  /** Whether something is typed that the server has not. */
  unsaved(): boolean {
    return this.differs(this.draft, this.state);
  }

  /** Whether a draft holds what the server, in this state, has not. */
  differs(draft: InitiativeDraft, { standing }: SaverState): boolean {
    return standing === null || this.sent === null || differing(this.sent, this.ports.read(draft)).length > 0;
  }

  /** Saves what can be saved; answers what then stands, null when something is left unsaved. */
  readonly flush = async (): Promise<SaverState['standing']> => {
    this.again = true;
    do {
      this.running ??= this.run().finally(() => (this.running = null));
      await this.running;
    } while (this.again && !this.state.conflict);
    return this.unsaved() ? null : this.state.standing;
  };

  /** Ends a conflict: these parts as the other has them, the rest as typed here. */
  readonly settle = (theirs: readonly Part[]): Promise<SaverState['standing']> => {
    const { conflict } = this.state;
    if (conflict) this.meet(conflict.newest, theirs, this.state.takenOver);
    return this.flush();
  };

  private set(change: Partial<SaverState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    while (this.again && !this.state.conflict) {
      this.again = false;
      await this.step();
    }
  }

  private async step(): Promise<void> {
    const { ports, draft, sent } = this;
    const { standing } = this.state;
    const input = ports.read(draft);
    const held = heldParts(ports.problems(draft));
    this.set({ held });
    if (!sent || !standing) {
      if (held.includes('title') || held.includes('businessUnitId')) return;
      const fit = (Object.keys(input) as Part[]).filter((part) => !held.includes(part));
      this.set({ saving: true });
      this.took(
        await ports.create({ ...parts(input, fit), title: input.title, businessUnitId: input.businessUnitId }),
        draft,
        fit,
      );
      return;
    }
    const change = patchOf(sent, input, held);
    const changed = Object.keys(change) as Part[];
    if (changed.length === 0) return this.set({ refusal: null, fault: null });
    this.set({ saving: true });
    const answer = await ports.update(standing.id, standing.version, change);
    if (!('stale' in answer)) return this.took(answer, draft, changed);
    const newest = await ports.load(standing.id);
    this.set({ saving: false, fault: newest ? null : 'UNAVAILABLE' });
    if (newest) this.met(newest);
  }

  private took(answer: SaveAnswer, draft: InitiativeDraft, changed: readonly Part[]): void {
    if (!('saved' in answer)) {
      this.set({
        saving: false,
        refusal: 'refusal' in answer ? answer.refusal : null,
        fault: 'fault' in answer ? answer.fault : null,
      });
      return;
    }
    const { saved } = answer;
    const ids = new Map(draft.options.map((option, i) => [option.key, saved.draft.options[i]?.id]));
    const named = (it: InitiativeDraft): InitiativeDraft =>
      it.options.every((option) => option.id ?? !ids.get(option.key))
        ? it
        : { ...it, options: it.options.map((option) => ({ ...option, id: option.id ?? ids.get(option.key) })) };
    const known = changed.includes('options') ? named : (it: InitiativeDraft) => it;
    this.stands = this.ports.read(saved.draft);
    this.sent = { ...this.stands, ...this.sent, ...parts(this.ports.read(known(draft)), changed) };
    this.rewrite(known);
    this.set({ standing: saved, saving: false, refusal: null, fault: null });
  }

  /** The other's changes come in where they alone changed something; where both did, it is asked. */
  private met(newest: Snapshot): void {
    if (!this.sent || !this.stands) return;
    const mine = this.ports.read(this.draft);
    const theirs = this.ports.read(newest.draft);
    const { theirsAlone, both } = meeting(this.stands, mine, theirs, differing(this.sent, mine));
    if (both.length > 0) this.set({ conflict: { parts: both, mine, theirs, newest }, takenOver: theirsAlone });
    else {
      this.meet(newest, [], theirsAlone);
      this.again = newest.open;
    }
  }

  private meet(newest: Snapshot, chosen: readonly Part[], theirsAlone: readonly Part[]): void {
    if (!this.sent) return;
    const theirs = this.ports.read(newest.draft);
    const stillMine = differing(this.sent, this.ports.read(this.draft)).filter((part) => !chosen.includes(part));
    this.rewrite((it) => taking(it, newest.draft, [...chosen, ...theirsAlone]));
    this.stands = theirs;
    this.sent = { ...this.ports.read(this.draft), ...parts(theirs, stillMine) };
    this.set({ standing: newest, conflict: null, takenOver: theirsAlone, refusal: null, fault: null });
  }

  private rewrite(change: (draft: InitiativeDraft) => InitiativeDraft): void {
    this.draft = change(this.draft);
    this.ports.rewrite(change);
  }
}
