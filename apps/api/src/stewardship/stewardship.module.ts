import { Module } from '@nestjs/common';
import { BackgroundResolver, DeadJobResolver } from './background/background.resolver';
import { CycleAdvanceResolver } from './cycle/cycle.resolver';
import { DirectoryResolver } from './directory/directory.resolver';
import { ErasureResolver } from './erasure/erasure.resolver';
import { JobSchedule } from './jobs/job.schedule';
import { FirstRunResolver } from './first-run/first-run.resolver';
import { WaysOutResolver } from './over-commitment/ways-out.resolver';
import { LeavingResolver, OrphanedResolver } from './people/people.resolver';
import { SweepSchedule } from './sweeps/sweep.schedule';
import { YearCloseLineResolver, YearCloseResolver, YearCloseUnitResolver } from './year-close/year-close.resolver';

@Module({
  providers: [
    WaysOutResolver,
    BackgroundResolver,
    DeadJobResolver,
    ErasureResolver,
    DirectoryResolver,
    FirstRunResolver,
    CycleAdvanceResolver,
    LeavingResolver,
    OrphanedResolver,
    SweepSchedule,
    JobSchedule,
    YearCloseResolver,
    YearCloseUnitResolver,
    YearCloseLineResolver,
  ],
})
export class StewardshipModule {}
