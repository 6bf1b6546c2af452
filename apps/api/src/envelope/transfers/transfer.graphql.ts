import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TRANSFER_STATES } from '@clout/domain';
import type { BudgetLine, BudgetTransfer, JournalKind, TransferState } from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { CostClassEnum, CostKindEnum } from '../cost.graphql';
import { JournalKindEnum } from '../ledger.graphql';
import type { TransferExport } from './export.store';

export const TransferStateEnum = enumOf(TRANSFER_STATES);
registerEnumType(TransferStateEnum, {
  name: 'TransferState',
  description: "How far the company's own ledger has followed.",
  valuesMap: {
    PROPOSED: { description: 'Waits to be exported.' },
    EXPORTED: { description: "In a file for the company's ledger; its answer is awaited." },
    POSTED: { description: "The company's ledger booked it, under its reference." },
    REJECTED: {
      description: "The company's ledger refused it: the money stays committed, and FINANCE proposes it again.",
    },
    CANCELLED: { description: 'Taken back before it reached the ledger: there is nothing to book.' },
  },
});

@ObjectType('BudgetLine', { description: 'Where budget stands.' })
export class BudgetLineType implements Omit<BudgetLine, 'businessUnitId'> {
  @Field({ description: 'Legal entity.' }) legalEntity!: string;
  @Field({ description: 'Cost centre.' }) costCentre!: string;
  @Field({ description: 'Account.' }) account!: string;
  businessUnitId!: string;
}

@ObjectType('BudgetTransfer', {
  description: "What a committed line does to real budgets, and how far the company's own ledger has followed.",
})
export class BudgetTransferType implements Omit<
  BudgetTransfer,
  'cycleId' | 'sequence' | 'initiativeId' | 'exportId' | 'confirmedBy' | 'from' | 'to'
> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => ID, { description: 'The journal that it is of.' }) journalId!: string;
  @Field(() => JournalKindEnum, { description: 'What that journal does.' }) kind!: JournalKind;
  @Field(() => TransferStateEnum, { description: 'How far it is.' }) state!: TransferState;
  @Field({ description: 'False while it waits for the transfer that it takes back to be posted.' }) ready!: boolean;
  @Field(() => BudgetLineType, { description: 'The line that gives.' }) from!: BudgetLineType;
  @Field(() => BudgetLineType, { description: 'The line that gets.' }) to!: BudgetLineType;
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period.' }) period!: number;
  @Field(() => CostKindEnum, { description: 'Once, or going on.' }) costKind!: BudgetTransfer['costKind'];
  @Field(() => CostClassEnum, { description: 'How the books treat it.' }) costClass!: BudgetTransfer['costClass'];
  @Field(() => MoneyScalar, { description: 'What moves; above 0.' }) amount!: bigint;
  @Field({ description: 'True where the line held the money for this use already: it is source and use at once.' })
  alreadyBudgeted!: boolean;
  @Field(() => ID, { nullable: true, description: 'The plan line that was approved.' }) planLineId!: string;
  @Field(() => ID, { nullable: true, description: 'The transfer that this one takes back.' }) reversesId!:
    string | null;
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => String, { nullable: true, description: "Reference of the company's own ledger." })
  externalReference!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the ledger last rejected it.' }) rejection!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When FINANCE told what the ledger answered.' })
  confirmedAt!: Date | null;
}

@ObjectType('BudgetTransferExport', {
  description: "A file of transfers for the company's ledger, with the control totals that it adds up again.",
})
export class BudgetTransferExportType implements Omit<TransferExport, 'cycleId' | 'exportedBy'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Counts per cycle from 1.' }) number!: number;
  @Field(() => Int, { description: 'Transfers in the file.' }) rows!: number;
  @Field(() => MoneyScalar, { description: 'Sum of their amounts.' }) total!: bigint;
  @Field(() => MoneyScalar, { description: 'The part of it whose line is source and use at once.' }) netZero!: bigint;
  @Field({ description: "SHA-256 of the CSV file's bytes, hexadecimal." }) hash!: string;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) exportedAt!: Date;
}

@ObjectType('BudgetTransferTotal', { description: 'Transfers of one state.' })
export class BudgetTransferTotalType {
  @Field(() => TransferStateEnum, { description: 'The state.' }) state!: TransferState;
  @Field(() => Int, { description: 'How many.' }) rows!: number;
  @Field(() => MoneyScalar, { description: 'Sum of their amounts.' }) total!: bigint;
}

@ObjectType('BudgetTransferTotals', { description: 'How the transfers of a cycle stand, as the member sees them.' })
export class BudgetTransferTotalsType {
  @Field(() => ID, { description: 'Cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'Proposed transfers that the next export takes.' }) ready!: number;
  @Field(() => Int, { description: 'Proposed transfers that wait for what they take back to be posted.' })
  waiting!: number;
  @Field(() => Int, { description: 'Rejected transfers: FINANCE corrects their cause and proposes them again.' })
  rejected!: number;
  @Field(() => [BudgetTransferTotalType], { description: 'Rows and amounts of each state.' })
  byState!: BudgetTransferTotalType[];
}

const EXPORT = { type: BudgetTransferExportType, typeName: 'BudgetTransferExport' };
const TOTALS = { type: BudgetTransferTotalsType, typeName: 'BudgetTransferTotals' };
export const ExportBudgetTransfersResult = resultUnion('ExportBudgetTransfersResult', EXPORT);
export const ConfirmBudgetTransfersResult = resultUnion('ConfirmBudgetTransfersResult', TOTALS);
export const ProposeBudgetTransfersAgainResult = resultUnion('ProposeBudgetTransfersAgainResult', TOTALS);
