import type { CaseDrafts } from './case-shape';

export const autoPersonalLending: CaseDrafts = {
  'AP-06': {
    behaviour: ['CONTACT_RATE', 'calls after a failed sign-in per 1,000 payments', 'calls', '6.1', '3.4'],
    result: 'cost of contacts avoided',
    links: [
      'A loan number and a code by text replace a password that is used once a month.',
      'Payers who need no password say paying is easier.',
      'Easy payers may borrow again.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Guest payment for one loan type', 5, 7_400, { effect: [-44, -50, -38, '% of calls'] }]],
      ['AP says'],
      [['EXPERT_OPINION', 'Head of payments', 3, null]],
    ],
    said: { deflects: true, failuresCounted: true },
    technology: ['yyyynn', 0.15, 0.07],
  },
  'AP-07': {
    behaviour: ['CONTACT_RATE', 'minutes per call', 'minutes', '7.3', '5.0'],
    result: 'cost per call',
    links: [
      'A vendor with lower wages and a target of 300 seconds costs less per call.',
      'Customers will not notice.',
      'A cheaper call is money saved.',
    ],
    evidence: [
      [['EXPERT_OPINION', "Vendor's offer", 2, null]],
      [['BELIEF', "Vendor's offer", 2, null]],
      [['BELIEF', "Vendor's offer", 2, null]],
    ],
    gains: ['Difference in the price of a call'],
    jobs: null,
    targets: ['average handle time of 300 seconds'],
    said: { vendorPaidBy: 'MINUTES', coached: false, cutsJobs: true },
  },
  'AP-08': {
    behaviour: ['RETENTION', 'total-loss customers who finance the next car with us', '%', '18', '24'],
    result: 'interest of the next loan',
    links: [
      'One case owner settles with lender, insurer and dealer instead of letting each wait.',
      'Customers helped through a total loss come back for the next car.',
      'The next loan earns its interest.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Twenty-two cases led by one owner', 4, 22, { effect: [-14, -25, -3, 'days'] }]],
      ['AP says'],
      [['EXPERT_OPINION', 'Head of remarketing', 6, null]],
    ],
    gains: ['Interest of loans for the next car'],
  },
  'AP-09': {
    behaviour: ['REPURCHASE', 'borrowers taking a second loan within twelve months', '%', '11.4', '13.5'],
    result: 'interest of second loans',
    links: [
      'A better rate offered two months before the end reaches proven payers before others do.',
      'Proven payers who are quoted as such borrow again with us.',
      'A second loan of a proven payer earns its interest and is rarely charged off.',
    ],
    evidence: [
      [
        [
          'RANDOMISED_TEST',
          'Offer drawn by lot among ending loans',
          26,
          9_600,
          { effect: [2.2, 1.5, 2.9, 'points of second loans'] },
        ],
      ],
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Regions with and without the offer',
          10,
          14_100,
          { effect: [2.0, 1.1, 2.9, 'points'] },
        ],
      ],
      [
        [
          'MATCHED_CONTROL',
          'Second and first loans alike in score, amount and term',
          9,
          5_200,
          { effect: [290, 205, 375, 'dollars of margin per loan'] },
        ],
      ],
    ],
    gains: ['Interest of second loans above those taken anyway'],
  },
  'AP-10': {
    behaviour: ['REPURCHASE', 'applications a month', 'applications', '6200', '6880'],
    result: 'interest of new loans',
    links: [
      'A firm rate from a soft inquiry lets shoppers ask without harm to their score.',
      'Shoppers who saw a firm rate apply and close more often.',
      'Each new loan earns its interest.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Two web channels, one with the soft inquiry',
          5,
          18_200,
          { effect: [11.2, 8.3, 14.1, '% applications'] },
        ],
      ],
      ['AP stays'],
      ['AP earns'],
    ],
    gains: ['Interest of loans that would not have been asked for'],
    technology: ['yyyynn', 0.1, 0.03],
  },
};
