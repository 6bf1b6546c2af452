import { chapter, method } from '../../method/method';
import { averageHandleTime, contactRate, costPerContact } from './cost-per-contact';
import { firstContactResolution } from './fcr';
import { proactiveDetection } from './proactive-detection';
import { selfServiceValue } from './self-service';
import { timeDrivenCost } from './tdabc';
import { agentScore, outcomeInvoice } from '../metrics/agent-score';

/** What is computed about contacts and their cost. */
export const CONTACT_METHODS = chapter('Contacts', [
  method({
    name: 'fcr',
    title: 'First contact resolution',
    unit: 'share of issues',
    formula: 'issues with one contact / issues; issue = chain of one customer and reason with gaps <= window',
    edges: 'open windows are provisional; unknown customers are left out and counted',
    source: 'SQM Group; ICMI',
    standing: 'PUBLIC',
    compute: firstContactResolution,
  }),
  method({
    name: 'aht',
    title: 'Average handle time',
    unit: 'seconds',
    formula: '(talk + hold + after-call work) / contacts handled',
    edges: 'no contacts is undefined; never a target',
    source: 'ICMI',
    compute: averageHandleTime,
  }),
  method({
    name: 'contact_rate',
    title: 'Contact rate',
    unit: 'contacts per customer and period',
    formula: 'live contacts / customers (or orders, accounts)',
    edges: 'no customers is undefined',
    source: 'ICMI',
    compute: contactRate,
  }),
  method({
    name: 'cost_per_contact',
    title: 'Cost per contact and per resolution',
    unit: 'money per contact; money per issue',
    formula: 'fully loaded cost / contacts; per resolution: / FCR',
    edges:
      'no contacts is undefined; the cost holds supervision, training, attrition, telecom, facilities and benefits',
    source: 'Contact Center Pipeline 2018',
    standing: 'PUBLIC',
    compute: costPerContact,
  }),
  method({
    name: 'tdabc',
    title: 'Time-driven activity-based cost',
    unit: 'money per minute; money',
    formula: 'rate = cost of capacity / practical capacity minutes; cost = rate x minutes x quantity; unused = rest',
    edges: 'only used capacity is charged; unused stays with the service; no capacity is undefined',
    source: 'Kaplan and Anderson',
    standing: 'PUBLIC',
    compute: timeDrivenCost,
  }),
  method({
    name: 'self_service_value',
    title: 'Self-service net value',
    unit: 'money per period',
    formula: 'contained x (live - self) - failed x (self + repeat x live) - failed x churn x CLV - platform',
    edges: 'net <= 0 is shown as "benefit eliminated"',
    source: 'product brief',
    standing: 'PROPOSAL',
    compute: selfServiceValue,
  }),
  method({
    name: 'proactive_detection',
    title: 'Proactive detection',
    unit: 'shares; money',
    formula: 'precision, recall, F1; saving = true alerts x (p reactive - p proactive) x cost per contact - outreach',
    edges: 'no alerts: precision is undefined',
    source: 'product brief',
    standing: 'PROPOSAL',
    compute: proactiveDetection,
  }),
  method({
    name: 'agent_score',
    title: 'Team score',
    unit: '0..1',
    formula: 'weighted customer-minded measures; handle time always weighs 0',
    edges: 'a missing measure renormalises and is flagged; too few observations show nothing',
    source: 'product brief',
    standing: 'PROPOSAL',
    compute: agentScore,
  }),
  method({
    name: 'outcome_invoice',
    title: 'Outcome invoice',
    unit: 'money',
    formula: '(resolved - repeats) x price x (1 + capped bonus or malus)',
    edges: 'never by handle time',
    source: 'product brief',
    standing: 'PROPOSAL',
    compute: outcomeInvoice,
  }),
]);
