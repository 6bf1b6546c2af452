import type { ExportTable } from '../export-table';
import * as ofBase from './base-tables';
import * as ofBenefit from './benefit-tables';
import * as ofCase from './case-tables';
import * as ofChoice from './choice-tables';
import * as ofChart from './chart-tables';
import * as ofClose from './close-tables';
import * as ofComparison from './comparison-tables';
import * as ofDecision from './decision-tables';
import * as ofEnvelope from './envelope-tables';
import * as ofInitiative from './initiative-tables';
import * as ofMoney from './money-tables';
import * as ofOpening from './opening-tables';
import * as ofOverride from './override-tables';
import * as ofPanel from './panel-tables';
import * as ofPeople from './people-tables';
import * as ofPlace from './place-tables';
import * as ofPlan from './plan-tables';
import * as ofPosition from './position-tables';
import * as ofProposal from './proposal-tables';
import * as ofRecord from './record-tables';
import * as ofScoring from './scoring-tables';
import * as ofStep from './step-tables';
import * as ofValue from './value-tables';

/** Every table that is exported, by its name in the address. */
export const EXPORT_TABLES: ReadonlyMap<string, ExportTable> = new Map(
  Object.entries({
    'close-units': ofClose.CLOSE_UNITS,
    'close-lines': ofClose.CLOSE_LINES,
    'background-jobs': ofClose.DEAD_JOBS,
    supplements: ofInitiative.SUPPLEMENTS,
    taxonomy: ofPeople.TAXONOMY,
    signatures: ofRecord.SIGNATURES,
    'signature-rules': ofRecord.SIGNATURE_RULES,
    appeals: ofRecord.APPEALS,
    record: ofRecord.RECORD,
    'clock-teams': ofDecision.CLOCK_TEAMS,
    'clock-people': ofDecision.CLOCK_PEOPLE,
    envelope: ofEnvelope.ENVELOPE,
    'beside-cap': ofEnvelope.BESIDE_CAP,
    'ways-out': ofEnvelope.WAYS_OUT,
    'reserve-releases': ofEnvelope.RESERVE_RELEASES,
    'transfer-totals': ofEnvelope.TRANSFER_TOTALS,
    mandates: ofEnvelope.MANDATES,
    'mandate-thresholds': ofEnvelope.MANDATE_THRESHOLDS,
    cycles: ofEnvelope.CYCLES,
    'opening-commitments': ofOpening.OPENING_COMMITMENTS,
    'opening-imports': ofOpening.OPENING_IMPORTS,
    'base-versions': ofBase.BASE_VERSIONS,
    'base-totals': ofBase.BASE_TOTALS,
    'base-comparison': ofBase.BASE_COMPARISON,
    'base-outside': ofBase.BASE_OUTSIDE,
    'base-absorbed': ofBase.BASE_ABSORBED,
    'base-expected': ofBase.BASE_EXPECTED,
    'panel-agreement': ofScoring.PANEL_AGREEMENT,
    'divided-initiatives': ofScoring.DIVIDED,
    'panel-scores': ofScoring.PANEL_SCORES,
    panel: ofScoring.PANEL,
    criteria: ofScoring.CRITERIA,
    'scoring-models': ofScoring.MODEL_VERSIONS,
    drivers: ofScoring.DRIVERS,
    'driver-ratings': ofScoring.DRIVER_RATINGS,
    'ranking-pivot': ofScoring.PIVOT,
    'plan-fairness': ofPlan.PLAN_FAIRNESS,
    'plan-pilots': ofPlan.PLAN_PILOTS,
    'plan-resources': ofPlan.PLAN_RESOURCES,
    'plan-groups': ofPlan.PLAN_GROUPS,
    'plan-needs': ofPlan.PLAN_NEEDS,
    'rule-prices': ofPlan.RULE_PRICES,
    'plan-rules': ofPlan.PLAN_RULES,
    frontier: ofPlan.FRONTIER,
    'more-money': ofPlan.MORE_MONEY,
    'money-map': ofPlan.MONEY_MAP,
    silos: ofPlan.SILOS,
    'plan-comparison': ofComparison.COMPARISON,
    'plan-comparison-lines': ofComparison.COMPARISON_LINES,
    'plan-evenness': ofComparison.COMPARISON_EVENNESS,
    'plan-comparison-shares': ofComparison.COMPARISON_SHARES,
    costs: ofInitiative.COSTS,
    options: ofInitiative.OPTIONS,
    sponsorships: ofInitiative.SPONSORSHIPS,
    attachments: ofInitiative.ATTACHMENTS,
    evidence: ofInitiative.EVIDENCE,
    grades: ofInitiative.GRADES,
    benefits: ofBenefit.BENEFITS,
    'credited-benefits': ofBenefit.CREDITS,
    'case-figures': ofBenefit.FIGURES,
    cases: ofBenefit.CASES,
    grading: ofCase.GRADING,
    'link-library': ofCase.LINK_LIBRARY,
    'rate-cards': ofCase.RATE_CARDS,
    'rate-card-contacts': ofCase.RATE_CARD_CONTACTS,
    'evidence-ladder': ofCase.LADDER,
    tornado: ofCase.TORNADO,
    initiatives: ofProposal.INITIATIVES,
    ranking: ofChoice.RANKING,
    plans: ofChoice.PLANS,
    'plan-lines': ofChoice.PLAN_LINES,
    'plan-not-funded': ofChoice.PLAN_NOT_FUNDED,
    'plan-shares': ofChoice.PLAN_SHARES,
    approvals: ofDecision.DECISION_QUEUE,
    clock: ofDecision.CLOCK,
    'clock-desks': ofDecision.CLOCK_DESKS,
    delegations: ofPeople.DELEGATIONS,
    members: ofPeople.MEMBERS,
    'business-units': ofPeople.BUSINESS_UNITS,
    'unit-positions': ofPosition.UNIT_POSITIONS,
    'unit-lines': ofPosition.UNIT_LINES,
    ledger: ofMoney.LEDGER,
    transfers: ofMoney.TRANSFERS,
    'transfer-exports': ofMoney.TRANSFER_EXPORTS,
    spending: ofMoney.SPENDING,
    'plan-overrides': ofOverride.PLAN_OVERRIDES,
    contributions: ofPlace.CONTRIBUTIONS,
    'weight-tornado': ofPlace.WEIGHT_TORNADO,
    'funding-line': ofChart.FUNDING_LINE,
    'value-against-cost': ofChart.VALUE_AGAINST_COST,
    'unit-shares': ofChart.UNIT_SHARES,
    'my-scores': ofPanel.MY_SCORES,
    'criteria-weights': ofPanel.CRITERIA_WEIGHTS,
    'criteria-comparisons': ofPanel.JUDGEMENTS,
    simulation: ofValue.SIMULATION,
    'case-steps': ofValue.CASE_STEPS,
    'grader-agreement': ofValue.GRADER_AGREEMENT,
    'review-depth': ofValue.REVIEW_STEPS,
    calendar: ofEnvelope.CALENDAR,
    orphans: ofProposal.ORPHANS,
    'base-to-envelope': ofStep.BASE_TO_ENVELOPE,
    'envelope-to-headroom': ofStep.ENVELOPE_TO_HEADROOM,
    'lines-to-sign': ofOverride.LINES_TO_SIGN,
    'initiative-spending': ofMoney.INITIATIVE_SPENDING,
    'actuals-imports': ofMoney.ACTUALS_IMPORTS,
  }),
);
