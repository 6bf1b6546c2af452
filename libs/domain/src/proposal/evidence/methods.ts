import { chapter, method } from '../../method/method';
import { breakEvenConfidence, evidenceWeightedValue, gradeChain } from './chain-grade';
import { gradeItem } from './grade-link';
import { weightedKappa } from './kappa';

/** How evidence is graded and weighed. */
export const EVIDENCE_METHODS = chapter('Evidence', [
  method({
    name: 'evidence_grade',
    title: 'Evidence grade of a link',
    unit: 'E0..E5',
    formula:
      'start of the kind of study, one level down for each reason, one up (to E4 at most) for large effect or dose-response',
    edges: 'an interval across 0, fewer than 30 cases, data older than 24 months each cost a level',
    source: 'proposal of this product after GRADE, the Maryland scale and Nesta',
    standing: 'PROPOSAL',
    compute: gradeItem,
  }),
  method({
    name: 'chain_grade',
    title: 'Grade of a chain',
    unit: 'E0..E5',
    formula: 'weakest link',
    edges: 'a missing or an ungraded link is E0; only the last missing is "one step short"',
    source: 'proposal of this product after GRADE',
    standing: 'PROPOSAL',
    compute: gradeChain,
  }),
  method({
    name: 'evidence_weighted_value',
    title: 'Evidence-weighted value',
    unit: 'money',
    formula: 'multiplier x PV of the benefit - PV of the cost',
    edges: 'the cost is never multiplied; a multiplier or a probability, never both',
    source: 'proposal of this product after Gilad',
    standing: 'PROPOSAL',
    compute: evidenceWeightedValue,
  }),
  method({
    name: 'break_even_confidence',
    title: 'Break-even confidence',
    unit: 'ratio',
    formula: 'PV of the cost / PV of the benefit',
    edges: 'no benefit is undefined; above 1 is out of reach',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: breakEvenConfidence,
  }),
  method({
    name: 'weighted_kappa',
    title: 'Weighted kappa of two graders',
    unit: '-1..1',
    formula: '(p_o - p_e) / (1 - p_e), quadratic weights',
    edges: 'one single grade everywhere is undefined',
    source: 'Cohen 1968',
    compute: weightedKappa,
  }),
]);
