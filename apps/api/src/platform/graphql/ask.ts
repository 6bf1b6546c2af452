import { createHash } from 'node:crypto';
import type { Language, Operation, Refusal, Result } from '@clout/domain';
import type { Actor } from '../access/actor';
import { readToken } from '../access/secret';
import { actorOfSession, scopeTo } from '../access/session.store';
import type { Database, OpenTx, Tx } from '../database/transaction';
import { unauthenticated } from './faults';
import { findIdempotent, keepIdempotent } from './idempotency.store';
import { Refused } from './rejection.graphql';

/** One use case: load, decide, save; answers the id of what it made or changed, or a refusal. */
export type UseCase<Args> = (tx: Tx, actor: Actor, args: Args) => Promise<Result<string>>;
/** Loads what a use case's id stands for, for the answer. */
export type Load<T> = (tx: Tx, id: string) => Promise<T>;

class RefusedAct extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export interface AskOptions {
  readonly database: Database;
  token: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** What the caller reads: sentences are said in it. */
  language: Language;
  /** Aborted when the caller is gone before the answer. */
  readonly gone: AbortSignal;
  /** The caller's network address, as the socket tells it. */
  readonly address: string;
  readonly setCookie: (token: string | null, expiresAt?: Date) => void;
}

/** One request: who asks, its one read snapshot, and its acts. It is the GraphQL context. */
export class Ask {
  private opening: Promise<{ open: OpenTx; actor: Actor | null }> | undefined;
  private memo = new Map<string, Promise<unknown>>();
  private readonly reading = new Set<Promise<unknown>>();
  private stops = true;

  constructor(readonly options: AskOptions) {}

  /** Ends the request's work when its caller is gone; undefined for one that goes on whoever waits. */
  get signal(): AbortSignal | undefined {
    return this.stops ? this.options.gone : undefined;
  }

  /** From here on the request goes on whoever waits: what acts is carried out, and its answer loaded. */
  carryOn(): void {
    this.stops = false;
  }

  /** The signed-in member, or null. */
  async actor(): Promise<Actor | null> {
    const token = readToken(this.options.token);
    return token ? (await this.opened(token)).actor : null;
  }

  /** Reads in the request's one read-only snapshot, under the actor's sight. */
  read<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const reading = this.readIn(work);
    this.reading.add(reading);
    return reading.finally(() => this.reading.delete(reading));
  }

  /** Reads in a snapshot of its own, under the actor's sight unless `work` scopes it anew; for what rests between reads. */
  async readApart<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    this.signal?.throwIfAborted();
    const token = readToken(this.options.token);
    if (!token) throw unauthenticated();
    const { open, actor } = await this.open(token);
    try {
      if (!actor) throw unauthenticated();
      return await work(open.tx, actor);
    } finally {
      await open.commit();
    }
  }

  /** Ends the snapshot once nothing reads in it, for an answer that takes long; a later read opens a new one. */
  async rest(): Promise<void> {
    while (this.reading.size > 0) await Promise.allSettled([...this.reading]);
    await this.end();
  }

  /** Reads something once a snapshot, however many fields ask for it. */
  once<T>(key: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const known = this.memo.get(key) as Promise<T> | undefined;
    if (known) return known;
    const loading = this.read(work);
    this.memo.set(key, loading);
    return loading;
  }

  /**
   * Runs a use case in one write transaction, once per Idempotency-Key, and loads its answer in a fresh snapshot.
   * A refusal rolls back and is answered as a value.
   */
  async act<Args, T>(operation: Operation, args: Args, useCase: UseCase<Args>, load: Load<T>): Promise<T | Refused> {
    const argumentsHash = hashArguments(args);
    const key = this.options.idempotencyKey;
    try {
      const id = await this.write(async (tx, actor) => {
        if (key === undefined) return settled(await useCase(tx, actor, args));
        const asked = { actor, key, field: operation, argumentsHash };
        const earlier = await findIdempotent(tx, asked);
        if (earlier) return settled(earlier);
        const done = settled(await useCase(tx, actor, args));
        await keepIdempotent(tx, asked, done);
        return done;
      });
      return await this.read((tx) => load(tx, id));
    } catch (error) {
      if (error instanceof RefusedAct) return new Refused(error.refusal);
      throw error;
    }
  }

  /** Runs a step whose answer is not kept for repetition, in one write transaction; what it wrote stands when it refuses. */
  async perform<T>(work: (tx: Tx, actor: Actor) => Promise<Result<T>>): Promise<T | Refused> {
    const done = await this.write(work);
    return done.ok ? done.value : new Refused(done.refusal);
  }

  /** Goes on as the member of a session that was just opened. */
  async become(token: string): Promise<void> {
    await this.end();
    this.options.token = token;
  }

  /** Goes on in a language, whatever the request accepts: for a file that is in one language. */
  speak(language: Language): void {
    this.options.language = language;
  }

  /** Ends the snapshot; the next read opens a new one. */
  async end(): Promise<void> {
    const opening = this.opening;
    this.opening = undefined;
    this.memo = new Map();
    if (opening) await opening.then(({ open }) => open.commit()).catch(() => undefined);
  }

  /** Writes in a transaction of its own and leaves the snapshot be: for what a query keeps, never for an act. */
  async writeApart<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const token = readToken(this.options.token);
    if (!token) throw unauthenticated();
    return this.options.database.write(token.organizationId, async (tx) => {
      const actor = await actorOfSession(tx, token.hash);
      if (!actor) throw unauthenticated();
      await scopeTo(tx, actor);
      return work(tx, actor);
    });
  }

  /** One write transaction as the member, read anew, under their sight. */
  private async write<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    if (!readToken(this.options.token)) throw unauthenticated();
    this.carryOn();
    await this.end();
    return this.writeApart(work);
  }

  private async readIn<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    this.signal?.throwIfAborted();
    const token = readToken(this.options.token);
    if (!token) throw unauthenticated();
    const { open, actor } = await this.opened(token);
    if (!actor) throw unauthenticated();
    return work(open.tx, actor);
  }

  private opened(token: { organizationId: string; hash: Buffer }) {
    this.opening ??= this.open(token);
    return this.opening;
  }

  private async open(token: { organizationId: string; hash: Buffer }) {
    const open = await this.options.database.openRead(token.organizationId, this.signal);
    try {
      const actor = await actorOfSession(open.tx, token.hash);
      if (actor) await scopeTo(open.tx, actor);
      return { open, actor };
    } catch (error) {
      await open.rollback();
      throw error;
    }
  }
}

const settled = (result: Result<string>): string => {
  if (!result.ok) throw new RefusedAct(result.refusal);
  return result.value;
};

const hashArguments = (args: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(args, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? '')
    .digest();
