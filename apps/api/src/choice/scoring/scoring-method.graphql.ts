import { registerEnumType } from '@nestjs/graphql';
import { ICE_VARIANTS, SCORING_FACTORS, SCORING_METHODS } from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';

export const ScoringMethodEnum = enumOf(SCORING_METHODS);
registerEnumType(ScoringMethodEnum, {
  name: 'ScoringMethod',
  description: 'How scores are put together from the panel’s means.',
  valuesMap: {
    WEIGHTED: { description: 'Weighted mean of the criteria.' },
    RICE: { description: 'Reach x impact x confidence / effort.' },
    ICE: { description: 'Impact x confidence x ease.' },
    WSJF: { description: '(User-business value + time criticality + risk reduction) / job size.' },
    FORMULA: { description: 'A formula over the model’s own criteria.' },
  },
});

export const ScoringFactorEnum = enumOf(SCORING_FACTORS);
registerEnumType(ScoringFactorEnum, {
  name: 'ScoringFactor',
  description: 'A named part of RICE, ICE or WSJF.',
  valuesMap: {
    REACH: { description: 'RICE: customers reached in a period, the same period for all.' },
    IMPACT: { description: 'RICE and ICE: how much it moves each of them.' },
    CONFIDENCE: { description: 'RICE and ICE: how sure we are; RICE above 0 to 1.' },
    EFFORT: { description: 'RICE: person-months; divides.' },
    EASE: { description: 'ICE: how easy it is.' },
    USER_BUSINESS_VALUE: { description: 'WSJF: value to customer and business.' },
    TIME_CRITICALITY: { description: 'WSJF: what waiting costs.' },
    RISK_REDUCTION: { description: 'WSJF: risk reduced, or opportunity opened.' },
    JOB_SIZE: { description: 'WSJF: size of the job; divides.' },
  },
});

export const IceVariantEnum = enumOf(ICE_VARIANTS);
registerEnumType(IceVariantEnum, {
  name: 'IceVariant',
  description: 'Which form of ICE: tools differ.',
  valuesMap: {
    PRODUCT: { description: 'Impact x confidence x ease, as published.' },
    MEAN: { description: 'The mean of the three.' },
  },
});

export const SCORING_MODEL_STATES = ['DRAFT', 'PUBLISHED', 'FROZEN'] as const;
export type ScoringModelState = (typeof SCORING_MODEL_STATES)[number];
export const ScoringModelStateEnum = enumOf(SCORING_MODEL_STATES);
registerEnumType(ScoringModelStateEnum, {
  name: 'ScoringModelState',
  description: 'How far a scoring model is.',
  valuesMap: {
    DRAFT: { description: 'Being prepared: it takes no scores.' },
    PUBLISHED: { description: 'May be scored.' },
    FROZEN: { description: 'Scores were given: nothing of it changes any more.' },
  },
});
