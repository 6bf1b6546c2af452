import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decimalText, fraction, type Fraction } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { criteriaOf } from '../scoring/panel.lookup';
import { CriterionType } from '../scoring/scoring.graphql';
import { firmnessOf } from './firmness.store';
import { RankingEntryType } from './ranking.graphql';
import type { ShownEntry } from './read-ranking';

@ObjectType('WeightFlip', {
  description: 'The smallest change of one weight that moves a place across the funding line.',
})
export class WeightFlipType {
  @Field(() => CriterionType, { description: 'Whose weight.' }) criterion!: CriterionType;
  @Field({ description: 'Share of all weight now, a decimal of six places; the others keep their proportions.' })
  from!: string;
  @Field({ description: 'Share at which the line is crossed.' }) at!: string;
  @Field({ description: 'The change: at less from, signed.' }) change!: string;
  @Field({ description: 'The share now, exact, as n/d.' }) exactFrom!: string;
  @Field({ description: 'The share at which the line is crossed, exact, as n/d.' }) exactAt!: string;
  @Field({ description: 'True: it moves at that share itself, where scores tie; false: as soon as it is beyond.' })
  atTie!: boolean;
}

@ObjectType('RankStability', { description: 'How little would move a place across the funding line.' })
export class RankStabilityType {
  @Field({ description: 'True: above the funding line.' }) funded!: boolean;
  @Field(() => WeightFlipType, {
    nullable: true,
    description: 'The smallest change; null where no one weight does it.',
  })
  flip!: WeightFlipType | null;
  @Field(() => String, { nullable: true, description: 'Why it is not computed, such as missing scores.' })
  reason!: string | null;
}

@ObjectType('StatisticalTie', { description: 'Whether the gap to the place before says anything.' })
export class StatisticalTieType {
  @Field({ description: 'True: the gap is smaller than its sensitivity, and the order of the two says nothing.' })
  tie!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Hundredths of a point, two decimals; null where you do not see the place before.',
  })
  gap!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The most that one weight, off by five points of a hundred, changes it; null likewise.',
  })
  byWeight!: string | null;
  @Field({ description: 'The gap is smaller than what the panel’s disagreement explains.' }) withinPanel!: boolean;
}

const read = (text: string): Fraction => {
  const [n = '0', d = '1'] = text.split('/');
  return fraction(BigInt(n), BigInt(d));
};

/** The firmness of a page of places is read together. */
const firmnessFor = async (ask: Ask, { page, initiativeId }: ShownEntry) =>
  (
    await ask.once(`firmness ${page.cycleId} ${page.ids[0]} ${page.ids.length}`, (tx) =>
      firmnessOf(tx, page.cycleId, page.ids),
    )
  ).get(initiativeId);

@Resolver(() => RankingEntryType)
export class FirmnessResolver {
  @ResolveField(() => RankStabilityType, {
    nullable: true,
    description:
      'How little would move it across the funding line of the score; null in rankings from before it was kept.',
  })
  async stability(@Parent() entry: ShownEntry, @Context() ask: Ask) {
    const kept = (await firmnessFor(ask, entry))?.stability;
    if (!kept?.flip) return kept ?? null;
    const { criterionId, from, at, atTie } = kept.flip;
    const [now, then] = [read(from), read(at)];
    const change = fraction(then.n * now.d - now.n * then.d, then.d * now.d);
    const flip = {
      criterion: (await criteriaOf(ask, entry.page.cycleId)).find(({ id }) => id === criterionId),
      from: decimalText(now, 6),
      at: decimalText(then, 6),
      change: decimalText(change, 6),
      exactFrom: from,
      exactAt: at,
      atTie,
    };
    return { ...kept, flip };
  }

  @ResolveField(() => StatisticalTieType, {
    nullable: true,
    description: 'Whether its gap to the place before it by score says anything; null for the first place.',
  })
  async statisticalTie(@Parent() entry: ShownEntry, @Context() ask: Ask) {
    const found = await firmnessFor(ask, entry);
    if (!found?.statisticalTie) return null;
    const { tie, gap, byWeight, withinPanel } = found.statisticalTie;
    const shown = (exact: string): string | null => (found.beforeSeen ? decimalText(read(exact), 2) : null);
    return { tie, gap: shown(gap), byWeight: shown(byWeight), withinPanel };
  }
}
