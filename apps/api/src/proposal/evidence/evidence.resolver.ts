import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { STUDY_KINDS, isOld } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { AttachmentType } from '../attachment/attachment.graphql';
import { EvidenceGradeEnum } from '../case-rules/grade.graphql';
import { addEvidence, withdrawEvidence } from './add-evidence';
import { LinkCoefficientType } from './coefficient.graphql';
import {
  AddEvidenceResult,
  EvidenceInput,
  EvidenceType,
  MeasuredEffectType,
  WithdrawEvidenceResult,
  evidenceRequestOf,
} from './evidence.graphql';
import { type InGroup, filesIn, groupFor, libraryOf } from './evidence.lookup';
import { type StoredEvidence, dayOf, evidenceById } from './evidence.store';

type Parents = InGroup<StoredEvidence>;

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @Allow('addEvidence')
  @Mutation(() => AddEvidenceResult, { description: 'Brings evidence for a link of a draft or a returned initiative.' })
  addEvidence(
    @Args('initiativeId', { type: () => ID, description: 'Initiative.' }) initiativeId: string,
    @Args('input', { description: 'The evidence.' }) input: EvidenceInput,
    @Context() ask: Ask,
    @Args('expectedVersion', {
      type: () => Int,
      nullable: true,
      description: 'Version of the initiative that was read; left out: whatever stands.',
    })
    expectedVersion?: number | null,
  ) {
    const args = { initiativeId, expectedVersion: expectedVersion ?? null, input: evidenceRequestOf(input) };
    return ask.act('addEvidence', args, addEvidence, evidenceById);
  }

  @Allow('withdrawEvidence')
  @Mutation(() => WithdrawEvidenceResult, {
    description: 'Takes evidence back while its initiative is a draft or returned; it stays to be read.',
  })
  withdrawEvidence(@Args('id', { type: () => ID, description: 'Evidence.' }) id: string, @Context() ask: Ask) {
    return ask.act('withdrawEvidence', { id }, withdrawEvidence, evidenceById);
  }

  @ResolveField(() => EvidenceGradeEnum)
  start(@Parent() { kind }: Parents) {
    return STUDY_KINDS[kind];
  }

  @ResolveField(() => MeasuredEffectType, { nullable: true })
  effect(@Parent() { effect }: Parents) {
    const [low, high] = effect?.interval ?? [null, null];
    return effect && { estimate: effect.estimate, unit: effect.unit, low, high };
  }

  @ResolveField(() => Boolean)
  old(@Parent() { date }: Parents, @Context() ask: Ask) {
    return ask.read(async (tx) => isOld(date, dayOf(tx)));
  }

  @ResolveField(() => MemberType, { description: 'Member who added it.' })
  addedBy(@Parent() { addedBy }: Parents, @Context() ask: Ask) {
    return memberOf(ask, addedBy);
  }

  @ResolveField(() => AttachmentType, { nullable: true, description: 'The file it rests on.' })
  async attachment(@Parent() parent: Parents, @Context() ask: Ask) {
    if (parent.attachmentId === null) return null;
    return (await filesIn(ask, groupFor(parent))).find((file) => file.id === parent.attachmentId) ?? null;
  }

  @ResolveField(() => LinkCoefficientType, { nullable: true, description: 'The coefficient of the library it is.' })
  async coefficient(@Parent() { coefficientId }: Parents, @Context() ask: Ask) {
    return coefficientId === null ? null : ((await libraryOf(ask)).find(({ id }) => id === coefficientId) ?? null);
  }
}
