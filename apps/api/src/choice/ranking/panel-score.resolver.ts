import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../platform/graphql/ask';
import { ScoreChangeType } from '../scoring/panel.graphql';
import { changesOf } from '../scoring/panel.lookup';
import type { StoredScore } from '../scoring/score.store';
import { PanelScoreType } from './ranking.graphql';

@Resolver(() => PanelScoreType)
export class PanelScoreResolver {
  @ResolveField(() => [ScoreChangeType], { description: 'What it was before, oldest first.' })
  changes(@Parent() score: StoredScore, @Context() ask: Ask) {
    return changesOf(ask, score);
  }
}
