import { Module } from '@nestjs/common';
import { CycleAdvanceResolver } from './cycle/cycle.resolver';
import { LeavingResolver, OrphanedResolver } from './people/people.resolver';

@Module({ providers: [CycleAdvanceResolver, LeavingResolver, OrphanedResolver] })
export class StewardshipModule {}
