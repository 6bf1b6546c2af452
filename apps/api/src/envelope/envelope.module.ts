import { Module } from '@nestjs/common';
import {
  AbsorbedRunRateResolver,
  BaseAbsorptionResolver,
  ComparisonAbsorptionResolver,
  ExpectedBaseLineResolver,
} from './absorption/absorption.resolver';
import { BaseControlResolver } from './base/base-control.resolver';
import { BaseFieldsResolver, BasePreviewResolver } from './base/base-fields.resolver';
import { ImportProgressResolver } from './base/import-progress.resolver';
import { BaseVersionTable } from './base/base-version.table';
import { BaseResolver } from './base/base.resolver';
import { CalendarResolver } from './calendar.resolver';
import { FundingCycleResolver } from './cycle.resolver';
import { FundingCycleTable } from './cycle.table';
import { EnvelopeResolver, UnitPositionResolver } from './envelope.resolver';
import { LedgerResolver } from './ledger.resolver';
import { ContributionLineResolver, MandateResolver } from './mandate.resolver';
import { MandateTable } from './mandate.table';
import { OpeningImportTable } from './opening/opening-import.table';
import { OpeningCommitmentResolver, OpeningResolver } from './opening/opening.resolver';
import { TransferFileController } from './transfers/transfer-file.controller';
import { BudgetLineResolver, TransferExportResolver, TransferResolver } from './transfers/transfer.resolver';

/** Tables of the wing. */
export const ENVELOPE_TABLES = [MandateTable, BaseVersionTable, FundingCycleTable, OpeningImportTable];

@Module({
  controllers: [TransferFileController],
  providers: [
    MandateResolver,
    ContributionLineResolver,
    BaseResolver,
    BaseControlResolver,
    BaseFieldsResolver,
    BasePreviewResolver,
    ImportProgressResolver,
    BaseAbsorptionResolver,
    ComparisonAbsorptionResolver,
    AbsorbedRunRateResolver,
    ExpectedBaseLineResolver,
    CalendarResolver,
    FundingCycleResolver,
    EnvelopeResolver,
    UnitPositionResolver,
    LedgerResolver,
    OpeningResolver,
    OpeningCommitmentResolver,
    TransferResolver,
    BudgetLineResolver,
    TransferExportResolver,
  ],
})
export class EnvelopeModule {}
