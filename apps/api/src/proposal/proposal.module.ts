import { Module } from '@nestjs/common';
import { AttachmentController } from './attachment/attachment.controller';
import { AttachmentResolver, InitiativeAttachmentsResolver } from './attachment/attachment.resolver';
import { AttachmentTable } from './attachment/attachment.table';
import { AcceptCaseResolver } from './business-case/accept-case.resolver';
import { BusinessCaseResolver } from './business-case/business-case.resolver';
import {
  BudgetReleaseResolver,
  CaseBenefitResolver,
  CaseValueResolver,
  ContactsAvoidedResolver,
} from './business-case/case-benefit.resolver';
import { CaseFieldsResolver } from './business-case/case-fields.resolver';
import { CaseQuestionResolver } from './business-case/case-question.resolver';
import { MethodResolver } from './business-case/method.resolver';
import { CaseRulesFieldsResolver, CaseRulesResolver } from './case-rules/case-rules.resolver';
import { CertificationFieldsResolver, PrepaidResolver } from './initiative/certification.resolver';
import {
  LedgerInitiativeResolver,
  TransferInitiativeResolver,
  UnitPositionRequestedResolver,
} from './initiative/envelope-fields.resolver';
import { ChainLinkEvidenceResolver } from './evidence/chain-link.resolver';
import { LinkCoefficientResolver } from './evidence/coefficient.resolver';
import {
  CycleGradersResolver,
  GradedEvidenceResolver,
  InitiativeEvidenceResolver,
  LinkGradeResolver,
  LinkStandingResolver,
} from './evidence/evidence-fields.resolver';
import { EvidenceResolver } from './evidence/evidence.resolver';
import { GradingResolver } from './evidence/grading.resolver';
import { InitiativeFieldsResolver } from './initiative/initiative-fields.resolver';
import {
  CostLineTable,
  FundingOptionTable,
  InitiativeEditorTable,
  InitiativeLinkTable,
  InitiativeTermTable,
} from './initiative/initiative-part.table';
import { InitiativeResolver } from './initiative/initiative.resolver';
import { InitiativeTable } from './initiative/initiative.table';
import { InitiativeFileResolver } from './intake-file/initiative-file.resolver';
import { SimilarResolver } from './similar/similar.resolver';
import { CustomerValueResolver } from './rate-card/customer-value.resolver';
import { ContactRateResolver, RateCardResolver } from './rate-card/rate-card.resolver';
import { RateCardTable } from './rate-card/rate-card.table';
import { InitiativeSponsorshipResolver, SponsorshipResolver } from './sponsorship/sponsorship.resolver';
import { SponsorshipRequestTable } from './sponsorship/sponsorship.table';
import { SubmissionFieldsResolver } from './submission/submission-fields.resolver';
import { SubmissionResolver } from './submission/submission.resolver';

/** The wing's tables. */
export const PROPOSAL_TABLES = [
  InitiativeTable,
  InitiativeEditorTable,
  InitiativeTermTable,
  InitiativeLinkTable,
  FundingOptionTable,
  CostLineTable,
  SponsorshipRequestTable,
  AttachmentTable,
  RateCardTable,
];

@Module({
  controllers: [AttachmentController],
  providers: [
    InitiativeResolver,
    InitiativeFieldsResolver,
    SponsorshipResolver,
    InitiativeSponsorshipResolver,
    AttachmentResolver,
    InitiativeAttachmentsResolver,
    InitiativeFileResolver,
    SubmissionResolver,
    SubmissionFieldsResolver,
    UnitPositionRequestedResolver,
    LedgerInitiativeResolver,
    CertificationFieldsResolver,
    PrepaidResolver,
    TransferInitiativeResolver,
    SimilarResolver,
    RateCardResolver,
    CustomerValueResolver,
    ContactRateResolver,
    CaseRulesResolver,
    CaseRulesFieldsResolver,
    EvidenceResolver,
    LinkCoefficientResolver,
    GradingResolver,
    InitiativeEvidenceResolver,
    LinkStandingResolver,
    LinkGradeResolver,
    GradedEvidenceResolver,
    CycleGradersResolver,
    ChainLinkEvidenceResolver,
    BusinessCaseResolver,
    CaseFieldsResolver,
    CaseBenefitResolver,
    BudgetReleaseResolver,
    ContactsAvoidedResolver,
    CaseValueResolver,
    CaseQuestionResolver,
    MethodResolver,
    AcceptCaseResolver,
  ],
})
export class ProposalModule {}
