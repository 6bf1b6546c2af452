import { Module } from '@nestjs/common';
import { ApprovalResolver, DecisionFieldsResolver, PlanDecisionsResolver } from './approval/approval.resolver';
import { DecisionLinesResolver } from './approval/decision-line.resolver';
import { AnswerAwaitedResolver, PartApprovalResolver } from './approval/part-approval.resolver';
import { SignatureResolver } from './approval/signature.resolver';
import { AppealResolver } from './appeal/appeal.resolver';
import { InitiativeAppealResolver } from './appeal/initiative-appeal.resolver';
import { ClockResolver, PersonTotalResolver, TeamTotalResolver } from './clock/clock.resolver';
import { DelegationResolver, StandsInResolver } from './delegation/delegation.resolver';
import { RecordResolver } from './record/record.resolver';
import { EnvelopeReserveResolver, ReserveReleaseResolver, ReserveResolver } from './reserve/reserve.resolver';

@Module({
  providers: [
    ApprovalResolver,
    SignatureResolver,
    PlanDecisionsResolver,
    DecisionFieldsResolver,
    PartApprovalResolver,
    AnswerAwaitedResolver,
    DelegationResolver,
    StandsInResolver,
    DecisionLinesResolver,
    RecordResolver,
    ReserveResolver,
    EnvelopeReserveResolver,
    ReserveReleaseResolver,
    AppealResolver,
    InitiativeAppealResolver,
    ClockResolver,
    TeamTotalResolver,
    PersonTotalResolver,
  ],
})
export class DecisionModule {}
