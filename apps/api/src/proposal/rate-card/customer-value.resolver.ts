import { Args, Query, Resolver } from '@nestjs/graphql';
import { customerValue } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import { CustomerValueInput, CustomerValueType, customerValueAsked } from './customer-value.graphql';

@Resolver()
export class CustomerValueResolver {
  @Allow('customerValue')
  @Query(() => CustomerValueType, {
    description: 'What one customer is worth, by a named variant of customer lifetime value; nothing is saved.',
  })
  customerValue(@Args('input', { description: 'What it is computed from.' }) input: CustomerValueInput) {
    return customerValue(customerValueAsked(input));
  }
}
