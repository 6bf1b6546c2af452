import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LedgerEntry } from '@clout/domain';
import { BusinessUnitType } from '../organisation/organisation.graphql';
import { unitOf } from '../organisation/organisation.lookup';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { LedgerConnectionType, LedgerEntryType, LedgerFilterInput } from './ledger.graphql';
import { readLedger } from './read-ledger';

@Resolver(() => LedgerEntryType)
export class LedgerResolver {
  @Allow('ledger')
  @Query(() => LedgerConnectionType, { description: 'The budget ledger of a cycle, as far as the member may see it.' })
  ledger(
    @Args('cycleId', { type: () => ID, description: 'Id of the cycle.' }) cycleId: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Entries on the page, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to continue after.' })
    after: string | null,
    @Args('filter', { type: () => LedgerFilterInput, nullable: true, description: 'Which entries.' })
    filter: LedgerFilterInput | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => readLedger(tx, cycleId, first, after, filter ?? {}));
  }

  @ResolveField(() => BusinessUnitType, { description: 'Whose budget it is.' })
  businessUnit(@Parent() entry: LedgerEntry, @Context() ask: Ask) {
    return unitOf(ask, entry.businessUnitId);
  }
}
