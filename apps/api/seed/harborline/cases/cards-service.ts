import type { CaseDrafts } from './case-shape';

export const cardsService: CaseDrafts = {
  'CD-06': {
    behaviour: ['CONTACT_RATE', 'calls that ask what a charge is, per 1,000 statements', 'calls', '17.0', '12.8'],
    result: 'cost of contacts and needless disputes avoided',
    links: [
      'Merchant, place and receipt beside the line tell what the charge was.',
      'Customers who recognise their charges say they use the card as before.',
      'Cards with fewer contacts spend more.',
    ],
    evidence: [
      [
        [
          'INTERRUPTED_SERIES',
          'Weekly calls around the release for five hundred merchants',
          5,
          26_400,
          { effect: [-24, -29, -19, '% of charge calls'] },
        ],
      ],
      ['CD says'],
      ['CD spends'],
    ],
    gains: ['Handling of disputes opened by mistake'],
    jobs: [2, true],
    release: '6010 Salaries and wages, dispute operations',
    said: { deflects: true, failuresCounted: true, cutsJobs: true },
    technology: ['yyyynn', 0.15, 0.05],
  },
  'CD-07': {
    behaviour: ['RETENTION', 'cards put away within six months of a dispute', '%', '19', '14'],
    result: 'margin kept and repeat calls avoided',
    links: [
      'One owner from first call to last letter leaves nobody else to ask for the story.',
      'Customers with one owner keep the card in use after the dispute.',
      'A card in use earns interchange and interest.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'One of four dispute teams works with owners',
          8,
          1_450,
          { effect: [-2.1, -2.8, -1.4, 'contacts per dispute'], parallel: false },
        ],
      ],
      ['CD stays'],
      ['CD earns'],
    ],
    gains: ['Margin of cards kept in use after a dispute'],
  },
  'CD-08': {
    behaviour: ['RETENTION', 'refused customers who cancel within a year', '%', '9.0', '7.8'],
    result: 'margin kept and repeat applications avoided',
    links: [
      'Two reasons and a date leave nothing to gain from asking again.',
      'Customers who know why and when stay and wait.',
      'A card in use earns interchange and interest.',
    ],
    evidence: [
      [
        [
          'CORRELATION',
          'Repeat applications by how much of the reason the letter gave',
          6,
          7_800,
          { doseResponse: 'No reason, one reason, two reasons: 34, 29 and 23 % ask again.' },
        ],
      ],
      ['CD stays'],
      ['CD earns'],
    ],
    gains: ['Margin of refused customers who stay'],
    said: { refuses: true, costOfNoStated: true, restricts: true, pathToYes: true },
  },
  'CD-09': {
    behaviour: ['CONTACT_RATE', 'chats repeated within seven days', '%', '25', '20'],
    result: 'cost of repeated contacts avoided',
    links: [
      'A vendor that is paid for solved issues solves them; paid for minutes it has no reason to.',
      'Customers whose issue stayed solved say they use the card as before.',
      'Cards with fewer contacts spend more.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Night shift on the new terms', 6, 4_900, { effect: [-5.4, -7.0, -3.8, 'points of repeats'] }]],
      ['CD says'],
      ['CD spends'],
    ],
    targets: ['issues that stay resolved for seven days'],
    said: { vendorPaidBy: 'RESOLUTION', coached: true },
  },
  'CD-10': {
    behaviour: ['CONTACT_RATE', 'calls taken by a shift', 'calls', '480', '590'],
    result: 'agent cost avoided',
    links: [
      'A limit on the wallboard makes calls shorter.',
      'Customers like short calls.',
      'Shorter calls need fewer agents.',
    ],
    evidence: [
      [['BELIEF', 'Plan of the workforce team', 1, null]],
      [['BELIEF', 'Said in the planning meeting', 1, null]],
      [['BELIEF', 'Minutes saved times wage', 1, null]],
    ],
    gains: ['Wages of agents no longer needed'],
    jobs: null,
    targets: ['average handle time of 360 seconds'],
    said: { coached: false, mayDecide: false, cutsJobs: true },
  },
};
