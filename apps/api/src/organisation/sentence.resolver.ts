import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access/allow';
import { badInput } from '../platform/graphql/faults';

/** Most sentences of one request, and the longest, in characters. */
const MOST = 200;
const LONGEST = 10_000;

@Resolver()
export class SentenceResolver {
  @Allow('sentences')
  @Query(() => [String], {
    description:
      'Sentences of the rules in the language of the request, in their order, for clients that compute by the same rules; what is none of them comes back as it is.',
  })
  sentences(
    @Args('texts', { type: () => [String], description: 'The English sentences: 200 at most, of 10,000 characters.' })
    texts: string[],
  ) {
    if (texts.length > MOST) throw badInput(`texts must be ${MOST} or fewer.`);
    if (texts.some((text) => text.length > LONGEST))
      throw badInput(`texts must have at most ${LONGEST} characters each.`);
    return texts;
  }
}
