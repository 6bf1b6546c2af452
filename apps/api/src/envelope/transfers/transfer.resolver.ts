import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isNetZero, type BudgetLine, type BudgetTransfer, type TransferState } from '@clout/domain';
import { BusinessUnitType, MemberType } from '../../organisation/organisation.graphql';
import { memberOf, unitOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { confirmTransfers } from './confirm-transfers';
import { exportById, exportContent, exportsOfCycle, type TransferExport } from './export.store';
import { exportTransfers } from './export-transfers';
import { proposeTransfersAgain } from './propose-again';
import { readExports, readTransfers, readTransferTotals } from './read-transfers';
import {
  BudgetLineType,
  BudgetTransferExportType,
  BudgetTransferTotalsType,
  BudgetTransferType,
  ConfirmBudgetTransfersResult,
  ExportBudgetTransfersResult,
  ProposeBudgetTransfersAgainResult,
  TransferStateEnum,
} from './transfer.graphql';

const CYCLE = { name: 'cycleId', type: () => ID, description: 'Id of the cycle.' } as const;
const IDS = { name: 'ids', type: () => [ID], description: 'Transfers of the cycle, each once.' } as const;

@Resolver(() => BudgetTransferType)
export class TransferResolver {
  @Allow('budgetTransfers')
  @Query(() => [BudgetTransferType], { description: 'Budget transfers of a cycle, as far as the member may see them.' })
  budgetTransfers(
    @Args(CYCLE.name, CYCLE) cycleId: string,
    @Args('states', { type: () => [TransferStateEnum], nullable: true, description: 'Only these; left out, all.' })
    states: TransferState[] | null,
    @Args('first', {
      type: () => Int,
      nullable: true,
      description: 'At most so many, the oldest first; left out, all.',
    })
    first: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => readTransfers(tx, cycleId, states ?? null, first ?? null));
  }

  @Allow('budgetTransferTotals')
  @Query(() => BudgetTransferTotalsType, { description: 'Rows and amounts of transfers by state: what needs doing.' })
  budgetTransferTotals(@Args(CYCLE.name, CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => readTransferTotals(tx, cycleId));
  }

  @Allow('budgetTransferExports')
  @Query(() => [BudgetTransferExportType], { description: 'Exports of a cycle, the newest first.' })
  budgetTransferExports(@Args(CYCLE.name, CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => readExports(tx, cycleId));
  }

  @Allow('exportBudgetTransfers')
  @Mutation(() => ExportBudgetTransfersResult, {
    description: "Puts every transfer that is ready into a file for the company's ledger.",
  })
  exportBudgetTransfers(@Args(CYCLE.name, CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.act('exportBudgetTransfers', { cycleId }, exportTransfers, exportById);
  }

  @Allow('confirmBudgetTransfers')
  @Mutation(() => ConfirmBudgetTransfersResult, {
    description: "Tells what the company's ledger answered to exported transfers: posted, or rejected.",
  })
  confirmBudgetTransfers(
    @Args(CYCLE.name, CYCLE) cycleId: string,
    @Args(IDS.name, IDS) ids: string[],
    @Args('posted', { description: 'True: booked; false: rejected.' }) posted: boolean,
    @Args('externalReference', {
      type: () => String,
      nullable: true,
      description: "The ledger's reference; needed when posted.",
    })
    externalReference: string | null,
    @Args('reason', { type: () => String, nullable: true, description: 'Why the ledger rejected them.' })
    reason: string | null,
    @Context() ask: Ask,
  ) {
    const args = { cycleId, ids, posted, externalReference: externalReference ?? null, reason: reason ?? null };
    return ask.act('confirmBudgetTransfers', args, confirmTransfers, readTransferTotals);
  }

  @Allow('proposeBudgetTransfersAgain')
  @Mutation(() => ProposeBudgetTransfersAgainResult, {
    description: 'Lets rejected transfers go into the next export, once the cause is corrected.',
  })
  proposeBudgetTransfersAgain(
    @Args(CYCLE.name, CYCLE) cycleId: string,
    @Args(IDS.name, IDS) ids: string[],
    @Args('correction', { description: 'What was corrected.' }) correction: string,
    @Context() ask: Ask,
  ) {
    return ask.act(
      'proposeBudgetTransfersAgain',
      { cycleId, ids, correction },
      proposeTransfersAgain,
      readTransferTotals,
    );
  }

  @ResolveField(() => BudgetTransferExportType, { nullable: true, description: 'The last file that it went into.' })
  async export(@Parent() { cycleId, exportId }: BudgetTransfer, @Context() ask: Ask) {
    const exports = await ask.once(`exports ${cycleId}`, (tx) => exportsOfCycle(tx, cycleId));
    return exports.find((one) => one.id === exportId) ?? null;
  }

  @ResolveField(() => Boolean, { description: 'True where nothing moves: the line is source and use at once.' })
  netZero(@Parent() transfer: BudgetTransfer) {
    return isNetZero(transfer);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who of FINANCE told what the ledger answered.' })
  confirmedBy(@Parent() transfer: BudgetTransfer, @Context() ask: Ask) {
    return memberOf(ask, transfer.confirmedBy);
  }
}

@Resolver(() => BudgetLineType)
export class BudgetLineResolver {
  @ResolveField(() => BusinessUnitType, { description: 'Whose budget it is.' })
  businessUnit(@Parent() line: BudgetLine, @Context() ask: Ask) {
    return unitOf(ask, line.businessUnitId);
  }
}

@Resolver(() => BudgetTransferExportType)
export class TransferExportResolver {
  @ResolveField(() => MemberType, { description: 'Who exported it.' })
  exportedBy(@Parent() made: TransferExport, @Context() ask: Ask) {
    return memberOf(ask, made.exportedBy);
  }

  @ResolveField(() => String, { description: 'The CSV file, byte for byte; its control totals stand below the rows.' })
  content(@Parent() made: TransferExport, @Context() ask: Ask) {
    return ask.read((tx) => exportContent(tx, made.id));
  }
}
