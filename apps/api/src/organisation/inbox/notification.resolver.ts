import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { noticePath, noticeWords, type Language } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { MemberType } from '../organisation.graphql';
import { allMembers } from '../organisation.lookup';
import { LanguageEnum, NotificationType } from './inbox.graphql';
import type { Notice } from './notification.store';
import { languageOf } from './preferences';

const causedBy = async (ask: Ask, { actor }: Notice) =>
  actor === null ? null : ((await allMembers(ask)).find(({ pseudonym }) => pseudonym === actor) ?? null);

const wordsOf = async (ask: Ask, notice: Notice, language: Language | null) =>
  noticeWords(notice.kind, language ?? (await languageOf(ask)), {
    label: notice.label,
    actor: (await causedBy(ask, notice))?.name ?? null,
  });

const language = {
  type: () => LanguageEnum,
  nullable: true,
  description: 'Default: the language of your preferences.',
};

@Resolver(() => NotificationType)
export class NotificationResolver {
  @ResolveField(() => String, { description: 'It in a few words.' })
  async title(@Parent() notice: Notice, @Args('language', language) asked: Language | null, @Context() ask: Ask) {
    return (await wordsOf(ask, notice, asked)).title;
  }

  @ResolveField(() => String, { description: 'It in a sentence or two.' })
  async text(@Parent() notice: Notice, @Args('language', language) asked: Language | null, @Context() ask: Ask) {
    return (await wordsOf(ask, notice, asked)).text;
  }

  @ResolveField(() => String, { description: 'Address of its page in the console.' })
  path(@Parent() notice: Notice) {
    return noticePath(notice);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who caused it; null: the program did.' })
  actor(@Parent() notice: Notice, @Context() ask: Ask) {
    return causedBy(ask, notice);
  }
}
