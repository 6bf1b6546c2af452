import { Module } from '@nestjs/common';
import { CycleAdvanceResolver } from './cycle/cycle.resolver';
import { ErasureResolver } from './erasure/erasure.resolver';
import { LeavingResolver, OrphanedResolver } from './people/people.resolver';

@Module({ providers: [ErasureResolver, CycleAdvanceResolver, LeavingResolver, OrphanedResolver] })
export class StewardshipModule {}
