import type { CaseDrafts } from './case-shape';

export const wealthAdvice: CaseDrafts = {
  'WM-01': {
    behaviour: ['RETENTION', 'assets in transfer that turn back', '%', '25', '19'],
    result: 'fees on assets that arrive',
    links: [
      'Daily work with the other firm and a track of each step shorten the transfer and show it.',
      'Clients who see their transfer move do not call it off.',
      'Assets that arrive earn their fee every year.',
    ],
    evidence: [
      [
        ['BEFORE_AFTER', 'Transfers of 120 advisers', 6, 1_330, { effect: [-12.6, -14.1, -11.1, 'days'] }],
        ['VOICE_VOLUME', 'Transfer-in status calls', 6, 40_950],
      ],
      ['WM stays'],
      ['WM earns'],
    ],
    gains: ['Fees on assets that would have turned back'],
  },
  'WM-02': {
    behaviour: ['RETENTION', 'clients who move assets after a slow switch', '%', '3.4', '2.6'],
    result: 'fees on assets kept',
    links: [
      'Switches settled overnight are at work the next morning.',
      'Clients whose money never lies idle leave it with us.',
      'Assets that stay earn their fee every year.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Overnight settlement for model portfolios', 8, 4_050, { effect: [-2.9, -3.2, -2.6, 'days'] }]],
      ['WM stays'],
      ['WM earns'],
    ],
    gains: ['Fees on assets kept'],
  },
  'WM-03': {
    behaviour: ['RETENTION', 'clients who leave in a year without a review', '%', '5.9', '4.6'],
    result: 'fees on assets kept',
    links: [
      'A review built around one decision, by video at any hour, is worth the time and is held.',
      'Clients who met their adviser in the year leave less often.',
      'Assets that stay earn their fee every year.',
    ],
    evidence: [
      [
        [
          'MATCHED_CONTROL',
          'Clients of forty advisers and of forty others, alike in assets and age',
          10,
          3_800,
          { effect: [15.7, 11.2, 20.2, 'points of reviews held'], parallel: false },
        ],
      ],
      ['WM stays'],
      ['WM earns'],
    ],
    gains: ['Fees on assets kept'],
    targets: ['reviews held with a decision taken'],
    said: { coached: true, mayDecide: true },
  },
  'WM-09': {
    behaviour: ['RETENTION', 'clients who leave after three missed calls', '%', '4.8', '4.1'],
    result: 'fees on assets kept and contacts avoided',
    links: [
      'A message that waits for the adviser ends the game of missed calls.',
      'Clients who are answered within the day stay.',
      'Assets that stay earn their fee every year.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Messages with sixty advisers', 5, 2_140, { effect: [-39, -47, -31, '% missed calls'] }]],
      ['WM stays'],
      ['WM earns'],
    ],
    gains: ['Fees on assets kept'],
    said: { deflects: true, failuresCounted: true },
    technology: ['yyyynn', 0.2, 0.08],
  },
  'WM-10': {
    behaviour: ['REPURCHASE', 'leavers who come back within two years', '%', '3', '8'],
    result: 'fees on assets that return',
    links: [
      'No fee and no calls make leaving easy.',
      'Who could leave in peace comes back sooner.',
      'Assets that return earn their fee.',
    ],
    evidence: [
      [
        ['ANECDOTE', 'Two returned clients', 3, 2, { down: [] }],
        ['GENERAL_LITERATURE', 'Essays on exits', 14, null],
      ],
      ['WM says'],
      [['LOGICAL_ACCOUNT', 'Average assets times fee', 3, null]],
    ],
    gains: ['Fees on assets that return'],
  },
};
