import type { CaseDrafts } from './case-shape';

export const everydayBankingAccounts: CaseDrafts = {
  'EB-01': {
    behaviour: ['RETENTION', 'new accounts still in use after six months', '%', '71', '78'],
    result: 'margin of accounts kept in use',
    links: [
      'One banker who finishes all steps removes the second visit, at which one applicant in six is lost.',
      'Who leaves the branch with a working account pays with it the same week and keeps it.',
      'An account in use earns its margin every year; one that is never used earns nothing.',
    ],
    evidence: [
      [
        ['BEFORE_AFTER', 'Four branches that merged the steps', 5, 412, { effect: [-4.1, -4.6, -3.6, 'days'] }],
        ['EXPERT_OPINION', 'Workshop with eleven bankers', 9, 11],
      ],
      ['EB stays'],
      ['EB earns'],
    ],
    gains: ['Margin of accounts that would have lain unused'],
  },
  'EB-02': {
    behaviour: ['RETENTION', 'fee payers who close their account within a year', '%', '8.1', '6.6'],
    result: 'contact cost and margin kept',
    links: [
      'Without the fee nobody asks what it is or argues to have it back.',
      'Those who were charged without warning leave more often than those who were not.',
      'A household that stays goes on earning its margin.',
    ],
    evidence: [
      [
        [
          'INTERRUPTED_SERIES',
          'Weekly fee contacts around the week the fee began',
          7,
          47_500,
          { effect: [1_830, 1_610, 2_050, 'contacts a week'] },
        ],
      ],
      ['EB stays'],
      ['EB earns'],
    ],
    gains: ['Margin of households that would have left over the fee'],
    lost: null,
    said: { takesRevenue: true },
    explained: [['NO_MAKE_GOODS', 'It gives refunds; what it stops is the fee.']],
  },
  'EB-03': {
    behaviour: ['CONTACT_RATE', 'calls about a held deposit per 1,000 deposits', 'calls', '4.6', '3.0'],
    result: 'cost of contacts and hold reviews avoided',
    links: [
      'Who sees reason, amount and last day of a hold has nothing to ask.',
      'Customers who are not left in doubt say they trust the next deposit.',
      'Households with fewer contacts keep higher balances.',
    ],
    evidence: [
      [
        ['BEFORE_AFTER', 'App release to staff accounts', 6, 1_840, { effect: [-38, -51, -25, '% of hold calls'] }],
        ['OUTSIDE_BENCHMARK', 'Report of a bank technology vendor', 30, null],
      ],
      ['EB says'],
      ['EB spends'],
    ],
    gains: ['Hold reviews and write-offs that a question starts'],
    jobs: [3, true],
    release: '6010 Salaries and wages, deposit operations',
    said: { deflects: true, failuresCounted: true, cutsJobs: true },
    technology: ['yyyynn', 0.18, 0.06],
  },
  'EB-04': {
    behaviour: ['RETENTION', 'salaries moved elsewhere within a year of an overdraft', '%', '9.2', '7.4'],
    result: 'margin kept, less the fees given up',
    links: [
      'A text with one tap while there is still a day lets customers move money before the balance runs out.',
      'Those who were warned keep their salary with us; those who learn from the fee move it.',
      'A household with its salary here earns its margin every year.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Two regions with and without the warning, twelve months',
          9,
          36_200,
          { effect: [-1.9, -2.3, -1.5, 'overdraft contacts per 1,000 accounts a month'] },
        ],
      ],
      [
        [
          'MATCHED_CONTROL',
          'Warned and unwarned households alike in balance, age and salary day',
          9,
          8_150,
          { effect: [-1.8, -2.5, -1.1, 'points of salaries moved'] },
        ],
      ],
      ['EB earns'],
    ],
    gains: ['Margin of households that keep their salary here'],
    lost: 'Overdraft fees that no longer fall due',
    said: { takesRevenue: true, lossStated: true },
  },
  'EB-05': {
    behaviour: ['RETENTION', 'customers who leave within a year of a complaint', '%', '11.5', '9.6'],
    result: 'margin kept and second calls avoided',
    links: [
      'An agent who may decide settles the matter in the first call instead of fetching a supervisor.',
      'A complaint settled at once leaves fewer customers looking for another bank.',
      'A household that stays goes on earning its margin.',
    ],
    evidence: [
      [
        [
          'BEFORE_AFTER',
          'One site with the $75 limit for a year',
          8,
          2_310,
          { effect: [6.2, 4.4, 8.0, 'points of FCR'] },
        ],
      ],
      ['EB stays', ['ANECDOTE', 'Letters of thanks collected by the site', 8, 19]],
      ['EB earns'],
    ],
    gains: ['Margin of complainants who stay'],
    targets: ['issues resolved in the first contact', 'make-goods read in the weekly review'],
    said: { coached: true, mayDecide: true, restricts: false },
  },
};
