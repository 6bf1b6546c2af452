import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { BudgetTransfer, LedgerEntry } from '@clout/domain';
import { LedgerEntryType } from '../../envelope/ledger.graphql';
import { UnitPositionType } from '../../envelope/envelope.graphql';
import { bookedInitiatives } from '../../envelope/ledger.store';
import { BudgetTransferType } from '../../envelope/transfers/transfer.graphql';
import type { Ask } from '../../platform/graphql/ask';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from './initiative.graphql';
import { initiativesByIds } from './initiative.store';
import { requestedByUnit } from './requested.store';

@Resolver(() => UnitPositionType)
export class UnitPositionRequestedResolver {
  @ResolveField(() => MoneyScalar, {
    description:
      "In-year money that the unit's submitted initiatives ask for in the cycle, as far as the member sees them.",
  })
  async requested(@Parent() position: UnitPositionType, @Context() ask: Ask) {
    const { cycleId, businessUnitId } = position;
    return (await ask.once(`requested ${cycleId}`, (tx) => requestedByUnit(tx, cycleId))).get(businessUnitId) ?? 0n;
  }
}

/** What the money is for: the initiatives that a cycle's ledger books, each read once. */
const bookedFor = async (ask: Ask, cycleId: string, initiativeId: string | null) => {
  const booked = await ask.once(`booked initiatives ${cycleId}`, async (tx) =>
    initiativesByIds(tx, await bookedInitiatives(tx, cycleId)),
  );
  return booked.find((initiative) => initiative.id === initiativeId) ?? null;
};

@Resolver(() => BudgetTransferType)
export class TransferInitiativeResolver {
  @ResolveField(() => InitiativeType, {
    nullable: true,
    description: 'The initiative that the money is for; null where the member may not see it.',
  })
  initiative(@Parent() { cycleId, initiativeId }: BudgetTransfer, @Context() ask: Ask) {
    return bookedFor(ask, cycleId, initiativeId);
  }
}

@Resolver(() => LedgerEntryType)
export class LedgerInitiativeResolver {
  @ResolveField(() => InitiativeType, {
    nullable: true,
    description: 'The initiative that the money is for; null where the member may not see it.',
  })
  initiative(@Parent() { cycleId, initiativeId }: LedgerEntry, @Context() ask: Ask) {
    return bookedFor(ask, cycleId, initiativeId);
  }
}
