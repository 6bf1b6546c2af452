import type { CaseDrafts } from './case-shape';

export const cardsInUse: CaseDrafts = {
  'CD-01': {
    behaviour: ['RETENTION', 'cards that come back to their old spend after a loss', '%', '74', '86'],
    result: 'interchange and interest kept',
    links: [
      'A virtual card on the phone within minutes leaves no day without a card.',
      'Who never reached for another card goes on using ours.',
      'A card in use earns interchange and interest.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Staff and first adopters', 4, 640, { effect: [-5.7, -6.1, -5.3, 'days without a card'] }]],
      ['CD stays'],
      ['CD earns'],
    ],
    gains: ['Margin of cards that return to their old spend'],
    technology: ['yyyynn', 0.12, 0.03],
  },
  'CD-02': {
    behaviour: ['RETENTION', 'cards put away after a false decline', '%', '16', '11'],
    result: 'margin kept and calls avoided',
    links: [
      'A yes by text frees the card at the till; no call is needed.',
      'Customers whose card worked again at once do not put it away.',
      'A card in use earns interchange and interest.',
    ],
    evidence: [
      [
        [
          'RANDOMISED_TEST',
          'Half of all alerts of six weeks drawn by lot',
          7,
          21_300,
          { effect: [-55, -59, -51, '% of false-decline calls'] },
        ],
      ],
      ['CD stays'],
      ['CD earns'],
    ],
    gains: ['Margin of cards that are not put away'],
    said: { deflects: true, failuresCounted: true },
  },
  'CD-03': {
    behaviour: ['RETENTION', 'reward cards cancelled in the year points expire', '%', '7.9', '6.0'],
    result: 'margin of reward cards kept',
    links: [
      'Points that stay while the card is used are no loss to complain about.',
      'Savers who lost points cancel more often than those who did not.',
      'A card in use earns interchange, less what the points cost.',
    ],
    evidence: [
      [
        ['VOICE_VOLUME', 'Rewards complaints by reason', 5, 3_100],
        ['ANECDOTE', 'Three posts that went round', 7, 3],
      ],
      ['CD stays'],
      ['CD spends', ['BEFORE_AFTER', 'Spend before and after expiry', 31, 4_200]],
    ],
    gains: ['Margin of reward cards kept'],
    said: { restricts: true, pathToYes: true },
  },
  'CD-04': {
    behaviour: ['RETENTION', 'leavers who stay, above the control group', 'points', '0', '9'],
    result: 'margin of cards saved',
    links: [
      'An offer that fits the reason for leaving is taken where the same offer for all is not.',
      'Those who were kept are still here a year later, more than those held back as control.',
      'A card that is kept in use earns interchange and interest.',
    ],
    evidence: [
      [
        [
          'RANDOMISED_TEST',
          'A random tenth of leavers held back for nine months',
          6,
          12_900,
          { effect: [9.1, 7.4, 10.8, 'points of leavers kept'] },
        ],
      ],
      [
        [
          'RANDOMISED_TEST',
          'The same leavers a year later',
          28,
          4_100,
          { effect: [6.3, 4.0, 8.6, 'points still here'] },
        ],
      ],
      [
        [
          'MATCHED_CONTROL',
          'Margin of saved cards and of cards that never called, alike in spend and limit',
          8,
          3_700,
          { effect: [171, 128, 214, 'dollars a year'] },
        ],
      ],
    ],
    gains: ['Margin of cards saved above the control group'],
    targets: ['cards kept above the control group'],
    said: { coached: true, mayDecide: true },
  },
  'CD-05': {
    behaviour: ['REFERRAL', 'followers who recommend us', '%', '0', '1'],
    result: 'followers',
    links: ['Contests and bought reach raise the count.', null, null],
    evidence: [[['BELIEF', 'What competitors seem to do', 1, null]], [], []],
    targets: ['followers per month'],
  },
};
