import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** One database transaction under one tenant. Statements run one after another on its connection. */
export class Tx {
  constructor(
    private readonly runner: QueryRunner,
    /** The tenant; every statement names it beside row-level security. */
    readonly organizationId: string,
    /** The database's time at the start of the transaction: what decides anything uses this. */
    readonly now: Date,
    /** Once it is aborted no statement is sent any more. */
    private readonly signal?: AbortSignal,
  ) {}

  /** The same transaction as of another moment: for a history that is told after the fact, never for an act of today. */
  asOf(now: Date): Tx {
    return new Tx(this.runner, this.organizationId, now, this.signal);
  }

  /** TypeORM's manager on this transaction, for `EntitySchema` tables. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Rows of one SQL statement. A bigint column comes as a string: read it with BigInt(). */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.signal?.throwIfAborted();
    const { records } = await this.runner.query(sql, [...parameters], true);
    return records as Row[];
  }

  /** How many rows one INSERT, UPDATE or DELETE touched. */
  async affect(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.runner.query(sql, [...parameters], true)).affected ?? 0;
  }

  /** Sets transaction-local settings that row-level security reads (`app.<name>`). */
  async scope(settings: Readonly<Record<string, string>>): Promise<void> {
    const names = Object.keys(settings);
    const calls = names.map((_, i) => `clout_scope($${2 * i + 1}, $${2 * i + 2})`).join(', ');
    await this.query(
      `select ${calls}`,
      names.flatMap((name) => [name, settings[name]]),
    );
  }
}

/** A transaction that stays open until it is ended by its owner. */
export interface OpenTx {
  readonly tx: Tx;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Makes every statement of a runner, TypeORM's own included, wait for the one before it. */
function serialised(runner: QueryRunner): QueryRunner {
  const send = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  let tail: Promise<unknown> = Promise.resolve();
  const query = (...args: unknown[]) => {
    const next = tail.then(() => send(...args));
    tail = next.catch(() => undefined);
    return next;
  };
  return Object.assign(runner, { query });
}

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Thrown where something changed between reading and writing: the transaction is tried again on what stands now. */
export class ChangedMeanwhile extends Error {
  readonly code = '40001';
}

/** The SQLSTATE of a driver error, if it is one. */
export const sqlState = (error: unknown): string | undefined => {
  const e = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = e?.driverError?.code ?? e?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Opens transactions under a tenant; the tenant is set transaction-locally, so that no pool can leak it. */
export class Database {
  constructor(readonly source: DataSource) {}

  /** Opens a read-only snapshot (REPEATABLE READ); nothing is read in it any more once `signal` is aborted. */
  openRead(organizationId: string, signal?: AbortSignal): Promise<OpenTx> {
    return this.open(organizationId, 'begin isolation level repeatable read read only', signal);
  }

  openWrite(organizationId: string): Promise<OpenTx> {
    return this.open(organizationId, 'begin');
  }

  /** Runs `work` in one write transaction; commits when it returns, rolls back when it throws, retries conflicts. */
  async write<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const open = await this.openWrite(organizationId);
      try {
        const value = await work(open.tx);
        await open.commit();
        return value;
      } catch (error) {
        await open.rollback();
        if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, (10 + ((attempt * 37) % 50)) * attempt));
      }
    }
  }

  async read<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const open = await this.openRead(organizationId);
    try {
      return await work(open.tx);
    } finally {
      await open.commit();
    }
  }

  private async open(organizationId: string, begin: string, signal?: AbortSignal): Promise<OpenTx> {
    const runner = serialised(this.source.createQueryRunner());
    let ended = false;
    const end = async (how: 'commit' | 'rollback') => {
      if (ended) return;
      ended = true;
      try {
        await runner.query(how);
      } finally {
        await runner.release();
      }
    };
    try {
      await runner.query(begin);
      const [row] = await runner.query(`select clout_scope('organization_id', $1), now() as now`, [organizationId]);
      const tx = new Tx(runner, organizationId, row.now as Date, signal);
      return { tx, commit: () => end('commit'), rollback: () => end('rollback').catch(() => undefined) };
    } catch (error) {
      await end('rollback').catch(() => undefined);
      throw error;
    }
  }
}
