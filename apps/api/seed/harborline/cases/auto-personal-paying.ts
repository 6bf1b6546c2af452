import type { CaseDrafts } from './case-shape';

export const autoPersonalPaying: CaseDrafts = {
  'AP-01': {
    behaviour: ['CONTACT_RATE', 'calls per payoff about the title', 'calls', '0.7', '0.2'],
    result: 'contact cost and penalties avoided',
    links: [
      'A lien released on the day the last payment clears leaves nothing to ask for.',
      'Owners who get their title on time do not complain to the state.',
      'Each late release that does not happen saves a penalty and its handling.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Electronic release in three states', 7, 2_640, { effect: [-17, -18.2, -15.8, 'days'] }]],
      ['AP stays'],
      ['AP earns'],
    ],
    gains: ['State penalties for late releases'],
    risk: [0.21, 0.05, 1_468.75],
  },
  'AP-02': {
    behaviour: ['CONTACT_RATE', 'calls to move a due date per 1,000 loans a year', 'calls', '198', '50'],
    result: 'cost of contacts avoided',
    links: [
      'A due date moved in the app takes no call and no form.',
      'Borrowers who pay after payday say they would borrow again.',
      'Borrowers with fewer contacts take a second loan more often.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'App customers in two states with and without the choice',
          5,
          6_900,
          { effect: [-75, -82, -68, '% of due-date calls'] },
        ],
      ],
      ['AP says'],
      ['AP spends'],
    ],
    said: { deflects: true, failuresCounted: true },
    technology: ['yyyynn', 0.12, 0.04],
  },
  'AP-03': {
    behaviour: ['RETENTION', 'first payments missed', '%', '2.1', '1.8'],
    result: 'charge-offs avoided',
    links: [
      'A video with the due date and autopay set-up reaches buyers before the date, not after it.',
      'Buyers who start with autopay do not miss the first payment.',
      'A loan that starts on time is charged off less often.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Dealers of one region', 6, 1_870, { effect: [-0.31, -0.55, -0.07, 'points'] }]],
      ['AP stays'],
      ['AP earns'],
    ],
    gains: ['Charge-offs of loans that miss their first payment'],
    risk: [0.021, 0.018, 53_333.334],
  },
  'AP-04': {
    behaviour: ['RETENTION', 'accounts rolling from 30 to 60 days late', '%', '24.0', '23.0'],
    result: 'charge-offs avoided',
    links: [
      'A plan offered at the first sign reaches borrowers who still can pay part.',
      'Borrowers on an early plan roll late less often.',
      'Each account that does not roll saves part of a charge-off.',
    ],
    evidence: [
      [
        [
          'RANDOMISED_TEST',
          'Early offer drawn by lot for one portfolio',
          33,
          2_300,
          {
            effect: [-1.1, -1.9, -0.3, 'points'],
            down: [['INDIRECTNESS', 'Personal loans only; most of the accounts are car loans.']],
          },
        ],
      ],
      ['AP stays'],
      ['AP earns'],
    ],
    gains: ['Charge-offs of accounts that no longer roll'],
    risk: [0.24, 0.23, 45_000],
    targets: ['plans kept for six months'],
    said: { coached: true, mayDecide: true },
  },
  'AP-05': {
    behaviour: ['RETENTION', 'fee payers who repay early elsewhere', '%', '7.5', '6.2'],
    result: 'contact cost and margin kept, less the fee given up',
    links: [
      'Without the fee there is nothing to argue about.',
      'Payers who were charged for paying refinance elsewhere more often.',
      'A loan kept goes on earning its interest.',
    ],
    evidence: [
      [
        [
          'INTERRUPTED_SERIES',
          'Fee calls by week around two suspensions of the fee',
          7,
          22_000,
          { effect: [-410, -450, -370, 'calls a week'] },
        ],
      ],
      ['AP stays'],
      ['AP earns'],
    ],
    gains: ['Interest of loans kept'],
    lost: 'The $12 fee of 15,000 payers, less three in ten refunded',
    said: { takesRevenue: true, lossStated: true },
  },
};
