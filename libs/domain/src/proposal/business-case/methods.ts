import { chapter, method } from '../../method/method';
import { benefitCostRatio, npvPerCappedUnit } from './benefit-cost';
import { costOfWaiting, jointSaving } from './benefit-overlap';
import { evaluateCase } from './evaluate-case';
import { avoidedContacts } from './rate-card';
import { riskReduced } from './read-benefit';
import { internalRate } from './irr';
import { modifiedIrr, npv, paybackPeriods } from './npv';

/** What the money of a case is computed with. */
export const MONEY_METHODS = chapter('Money of a case', [
  method({
    name: 'npv',
    title: 'Net present value',
    unit: 'money',
    formula: 'sum over t of c_t / (1 + i)^t',
    edges: 'the up-front cost stands at time 0 (TIME_0); the spreadsheet convention (END_OF_PERIOD_1) is named',
    source: 'standard; spreadsheet documentation',
    compute: npv,
  }),
  method({
    name: 'irr',
    title: 'Internal rate of return',
    unit: 'rate per period',
    formula: 'i such that NPV = 0',
    edges: 'no change of sign is undefined; several roots are listed and flagged: use NPV or MIRR',
    source: 'standard',
    compute: internalRate,
  }),
  method({
    name: 'mirr',
    title: 'Modified internal rate of return',
    unit: 'rate per period',
    formula: '(FV of inflows at the reinvestment rate / PV of outflows at the finance rate)^(1/n) - 1',
    edges: 'no change of sign is undefined',
    source: 'standard',
    compute: modifiedIrr,
  }),
  method({
    name: 'payback',
    title: 'Payback, simple and discounted',
    unit: 'periods',
    formula: 'periods until the running sum reaches 0, linear within the period',
    edges: 'never is null, not 0',
    source: 'standard',
    compute: paybackPeriods,
  }),
  method({
    name: 'bcr',
    title: 'Benefit-cost ratio',
    unit: 'ratio',
    formula: 'PV of benefits / PV of costs',
    edges: 'whether running costs are costs or negative benefits is fixed and shown; PV of costs 0 is undefined',
    source: 'HM Treasury, Green Book',
    standing: 'PUBLIC',
    compute: benefitCostRatio,
  }),
  method({
    name: 'npv_per_capped_unit',
    title: 'NPV per unit of capped OpEx',
    unit: 'money per money of the cap',
    formula: 'NPV / capped OpEx, highest first',
    edges: 'cost <= 0 is funded first and shown apart',
    source: 'Lorie and Savage 1955',
    compute: npvPerCappedUnit,
  }),
  method({
    name: 'benefit_overlap',
    title: 'Joint saving on one baseline',
    unit: 'unit of the baseline',
    formula: 'baseline x (1 - product of (1 - q_k))',
    edges: 'a plain sum above the baseline is blocked',
    source: 'standard',
    compute: jointSaving,
  }),
  method({
    name: 'cost_of_delay',
    title: 'Cost of waiting',
    unit: 'money',
    formula: 'days / 7 x cost of delay per week',
    edges: 'an open item counts to today',
    source: 'product brief; Reinertsen',
    standing: 'PROPOSAL',
    compute: costOfWaiting,
  }),
  method({
    name: 'credited_value',
    title: 'Credited value of a case',
    unit: 'money',
    formula:
      'sum over benefits of multiplier(chain grade) x PV of the estimate; net = credited - PV of cost x (1 + uplift)',
    edges:
      'a disbenefit counts in full; a missing, ungraded or blocked chain credits 0 by name; exact fractions, rounded once',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: evaluateCase,
  }),
  method({
    name: 'avoided_contacts',
    title: 'Avoided contacts',
    unit: 'money per period',
    formula: 'contacts x avoidable cost of the channel; showback at full cost',
    edges: 'a channel without a rate is incomplete, never free',
    source: 'proposal of this product',
    standing: 'PROPOSAL',
    compute: avoidedContacts,
  }),
  method({
    name: 'risk_reduced',
    title: 'Risk reduced',
    unit: 'money per period',
    formula: 'probability x impact before - probability x impact after',
    edges: 'a probability outside 0..1 is refused; a higher risk is negative',
    source: 'standard',
    compute: riskReduced,
  }),
]);
