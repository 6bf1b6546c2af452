import { FundingCycleType } from '../../envelope/cycle.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';

export const AdvanceFundingCycleResult = resultUnion(
  'AdvanceFundingCycleResult',
  { type: FundingCycleType, typeName: 'FundingCycle' },
  ['StaleVersion'],
);
