import { Module } from '@nestjs/common';
import { ApprovalResolver, DecisionFieldsResolver, PlanDecisionsResolver } from './approval/approval.resolver';
import { SignatureResolver } from './approval/signature.resolver';
import { RecordResolver } from './record/record.resolver';

@Module({
  providers: [ApprovalResolver, SignatureResolver, PlanDecisionsResolver, DecisionFieldsResolver, RecordResolver],
})
export class DecisionModule {}
