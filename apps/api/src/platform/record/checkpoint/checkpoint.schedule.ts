import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { organizationIds } from '../../access/session.store';
import { clock } from '../../clock';
import { Config } from '../../config';
import { Database } from '../../database/transaction';
import { log } from '../../log';
import { keepCheckpoint, newestCheckpoint } from './checkpoint-folder';
import { takeCheckpoint } from './take-checkpoint';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Keeps a signed checkpoint of every organisation's record each CHECKPOINT_HOURS, however often the server restarts. */
@Injectable()
export class CheckpointSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.checkpointHours === 0) return;
    this.timer = setInterval(() => void this.look(), MINUTE).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Takes the checkpoints that are due; answers their files. What cannot be signed is logged as an error. */
  look(): Promise<readonly string[]> {
    const next = this.looking.then(() => this.takeDue());
    this.looking = next.catch(() => undefined);
    return next;
  }

  private async takeDue(): Promise<readonly string[]> {
    const files: string[] = [];
    if (this.config.checkpointHours === 0) return files;
    try {
      for (const { id } of await organizationIds(this.database)) {
        const file = await this.takeOne(id).catch((error: Error) =>
          log.error('checkpoint-refused', { organizationId: id, reason: error.message }),
        );
        if (typeof file === 'string') files.push(file);
      }
    } catch (error) {
      log.error('checkpoint-failed', { reason: (error as Error).message });
    }
    return files;
  }

  private async takeOne(organizationId: string): Promise<string | null> {
    const { dataFolder, checkpointHours } = this.config;
    const last = await newestCheckpoint(dataFolder, organizationId);
    if (last !== null && clock.now().getTime() - Date.parse(last.at) < checkpointHours * HOUR) return null;
    const checkpoint = await takeCheckpoint(this.database, dataFolder, organizationId);
    return checkpoint.sequence === 0 ? null : keepCheckpoint(dataFolder, checkpoint);
  }
}
