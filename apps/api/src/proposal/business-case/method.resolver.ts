import { Query, Resolver } from '@nestjs/graphql';
import { METHODS } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import { MethodType } from './method.graphql';

@Resolver()
export class MethodResolver {
  @Allow('methods')
  @Query(() => [MethodType], { description: 'Every published method: what each number on screen is computed by.' })
  methods() {
    return METHODS;
  }
}
