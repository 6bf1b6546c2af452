import { Module } from '@nestjs/common';
import { ApprovalResolver, DecisionFieldsResolver, PlanDecisionsResolver } from './approval/approval.resolver';
import { RecordResolver } from './record/record.resolver';

@Module({ providers: [ApprovalResolver, PlanDecisionsResolver, DecisionFieldsResolver, RecordResolver] })
export class DecisionModule {}
