import { registerEnumType } from '@nestjs/graphql';
import { COST_CLASSES, COST_KINDS } from '@clout/domain';
import { enumOf } from '../platform/graphql/rejection.graphql';

export const CostKindEnum = enumOf(COST_KINDS);
registerEnumType(CostKindEnum, {
  name: 'CostKind',
  description: 'Whether a cost ends with its period or goes on.',
  valuesMap: {
    ONE_TIME: { description: 'Spent once, in its period.' },
    RUN_RATE: { description: 'Goes on at this level until another line or the end of the contract.' },
  },
});

export const CostClassEnum = enumOf(COST_CLASSES);
registerEnumType(CostClassEnum, {
  name: 'CostClass',
  description: 'How the books treat a cost.',
  valuesMap: {
    OPEX: { description: 'Operating expenditure: what the cap counts.' },
    CAPEX: { description: 'Capital expenditure: shown beside the cap.' },
    PREPAID: { description: 'Paid ahead and expensed later: not counted by the cap.' },
  },
});
