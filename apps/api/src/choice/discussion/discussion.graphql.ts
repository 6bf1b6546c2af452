import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import type { Comment } from './comment.store';
import type { AddCommentArgs } from './say';

@ObjectType('InitiativeComment', { description: 'What somebody said about an initiative.' })
export class InitiativeCommentType implements Omit<Comment, 'authorId' | 'at'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Cursor to continue after.' }) cursor!: string;
  @Field(() => ID, { description: 'The initiative.' }) initiativeId!: string;
  @Field(() => MemberType, { description: 'Who said it.' }) author!: MemberType;
  @Field(() => String, { nullable: true, description: 'The words; null once they are withdrawn.' })
  words!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was said.' }) createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its author took it back.' })
  withdrawnAt!: Date | null;
  @Field({ description: 'Said by a panellist of the cycle before the reveal: only its author sees it until then.' })
  keptBack!: boolean;
  @Field({ description: 'True for your own that is not withdrawn.' }) mayWithdraw!: boolean;
}

@InputType('AddCommentInput', { description: 'Something to say about an initiative.' })
export class AddCommentInput implements Required<AddCommentArgs['input']> {
  @Field(() => ID, { description: 'An initiative you see.' }) initiativeId!: string;
  @Field({ description: 'The words, 1 to 4000 characters.' }) words!: string;
}

const comment = { type: InitiativeCommentType, typeName: 'InitiativeComment' };
export const AddCommentResult = resultUnion('AddCommentResult', comment);
export const WithdrawCommentResult = resultUnion('WithdrawCommentResult', comment);
