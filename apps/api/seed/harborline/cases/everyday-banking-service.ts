import type { CaseDrafts } from './case-shape';

export const everydayBankingService: CaseDrafts = {
  'EB-06': {
    behaviour: ['RETENTION', 'app users who leave after a failed task and a call', '%', '6.8', '6.1'],
    result: 'margin kept and repeat calls avoided',
    links: [
      'An agent who sees the last ten steps starts where the customer stopped.',
      'Customers who need not explain again stay more often after a failure.',
      'A household that stays goes on earning its margin.',
    ],
    evidence: [
      [
        [
          'BEFORE_AFTER',
          'Forty desks with the screen for ten weeks',
          4,
          3_960,
          { effect: [-14, -19, -9, '% repeats'] },
        ],
      ],
      ['EB stays'],
      ['EB earns'],
    ],
    gains: ['Margin of app users who stay after a failure'],
    said: { deflects: false },
    technology: ['yyyynn', 0.2, 0.08],
  },
  'EB-07': {
    behaviour: ['REFERRAL', 'customers who tell a friend', '%', '12', '15'],
    result: 'branch satisfaction',
    links: ['Friendly tellers and small gifts please customers.', null, null],
    evidence: [[['BELIEF', 'Conviction of the sponsors of the programme', 2, null]], [], []],
    targets: ['smiles noted by a mystery visitor'],
    said: { coached: false, metricUnchangedMonths: 36 },
  },
  'EB-08': {
    behaviour: ['RETENTION', 'customers who leave within a year of a dispute', '%', '13.0', '10.9'],
    result: 'margin kept and status calls avoided',
    links: [
      'A decision within five days and news every day leave no reason to ask for the status.',
      'Those whose dispute was settled quickly keep their account.',
      'A household that stays goes on earning its margin.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Disputes up to $200 decided at once in two of six states',
          6,
          5_480,
          { effect: [-0.9, -1.2, -0.6, 'status calls per dispute'] },
        ],
      ],
      ['EB stays'],
      ['EB earns'],
    ],
    gains: ['Margin of customers who stay after a dispute'],
  },
  'EB-09': {
    behaviour: ['CONTACT_RATE', 'live contacts per 1,000 customers a month', 'contacts', '142', '99'],
    result: 'agent cost avoided',
    links: [
      'A bot before every call answers what agents answer today.',
      'Customers will get used to it.',
      'Fewer agents cost less.',
    ],
    evidence: [
      [
        [
          'OUTSIDE_BENCHMARK',
          "Case study on the vendor's web page",
          8,
          null,
          { down: [['SELECTIVE_REPORTING', 'Only the client that succeeded is shown.']] },
        ],
      ],
      [
        ['EXPERT_OPINION', "Vendor's consultant", 3, 1, { down: [] }],
        ['LOGICAL_ACCOUNT', 'Business plan', 2, null],
      ],
      [['LOGICAL_ACCOUNT', 'Agents saved times wage', 2, null]],
    ],
    gains: ['Wages of agents who are let go'],
    jobs: [42, false],
    release: '6010 Salaries and wages, contact centre',
    targets: ['contained calls'],
    said: { deflects: true, failuresCounted: false, cutsJobs: true },
    technology: ['nnnnyy', 0.5, 0.5],
  },
  'EB-10': {
    behaviour: ['CONTACT_RATE', 'calls that ask what a fee is, per 1,000 accounts a month', 'calls', '5.2', '4.3'],
    result: 'cost of contacts and print avoided',
    links: [
      'A page that readers can say back in their own words answers the question before it is asked.',
      'Customers who understood their fees say they feel treated fairly.',
      'Households with fewer contacts keep higher balances.',
    ],
    evidence: [
      [
        [
          'MATCHED_CONTROL',
          'Readers of the new and the old page, alike in product and tenure',
          5,
          2_600,
          { effect: [-18, -25, -11, '% of fee calls'] },
        ],
        ['OWN_SURVEY', 'Say-it-back tests with customers', 6, 84],
      ],
      ['EB says'],
      ['EB spends'],
    ],
    gains: ['Leaflets and letters no longer printed'],
    said: { deflects: true, failuresCounted: true },
  },
};
