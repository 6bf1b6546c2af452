import { Module } from '@nestjs/common';
import { CycleAdvanceResolver } from './cycle/cycle.resolver';

@Module({ providers: [CycleAdvanceResolver] })
export class StewardshipModule {}
