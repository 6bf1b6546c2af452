import { Field, ID, InputType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars';

@InputType('RecordFilter', { description: 'Which entries of the record; everything given must hold.' })
export class RecordFilterInput {
  @Field(() => String, { nullable: true, description: 'The act, named as the operation.' }) act?: string | null;
  @Field(() => String, { nullable: true, description: 'What it was about, as a type name.' })
  subjectType?: string | null;
  @Field(() => ID, { nullable: true, description: 'Member who acted.' }) memberId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day, UTC.' }) from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, UTC.' }) to?: string | null;
}
