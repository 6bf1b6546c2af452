import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { commentById, type Comment } from './comment.store';
import { AddCommentInput, AddCommentResult, InitiativeCommentType, WithdrawCommentResult } from './discussion.graphql';
import { commentCursor, discussion } from './read-discussion';
import { addComment, withdrawComment } from './say';

@Resolver(() => InitiativeCommentType)
export class DiscussionResolver {
  @Allow('discussion')
  @Query(() => [InitiativeCommentType], { description: 'What was said about an initiative, oldest first.' })
  discussion(
    @Args('initiativeId', { type: () => ID, description: 'The initiative.' }) initiativeId: string,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to go on after.' }) after: string | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => discussion(tx, { initiativeId, first, after }));
  }

  @Allow('addComment')
  @Mutation(() => AddCommentResult, {
    description:
      'Says something about an initiative; what a panellist of its cycle says is kept back until the reveal.',
  })
  addComment(@Args('input', { description: 'What to say.' }) input: AddCommentInput, @Context() ask: Ask) {
    return ask.act('addComment', { input }, addComment, commentById);
  }

  @Allow('withdrawComment')
  @Mutation(() => WithdrawCommentResult, {
    description: 'Takes your own words back; the comment stays in its place without them.',
  })
  withdrawComment(@Args('id', { type: () => ID, description: 'The comment.' }) id: string, @Context() ask: Ask) {
    return ask.act('withdrawComment', { id }, withdrawComment, commentById);
  }

  @ResolveField(() => MemberType, { description: 'Who said it.' })
  author(@Parent() comment: Comment, @Context() ask: Ask) {
    return memberOf(ask, comment.authorId);
  }

  @ResolveField(() => String, { description: 'Cursor to continue after.' })
  cursor(@Parent() comment: Comment, @Context() ask: Ask) {
    return ask.read((tx) => Promise.resolve(commentCursor(tx, comment)));
  }

  @ResolveField(() => Boolean, { description: 'True for your own that is not withdrawn.' })
  async mayWithdraw(@Parent() comment: Comment, @Context() ask: Ask) {
    return comment.withdrawnAt === null && (await ask.actor())?.memberId === comment.authorId;
  }
}
