import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { mailWorks } from '../../organisation/inbox/send-mail';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/transaction';
import { organizationsWithJobs } from '../../platform/jobs/job.store';
import { Mailer } from '../../platform/jobs/mailer';
import { workOff, type Work } from '../../platform/jobs/work-off';
import { log } from '../../platform/log';
import { TELLING } from '../notices/tell';

const AT_ONCE = 50;

/** Works off the queues each JOB_SECONDS, one organisation after the other. */
@Injectable()
export class JobSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopped = false;
  private readonly mailer: Mailer | undefined;
  /** Every kind of job that this program does. */
  readonly works: readonly Work[];

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {
    this.mailer = config.mail && new Mailer(config.mail, config.publicUrl);
    this.works = [TELLING, ...mailWorks({ mailer: this.mailer, publicUrl: config.publicUrl })];
  }

  onApplicationBootstrap(): void {
    if (this.config.jobSeconds === 0) return;
    this.timer = setInterval(() => void this.work(), this.config.jobSeconds * 1_000).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working;
    this.mailer?.close();
  }

  /** Does what is due; a look that finds the one before still at work leaves it be. */
  work(): Promise<void> {
    this.working ??= this.workAll().finally(() => (this.working = undefined));
    return this.working;
  }

  private async workAll(): Promise<void> {
    try {
      for (const id of await organizationsWithJobs(this.database, AT_ONCE)) {
        if (this.stopped) return;
        await workOff(this.database, id, this.works);
      }
    } catch (error) {
      log.error('jobs-failed', { reason: (error as Error).message });
    }
  }
}
