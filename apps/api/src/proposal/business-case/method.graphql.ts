import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Method, Standing } from '@clout/domain';
import { MethodStandingEnum } from './figure-words.graphql';

@ObjectType('Method', { description: 'A published way to compute a number.' })
export class MethodType implements Omit<Method, 'compute'> {
  @Field({ description: 'Unique name.' }) name!: string;
  @Field({ description: 'Title.' }) title!: string;
  @Field({ description: 'Chapter of the methods’ page.' }) chapter!: string;
  @Field(() => Int, { description: 'Raised whenever the same input could give another result.' }) version!: number;
  @Field({ description: 'Unit of the result.' }) unit!: string;
  @Field({ description: 'Formula.' }) formula!: string;
  @Field({ description: 'What happens at the edges.' }) edges!: string;
  @Field({ description: 'Where it comes from.' }) source!: string;
  @Field(() => MethodStandingEnum, { description: 'What kind of source that is.' }) standing!: Standing;
}
