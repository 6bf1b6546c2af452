import { Module } from '@nestjs/common';
import { RecordResolver } from './record/record.resolver';

@Module({ providers: [RecordResolver] })
export class DecisionModule {}
