import { Field, ObjectType } from '@nestjs/graphql';
import type { SubmissionCheck } from '@clout/domain';
import { FieldProblemType } from '../../platform/graphql/rejection.graphql';

@ObjectType('CheckItem', { description: 'One thing an initiative needs before it can be submitted.' })
export class CheckItemType {
  @Field({ description: 'The field concerned.' }) field!: string;
  @Field({ description: 'Name of the item.' }) label!: string;
  @Field({ description: 'True when it is there.' }) met!: boolean;
  @Field({ description: 'What would make it pass.' }) message!: string;
}

@ObjectType('SubmissionCheck', { description: 'Everything that must be there before an initiative can be submitted.' })
export class SubmissionCheckType implements SubmissionCheck {
  @Field({ description: 'True when nothing is missing.' }) complete!: boolean;
  @Field(() => [CheckItemType], { description: 'The whole list.' }) items!: CheckItemType[];
  @Field(() => [FieldProblemType], { description: 'What is missing, in words.' }) missing!: FieldProblemType[];
}
