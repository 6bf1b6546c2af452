import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { appealDesk, appealUntil, isAppealable } from '@clout/domain';
import { settingsOf } from '../../organisation/settings/settings.store';
import { clock } from '../../platform/clock';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { type InitiativeParent, cycleOf } from '../../proposal/initiative/initiative.lookup';
import { AppealChanceType, AppealType } from './appeal.graphql';
import { appealableDecisions, appealsOf } from './appeal.store';

const UNFUNDED: readonly InitiativeParent['state'][] = ['ACCEPTED', 'DECLINED', 'DEFERRED'];

/** Initiatives that are read together: a page of a list, or the one that was asked for. */
const together = (parent: InitiativeParent) => ('page' in parent ? parent.page : { key: parent.id, ids: [parent.id] });

@Resolver(() => InitiativeType)
export class InitiativeAppealResolver {
  @ResolveField(() => [AppealType], { description: 'Appeals against decisions about it, oldest first.' })
  async appeals(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const { key, ids } = together(parent);
    const found = await ask.once(`appeals ${key}`, (tx) => appealsOf(tx, ids));
    return found.filter((appeal) => appeal.initiativeId === parent.id);
  }

  @ResolveField(() => AppealChanceType, {
    nullable: true,
    description: 'The decision that can be appealed now by those who answer for it; null when there is none.',
  })
  async appealChance(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    if (!UNFUNDED.includes(parent.state)) return null;
    const { key, ids } = together(parent);
    const [now, { appealDays }] = [await ask.read(async (tx) => tx.now), await ask.once('settings', settingsOf)];
    const decision = (await ask.once(`appealable ${key}`, (tx) => appealableDecisions(tx, ids))).get(parent.id) ?? null;
    const cycle = decision && (await cycleOf(ask, parent.cycleId));
    if (!cycle) return null;
    const found = isAppealable(parent.code, { decision, appealDays, cycleState: cycle.state, now });
    if (!found.ok) return null;
    const { against } = found.value;
    return {
      against,
      desk: appealDesk(against, parent.sponsorship),
      until: clock.at(appealUntil(found.value, appealDays)),
    };
  }
}
