import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { organizationIds } from '../../platform/access/session.store';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/transaction';
import { log } from '../../platform/log';
import { sweepOrganization } from './sweep';

const MINUTE = 60_000;

/** Sweeps every organisation each SWEEP_MINUTES: holds lapse and the like, without anybody's doing. */
@Injectable()
export class SweepSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.sweepMinutes === 0) return;
    this.timer = setInterval(() => void this.sweep(), this.config.sweepMinutes * MINUTE).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** One sweep after the other, never two at once. */
  sweep(): Promise<unknown> {
    this.sweeping = this.sweeping.then(() => this.sweepAll());
    return this.sweeping;
  }

  private async sweepAll(): Promise<void> {
    try {
      for (const { id } of await organizationIds(this.database)) {
        if (this.stopped) return;
        await sweepOrganization(this.database, id);
      }
    } catch (error) {
      log.error('sweep-failed', { reason: (error as Error).message });
    }
  }
}
