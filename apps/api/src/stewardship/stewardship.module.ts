import { Module } from '@nestjs/common';
import { CycleAdvanceResolver } from './cycle/cycle.resolver';
import { ErasureResolver } from './erasure/erasure.resolver';
import { WaysOutResolver } from './over-commitment/ways-out.resolver';
import { LeavingResolver, OrphanedResolver } from './people/people.resolver';
import { SweepSchedule } from './sweeps/sweep.schedule';

@Module({
  providers: [WaysOutResolver, ErasureResolver, CycleAdvanceResolver, LeavingResolver, OrphanedResolver, SweepSchedule],
})
export class StewardshipModule {}
