import { wayOf } from '../business-case/benefit';
import { type AntiPattern, type AntiPatternRule, quoted, when, without } from './anti-pattern';
import { type CaseFacts, intents, measures } from './case-facts';

const VANITY =
  /\b(followers?|likes?|impressions?|page ?views?|clicks|hits|share of voice|buzz|mentions|conversation volume)\b/i;
const SATISFACTION =
  /\b(csat|nps|ces|satisf\w*|delight\w*|happy|happier|happiness|smiles?|mood|sentiment|engagement|attendance|awareness|applause)\b/i;
const LEADS = /\bleads?\b/i;
const NO_GOODWILL = /\b(no|stop|end|ban)\b[^.]*\b(make-?goods?|goodwill|credits?|refunds?|gestures?)\b/i;

/** Does any benefit bring money? */
const bringsMoney = ({ benefits }: CaseFacts): boolean =>
  benefits.some((benefit) => benefit.type !== 'DISBENEFIT' && benefit.amounts.some((one) => one.central > 0n));

const jobsCut = (facts: CaseFacts): string | null => {
  const saves = facts.benefits.filter((benefit) => wayOf(benefit.type) === 'COST');
  if (saves.some((benefit) => benefit.jobs !== null && benefit.jobs.fte > 0 && !benefit.jobs.consulted))
    return 'jobs are cut and the people concerned have not been consulted';
  const stated = facts.benefits.some((benefit) => (benefit.jobs?.fte ?? 0) > 0);
  if (facts.disclosures.cutsJobs === true && !stated) return 'jobs are cut, and no benefit says how many';
  return saves.some((benefit) => benefit.cashable && benefit.jobs === null)
    ? 'a cashable saving does not say what it does to jobs'
    : null;
};

type PromisePattern = Extract<
  AntiPattern,
  | 'LEADS_ONLY_RETURN'
  | 'NO_MAKE_GOODS'
  | 'POLICY_WITHOUT_PATH_TO_YES'
  | 'VANITY_METRIC'
  | 'SATISFACTION_ONLY_BENEFIT'
  | 'MASKED_HEAD_COUNT_CUT'
  | 'FEE_WITHOUT_CONTACT_FORECAST'
  | 'REFUSAL_WITHOUT_COST_OF_NO'
  | 'METRIC_UNCHANGED'
>;

/** Patterns in what is promised, charged and refused. */
export const PROMISE_PATTERNS: Readonly<Record<PromisePattern, AntiPatternRule<CaseFacts>>> = {
  LEADS_ONLY_RETURN: {
    title: 'Return in leads only',
    severity: 'WARN',
    mend: 'Follow the leads to customers served and revenue kept.',
    because: (facts) => quoted(LEADS, [facts.resultMeasure]),
  },
  NO_MAKE_GOODS: {
    title: 'No make-goods',
    severity: 'WARN',
    mend: 'Leave room to repair a failure, with a limit that front-line people hold.',
    because: (facts) =>
      when(facts.disclosures.forbidsMakeGoods, 'make-goods are forbidden') ?? quoted(NO_GOODWILL, intents(facts)),
  },
  POLICY_WITHOUT_PATH_TO_YES: {
    title: 'Policy without a path to yes',
    severity: 'WARN',
    mend: 'Say who may grant an exception, and how fast.',
    because: ({ disclosures }) =>
      without(disclosures.restricts, disclosures.pathToYes, 'the policy restricts and names no exception'),
  },
  VANITY_METRIC: {
    title: 'Vanity metric',
    severity: 'BLOCK',
    mend: 'Name the customer behaviour and the money that follow, or withdraw it.',
    because: (facts) =>
      quoted(VANITY, [facts.resultMeasure, ...(bringsMoney(facts) ? [] : [...measures(facts), facts.title])]),
  },
  SATISFACTION_ONLY_BENEFIT: {
    title: 'Satisfaction as the only benefit',
    severity: 'BLOCK',
    mend: 'State what satisfied customers will do, and what that brings: revenue, cost or risk, with evidence for each step.',
    because: (facts) =>
      quoted(SATISFACTION, [facts.resultMeasure, ...(bringsMoney(facts) ? [] : [facts.outcomeMetric, facts.title])]),
  },
  MASKED_HEAD_COUNT_CUT: {
    title: 'Masked head-count cut',
    severity: 'BLOCK',
    mend: 'State the effect on jobs, or that there is none, and whether the people concerned have been consulted.',
    because: jobsCut,
  },
  FEE_WITHOUT_CONTACT_FORECAST: {
    title: 'Fee without a forecast of contacts',
    severity: 'WARN',
    mend: 'Forecast the contacts the fee will cause, by channel, and take their cost off.',
    because: ({ disclosures }) =>
      without(
        disclosures.raisesFee,
        disclosures.contactForecast !== null,
        'a fee is raised and nobody has forecast its contacts',
      ),
  },
  REFUSAL_WITHOUT_COST_OF_NO: {
    title: 'Refusal without its cost',
    severity: 'WARN',
    mend: 'Work out the cost of no: churn, contacts and referrals that refusals lose.',
    because: ({ disclosures }) =>
      without(
        disclosures.refuses,
        disclosures.costOfNoStated,
        'customers are refused and the cost of it is not stated',
      ),
  },
  METRIC_UNCHANGED: {
    title: 'Metric unchanged for more than 12 months',
    severity: 'WARN',
    mend: 'Choose a metric that moves when customers notice, or explain why this one stands still.',
    because: ({ disclosures }) =>
      (disclosures.metricUnchangedMonths ?? 0) > 12
        ? `the metric has not moved for ${disclosures.metricUnchangedMonths} months`
        : null,
  },
};
