import { ModuleRef } from '@nestjs/core';
import { Args, Context, GraphQLSchemaHost, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { composePack } from './board-pack/compose-pack';
import { PACK_CHAPTERS, type PackChapter } from './board-pack/pack';
import { BoardPackType, PackChapterEnum } from './board-pack/pack.graphql';
import { readPack } from './board-pack/read-pack';
import { shownPack } from './board-pack/show-pack';

const CHAPTERS = { type: () => [PackChapterEnum], nullable: true, description: 'Only these chapters; left out: all.' };

@Resolver(() => BoardPackType)
export class BoardPackResolver {
  constructor(private readonly modules: ModuleRef) {}

  @Allow('boardPack')
  @Query(() => BoardPackType, { description: 'What the board pack of a plan says, with the numbers of its file.' })
  async boardPack(
    @Args('planId', { type: () => ID, description: 'The plan.' }) planId: string,
    @Args('chapters', CHAPTERS) asked: PackChapter[] | null,
    @Context() ask: Ask,
  ) {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const chapters = asked ?? PACK_CHAPTERS;
    const ground = await readPack(schema, ask, planId, { language: ask.options.language, chapters });
    return shownPack(composePack(ground, chapters));
  }
}
