import { randomUUID } from 'node:crypto';
import { refuse, type Operation, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import { clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/transaction';
import { log } from '../../platform/log';
import type { UseCase } from '../../platform/graphql/ask';
import { saveImportStep, type ImportState, type ImportStep } from './import-job.store';

/** Somebody asked for the end of an import. */
class ImportCancelled extends Error {}

/** Told by an import how far it is; ends it by an exception when somebody asked for that. */
export interface ImportWatch {
  readonly step: (state: 'READING' | 'WRITING', rowsRead: number, rowsExpected: number | null) => void;
}

/** Milliseconds between two steps that are written. */
const PAUSE = 200;

/**
 * An import that tells how far it is in transactions of their own, so that others see it while it runs. It never waits
 * for them: where no connection is free, progress stands still and the import goes on.
 */
class RunningImport implements ImportWatch {
  private pending = false;
  private cancelled = false;
  private told = -PAUSE;
  private latest: ImportStep;

  constructor(
    private readonly database: Database,
    private readonly organizationId: string,
    about: Pick<ImportStep, 'memberId' | 'operation' | 'fileName'>,
  ) {
    this.latest = { ...about, id: randomUUID(), state: 'READING', rowsRead: 0, rowsExpected: null, message: null };
    this.tell();
  }

  step(state: 'READING' | 'WRITING', rowsRead: number, rowsExpected: number | null): void {
    if (this.cancelled) throw new ImportCancelled();
    this.latest = { ...this.latest, state, rowsRead, rowsExpected };
    if (clock.ticks() - this.told >= PAUSE) this.tell();
  }

  /** Its end in the import's own transaction: it is done when what it stored is. */
  done(tx: Tx): Promise<unknown> {
    return saveImportStep(tx, { ...this.latest, state: 'DONE' });
  }

  /** Its end after the import's transaction has stored nothing, or after a look. */
  ended(state: ImportState, message: string | null): void {
    this.latest = { ...this.latest, state, message };
    this.tell(true);
  }

  private tell(last = false): void {
    if (this.pending && !last) return;
    this.pending = true;
    this.told = clock.ticks();
    const step = this.latest;
    this.database
      .write(this.organizationId, (tx) => saveImportStep(tx, step))
      .then((cancel) => (this.cancelled ||= cancel))
      .catch((error: Error) => log.error('import-progress', { reason: error.message }))
      .finally(() => (this.pending = false));
  }
}

const reasonOf = (error: unknown): readonly [ImportState, string] =>
  error instanceof ImportCancelled ? ['CANCELLED', CANCELLED.refusal.message] : ['FAILED', 'It could not be finished.'];

const CANCELLED = refuse('WRONG_STATE', 'The import was cancelled; nothing was stored.', {
  remedy: 'Import the file again when you want it.',
});

/** A use case that imports a file, with its progress told to whoever asks. */
export const watched =
  <Args extends { readonly fileName: string | null }>(
    database: Database,
    operation: Operation,
    useCase: (tx: Tx, actor: Actor, args: Args, watch: ImportWatch) => Promise<Result<string>>,
  ): UseCase<Args> =>
  async (tx, actor, args) => {
    const about = { memberId: actor.memberId, operation, fileName: args.fileName ?? '' };
    const running = new RunningImport(database, tx.organizationId, about);
    try {
      const result = await useCase(tx, actor, args, running);
      if (result.ok) await running.done(tx);
      else running.ended('REFUSED', result.refusal.message);
      return result;
    } catch (error) {
      running.ended(...reasonOf(error));
      if (error instanceof ImportCancelled) return CANCELLED;
      throw error;
    }
  };

/** A look at what an import would be, told and ended as the import itself; it stores nothing but how far it is. */
export async function watchedLook<T>(
  database: Database,
  organizationId: string,
  about: Pick<ImportStep, 'memberId' | 'operation' | 'fileName'>,
  look: (watch: ImportWatch) => Promise<Result<T>>,
): Promise<Result<T>> {
  const running = new RunningImport(database, organizationId, about);
  try {
    const result = await look(running);
    if (result.ok) running.ended('DONE', null);
    else running.ended('REFUSED', result.refusal.message);
    return result;
  } catch (error) {
    running.ended(...reasonOf(error));
    if (error instanceof ImportCancelled) return CANCELLED;
    throw error;
  }
}
