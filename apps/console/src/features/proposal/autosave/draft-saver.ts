import { differing, meeting } from '../../../shared/stale/meeting';
import type { Part, SaveAnswer, SaverPorts, SaverState, Snapshot, Standing } from './saver-ports';

const pick = <Input extends object>(input: Partial<Input>, of: readonly Part<Input>[]): Partial<Input> =>
  Object.fromEntries(of.map((part) => [part, input[part]])) as Partial<Input>;

/** What to send so that `saved` becomes `now`, without the parts that are held back. */
export const patchOf = <Input extends object>(
  saved: Partial<Input>,
  now: Input,
  held: readonly Part<Input>[],
): Partial<Input> =>
  pick(
    now,
    differing<Partial<Input>>(saved, now).filter((part) => !held.includes(part)),
  );

/**
 * Keeps a draft saved on the server while it is typed: one save at a time, only the parts that changed and are fit, and
 * never over what somebody else saved meanwhile.
 */
export class DraftSaver<Draft, Input extends object> {
  state: SaverState<Draft, Input>;
  private readonly listeners = new Set<() => void>();
  /** What was sent last, so that changes alone are sent. */
  private sent: Partial<Input> | null = null;
  /** What the server made of it, so that changes of others are seen. */
  private stands: Input | null = null;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly ports: SaverPorts<Draft, Input>,
    start: Snapshot<Draft> | null,
    private draft: Draft,
  ) {
    const nothing = { saving: false, held: [], refusal: null, fault: null, conflict: null, takenOver: [] };
    this.state = { ...nothing, standing: start };
    if (start) this.sent = this.stands = ports.read(start.draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly type = (draft: Draft): void => {
    this.draft = draft;
  };

  /** Whether something is typed that the server has not. */
  unsaved(): boolean {
    return this.differs(this.draft, this.state);
  }

  /** Whether a draft holds what the server, in this state, has not. */
  differs(draft: Draft, { standing }: SaverState<Draft, Input>): boolean {
    return standing === null || this.sent === null || this.changes(draft).length > 0;
  }

  /** Saves what can be saved; answers what then stands, null when something is left unsaved. */
  readonly flush = async (): Promise<Standing | null> => {
    this.again = true;
    do {
      this.running ??= this.run().finally(() => (this.running = null));
      await this.running;
    } while (this.again && !this.state.conflict);
    return this.unsaved() ? null : this.state.standing;
  };

  /** Ends a conflict: these parts as the other has them, the rest as typed here. */
  readonly settle = (theirs: readonly Part<Input>[]): Promise<Standing | null> => {
    const { conflict } = this.state;
    if (conflict) this.meet(conflict.newest, theirs, this.state.takenOver);
    return this.flush();
  };

  /** Reads what stands, for an act that met a newer version: what others changed comes in, or is asked. */
  readonly reread = async (): Promise<void> => {
    const { standing, conflict } = this.state;
    const newest = standing && !conflict ? await this.ports.load(standing.id) : null;
    if (!newest || newest.version === this.state.standing?.version || this.running) return;
    this.met(newest);
    if (this.again) await this.flush();
  };

  private changes(draft: Draft): readonly Part<Input>[] {
    return differing<Partial<Input>>(this.sent ?? {}, this.ports.read(draft));
  }

  private set(change: Partial<SaverState<Draft, Input>>): void {
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
    const held = ports.held(draft);
    this.set({ held });
    if (!sent || !standing) {
      if (!ports.begin || ports.begin.needs.some((part) => held.includes(part))) return;
      const fit = (Object.keys(input) as Part<Input>[]).filter((part) => !held.includes(part));
      this.set({ saving: true });
      this.took(await ports.begin.create(pick(input, fit)), draft, fit);
      return;
    }
    const change = patchOf(sent, input, held);
    const changed = Object.keys(change) as Part<Input>[];
    if (changed.length === 0) return this.set({ refusal: null, fault: null });
    this.set({ saving: true });
    const answer = await ports.update(standing, change, { ...sent, ...change });
    if (!('stale' in answer)) return this.took(answer, draft, changed);
    const newest = await ports.load(standing.id);
    this.set({ saving: false, fault: newest ? null : 'UNAVAILABLE' });
    if (newest) this.met(newest);
  }

  private took(answer: SaveAnswer<Draft>, draft: Draft, changed: readonly Part<Input>[]): void {
    if (!('saved' in answer)) {
      this.set({
        saving: false,
        refusal: 'refusal' in answer ? answer.refusal : null,
        fault: 'fault' in answer ? answer.fault : null,
      });
      return;
    }
    const { saved } = answer;
    const { ports } = this;
    const known = (it: Draft) => ports.named(it, draft, saved.draft, changed);
    this.stands = ports.read(saved.draft);
    this.sent = { ...this.stands, ...this.sent, ...pick(ports.read(known(draft)), changed) };
    this.rewrite(known);
    this.set({ standing: saved, saving: false, refusal: null, fault: null });
  }

  /** The other's changes come in where they alone changed something; where both did, it is asked. */
  private met(newest: Snapshot<Draft>): void {
    if (!this.sent || !this.stands) return;
    const mine = this.ports.read(this.draft);
    const theirs = this.ports.read(newest.draft);
    const { theirsAlone, both } = meeting(this.stands, mine, theirs, this.changes(this.draft));
    if (both.length > 0) this.set({ conflict: { parts: both, mine, theirs, newest }, takenOver: theirsAlone });
    else {
      this.meet(newest, [], theirsAlone);
      this.again = newest.open;
    }
  }

  private meet(newest: Snapshot<Draft>, chosen: readonly Part<Input>[], theirsAlone: readonly Part<Input>[]): void {
    if (!this.sent) return;
    const theirs = this.ports.read(newest.draft);
    const stillMine = this.changes(this.draft).filter((part) => !chosen.includes(part));
    this.rewrite((it) => this.ports.taking(it, newest.draft, [...chosen, ...theirsAlone]));
    this.stands = theirs;
    this.sent = { ...this.ports.read(this.draft), ...pick(theirs, stillMine) };
    this.set({ standing: newest, conflict: null, takenOver: theirsAlone, refusal: null, fault: null });
  }

  private rewrite(change: (draft: Draft) => Draft): void {
    this.draft = change(this.draft);
    this.ports.rewrite(change);
  }
}
