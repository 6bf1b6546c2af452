import type { CaseDrafts } from './case-shape';

export const wealthService: CaseDrafts = {
  'WM-04': {
    behaviour: ['RETENTION', 'heirs who keep the assets with us', '%', '34', '39'],
    result: 'fees on assets of heirs and contacts avoided',
    links: [
      'A certificate taken once and one trained person spare the family seven of eleven contacts.',
      'Heirs who were treated well keep what they inherit with us.',
      'Assets that stay earn their fee every year.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Bereavement desk in one city', 7, 310, { effect: [-6.8, -7.6, -6.0, 'contacts per case'] }]],
      ['WM stays', ['ANECDOTE', 'Families who wrote to us', 8, 6]],
      ['WM earns'],
    ],
    gains: ['Fees on assets that heirs keep with us'],
    said: { coached: true, mayDecide: true },
  },
  'WM-05': {
    behaviour: ['CONTACT_RATE', 'calls after a failed sign-in per 1,000 clients a month', 'calls', '21', '10'],
    result: 'cost of contacts, unlocks and account recovery avoided',
    links: [
      'A passkey is not forgotten, so nobody is locked out.',
      'Clients who are never locked out say the app is easy.',
      'Easy access may bring more assets.',
    ],
    evidence: [
      [
        [
          'RANDOMISED_TEST',
          'Passkeys offered by lot',
          29,
          3_300,
          { effect: [-51, -58, -44, '% of sign-in calls'], segment: 'Wealth clients below sixty' },
        ],
      ],
      ['WM says'],
      [['EXPERT_OPINION', 'Head of digital', 5, null]],
    ],
    gains: ['Manual unlocks, account recovery and takeover losses'],
    jobs: [2, true],
    release: '6010 Salaries and wages, account recovery',
    said: { deflects: true, failuresCounted: true, cutsJobs: true },
    technology: ['yyyynn', 0.1, 0.05],
  },
  'WM-06': {
    behaviour: ['REFERRAL', 'guests who bring a friend', '%', '0', '5'],
    result: 'attendance',
    links: ['An invitation brings clients to the evening.', 'Guests feel valued.', null],
    evidence: [
      [['ANECDOTE', 'Photographs of the last gala', 15, null]],
      [['BELIEF', 'Conviction of the advisers', 2, null]],
      [],
    ],
    targets: ['seats filled'],
  },
  'WM-07': {
    behaviour: ['CONTACT_RATE', 'calls about tax forms in January', 'calls', '9400', '6770'],
    result: 'cost of contacts avoided',
    links: [
      'A published day for each form, and forms two weeks earlier, leave nothing to ask.',
      'Clients who know the day say tax time is easy.',
      'Clients with fewer contacts add more assets.',
    ],
    evidence: [
      [
        [
          'INTERRUPTED_SERIES',
          'January calls before and after early delivery for trusts',
          10,
          5_900,
          { effect: [-28, -34, -22, '%'] },
        ],
      ],
      ['WM says'],
      ['WM spends'],
    ],
    gains: ['Tax-document calls that no longer come'],
    baseline: ['wm-tax-phone', 12_667, 22_472],
  },
  'WM-08': {
    behaviour: ['RETENTION', 'clients who leave after a fee dispute', '%', '12', '9'],
    result: 'fees kept and disputes avoided',
    links: [
      'Every fee in dollars on one page leaves little to dispute.',
      'Clients who can add up what they pay do not leave over it.',
      'A client who stays goes on paying; a dispute that does not happen needs no settlement.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'One page for clients of one office', 5, 1_270, { effect: [-35, -48, -22, '% disputes'] }]],
      ['WM stays'],
      ['WM earns'],
    ],
    gains: ['Fees of clients who stay', 'Settlements of fee disputes'],
    risk: [0.09, 0.055, 2_000],
  },
};
