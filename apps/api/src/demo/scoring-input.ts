import type { CriterionSeed } from '../../seed/harborline/proposal-shape';

type Kind = 'CUSTOMER_VALUE' | 'BUSINESS_VALUE' | 'OTHER';
const kindOf = (code: string): Kind => (code === 'CUSTOMER_VALUE' || code === 'BUSINESS_VALUE' ? code : 'OTHER');

/** The seed's criteria as a scoring model takes them; two of them carry the words that the rules know. */
export const criterionInputs = (criteria: readonly CriterionSeed[]) =>
  criteria.map(({ code, name, question, weight, anchors }) => ({
    name,
    question,
    weight,
    anchors: anchors.map((anchor) => ({ ...anchor })),
    kind: kindOf(code),
  }));
