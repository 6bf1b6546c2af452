import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { submissionCheck } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { askedUnits } from '../sponsorship/asked-units';
import { createInitiative } from './create-initiative';
import { CreateInitiativeInput, InitiativeFilter, UpdateInitiativeInput } from './initiative-input.graphql';
import { listInitiatives } from './initiative-list.store';
import {
  CreateInitiativeResult,
  InitiativeConnection,
  InitiativeType,
  ReturnInitiativeResult,
  SubmitInitiativeResult,
  UpdateInitiativeResult,
  WithdrawInitiativeResult,
} from './initiative.graphql';
import { cycleOf } from './initiative.lookup';
import { initiativeById } from './initiative.store';
import { requireInitiative } from './load-initiative';
import { returnInitiative, withdrawInitiative } from './move-initiative';
import { SubmissionCheckType } from './submission-check.graphql';
import { submitInitiative } from './submit-initiative';
import { updateInitiative } from './update-initiative';

const ID_ARG = ['id', { type: () => ID, description: 'Initiative.' }] as const;
const VERSION_ARG = ['expectedVersion', { type: () => Int, description: 'Version that was read.' }] as const;
const REASON_ARG = ['reason', { description: 'Why, in words; up to 2,000 characters.' }] as const;

@Resolver(() => InitiativeType)
export class InitiativeResolver {
  @Allow('initiatives')
  @Query(() => InitiativeConnection, { description: 'Initiatives of a cycle that may be seen.' })
  async initiatives(
    @Args('cycleId', { type: () => ID, description: 'Funding cycle.' }) cycleId: string,
    @Args('filter', { type: () => InitiativeFilter, nullable: true, description: 'Which ones.' })
    filter: InitiativeFilter | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to go on after.' }) after: string | null,
    @Context() ask: Ask,
  ) {
    if (!(await cycleOf(ask, cycleId))) throw notFound();
    return ask.read((tx, actor) => listInitiatives(tx, actor, { cycleId, filter, first, after }));
  }

  @Allow('initiative')
  @Query(() => InitiativeType, { description: 'One initiative.' })
  initiative(@Args(...ID_ARG) id: string, @Context() ask: Ask) {
    return ask.read((tx) => requireInitiative(tx, id));
  }

  @Allow('submissionCheck')
  @Query(() => SubmissionCheckType, { description: 'What is missing before it can be submitted.' })
  submissionCheck(@Args(...ID_ARG) id: string, @Context() ask: Ask) {
    return ask.read(async (tx) => {
      const initiative = await requireInitiative(tx, id);
      return { ...submissionCheck(initiative, await askedUnits(tx, id)), initiative };
    });
  }

  @Allow('createInitiative')
  @Mutation(() => CreateInitiativeResult, { description: 'Begins a draft.' })
  createInitiative(@Args('input', { description: 'The draft.' }) input: CreateInitiativeInput, @Context() ask: Ask) {
    return ask.act('createInitiative', { input }, createInitiative, initiativeById);
  }

  @Allow('updateInitiative')
  @Mutation(() => UpdateInitiativeResult, { description: 'Changes a draft or a returned initiative.' })
  updateInitiative(
    @Args(...ID_ARG) id: string,
    @Args(...VERSION_ARG) expectedVersion: number,
    @Args('input', { description: 'The change.' }) input: UpdateInitiativeInput,
    @Context() ask: Ask,
  ) {
    return ask.act('updateInitiative', { id, expectedVersion, input }, updateInitiative, initiativeById);
  }

  @Allow('submitInitiative')
  @Mutation(() => SubmitInitiativeResult, { description: 'Hands it in once the checklist is complete.' })
  submitInitiative(@Args(...ID_ARG) id: string, @Args(...VERSION_ARG) expectedVersion: number, @Context() ask: Ask) {
    return ask.act('submitInitiative', { id, expectedVersion }, submitInitiative, initiativeById);
  }

  @Allow('returnInitiative')
  @Mutation(() => ReturnInitiativeResult, { description: 'Gives it back to its unit to be mended.' })
  returnInitiative(
    @Args(...ID_ARG) id: string,
    @Args(...VERSION_ARG) expectedVersion: number,
    @Args(...REASON_ARG) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('returnInitiative', { id, expectedVersion, reason }, returnInitiative, initiativeById);
  }

  @Allow('withdrawInitiative')
  @Mutation(() => WithdrawInitiativeResult, { description: 'Takes it back for good.' })
  withdrawInitiative(
    @Args(...ID_ARG) id: string,
    @Args(...VERSION_ARG) expectedVersion: number,
    @Args(...REASON_ARG) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('withdrawInitiative', { id, expectedVersion, reason }, withdrawInitiative, initiativeById);
  }
}
