import { registerEnumType } from '@nestjs/graphql';
import { CHAIN_RULES, CREDIT_ESTIMATES, GRADES, LADDER, LINKS } from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';

const rungs = {
  E0: { description: `${LADDER.E0.rule}.` },
  E1: { description: `${LADDER.E1.rule}.` },
  E2: { description: `${LADDER.E2.rule}.` },
  E3: { description: `${LADDER.E3.rule}.` },
  E4: { description: `${LADDER.E4.rule}.` },
  E5: { description: `${LADDER.E5.rule}.` },
};

export const EvidenceGradeEnum = enumOf(GRADES);
registerEnumType(EvidenceGradeEnum, {
  name: 'EvidenceGrade',
  description: 'Strength of the evidence for a link, weakest first. A proposal of this product.',
  valuesMap: rungs,
});

export const LinkStateEnum = enumOf(['MISSING', 'UNGRADED', ...GRADES] as const);
registerEnumType(LinkStateEnum, {
  name: 'LinkState',
  description: 'How far a link has come.',
  valuesMap: {
    MISSING: { description: 'Not stated.' },
    UNGRADED: { description: 'Stated, and not graded: it counts as nothing.' },
    ...rungs,
  },
});

export const CaseLinkEnum = enumOf(LINKS);
registerEnumType(CaseLinkEnum, {
  name: 'CaseLink',
  description: 'A link of the chain from action to money.',
  valuesMap: {
    ACTION_OUTCOME: { description: 'From the action to what customers get.' },
    OUTCOME_LOYALTY: { description: 'From what customers get to what they do.' },
    LOYALTY_RESULT: { description: 'From what customers do to money.' },
  },
});

export const ChainRuleEnum = enumOf(CHAIN_RULES);
registerEnumType(ChainRuleEnum, {
  name: 'ChainRule',
  description: 'How the links of a chain make its multiplier.',
  valuesMap: {
    WEAKEST: { description: 'That of the weakest link.' },
    PRODUCT: { description: 'The product over all links, which is stricter.' },
  },
});

export const CreditEstimateEnum = enumOf(CREDIT_ESTIMATES);
registerEnumType(CreditEstimateEnum, {
  name: 'CreditEstimate',
  description: 'What a multiplier is applied to.',
  valuesMap: {
    CENTRAL: { description: 'The central estimate of a benefit.' },
    LOWER: { description: 'Its lower bound, which is stricter.' },
  },
});
