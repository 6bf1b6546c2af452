import type { CaseDrafts } from './case-shape';

export const homeLendingBuying: CaseDrafts = {
  'HL-01': {
    behaviour: ['REPURCHASE', 'applications that close', '%', '63', '69'],
    result: 'new loans closed',
    links: [
      'One agreed list that may not grow removes the waiting for papers asked for a second time.',
      'Borrowers with an answer in 26 days do not go to another lender.',
      'Each closed loan brings its gain on sale and servicing.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Two of nine processing teams with the single list',
          7,
          1_120,
          {
            effect: [-11.4, -13.9, -8.9, 'days to decision'],
            second: { down: [['INDIRECTNESS', 'Both teams handle refinancing only, not purchases.']] },
          },
        ],
      ],
      ['HL stays'],
      ['HL earns'],
    ],
    gains: ['Gain on loans that would have been abandoned'],
  },
  'HL-02': {
    behaviour: ['CONTACT_RATE', 'status calls per application', 'calls', '2.1', '1.1'],
    result: 'cost of contacts and of answering for processors avoided',
    links: [
      'Nine messages that say what was done, what is next and by whom answer the question before it is asked.',
      'Borrowers who always knew where they stood say they would come back.',
      'Borrowers with fewer contacts refinance with us more often.',
    ],
    evidence: [
      [
        [
          'MATCHED_CONTROL',
          'Applications with and without messages, alike in type, state and loan officer',
          6,
          2_950,
          { effect: [-1.0, -1.2, -0.8, 'status calls per application'] },
        ],
      ],
      ['HL says'],
      ['HL spends'],
    ],
    gains: ["Processors' and loan officers' time on status questions"],
    jobs: [2, true],
    release: '6010 Salaries and wages, loan processing',
    said: { deflects: true, failuresCounted: true, cutsJobs: true },
  },
  'HL-04': {
    behaviour: ['RETENTION', 'borrowers in hardship who bring their loan current', '%', '41', '46'],
    result: 'losses on foreclosure avoided, loans kept',
    links: [
      'One named person and an answer in ten days let families act while a plan can still help.',
      'Families who get an answer early take up a plan and pay it.',
      'A loan brought current has no foreclosure loss and goes on earning.',
    ],
    evidence: [
      [
        [
          'INTERRUPTED_SERIES',
          'Foreclosure starts in the state that began the promise, by month',
          10,
          3_400,
          {
            effect: [-0.32, -0.44, -0.2, 'starts per 1,000 loans'],
            down: [['INDIRECTNESS', 'The state has a longer legal period than the others.']],
            second: { down: [['RISK_OF_BIAS', 'House prices rose in the same months.']] },
          },
        ],
      ],
      ['HL stays'],
      ['HL earns'],
    ],
    gains: ['Foreclosure losses that do not happen', 'Servicing income of loans kept'],
    risk: [0.005, 0.0047, 4_166_667],
    targets: ['answers within ten days'],
    said: { coached: true, mayDecide: true },
  },
  'HL-07': {
    behaviour: ['REPURCHASE', 'loans lost after an expired lock', '%', '14.0', '12.0'],
    result: 'new loans closed',
    links: [
      'A lock that we extend at our cost when the delay was ours leaves the borrower no reason to start again.',
      'Borrowers whose rate was kept close with us.',
      'Each closed loan brings its gain on sale and servicing.',
    ],
    evidence: [
      [
        [
          'BEFORE_AFTER',
          'Locks honoured in one region for a year',
          9,
          780,
          { effect: [-2.1, -3.6, -0.6, 'points lost'] },
        ],
      ],
      ['HL stays'],
      ['HL earns'],
    ],
    gains: ['Gain on loans that would have been lost over the lock'],
    said: { restricts: false, refuses: true, costOfNoStated: true },
  },
  'HL-09': {
    behaviour: ['REPURCHASE', 'closings abandoned', '%', '4.4', '4.0'],
    result: 'new loans closed',
    links: [
      'A closing from home until nine in the evening takes no day off work.',
      'Borrowers who can choose the hour do not call the closing off.',
      'Each closed loan brings its gain on sale and servicing.',
    ],
    evidence: [
      [
        ['BEFORE_AFTER', 'Remote closings in the Western region', 5, 960, { effect: [-0.5, -0.8, -0.2, 'points'] }],
        ['OUTSIDE_BENCHMARK', 'Trade association on remote closings', 27, null],
      ],
      ['HL stays'],
      ['HL earns'],
    ],
    gains: ['Gain on closings that would have been called off'],
  },
};
