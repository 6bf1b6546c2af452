import type { CaseDrafts } from './case-shape';

export const infrastructureCases: CaseDrafts = {
  'XX-01': {
    behaviour: ['RETENTION', 'customers of two and more units who leave within a year', '%', '7.2', '6.3'],
    result: 'margin of customers kept and sign-in contacts avoided',
    links: [
      'One identity that all six units read ends the proving of who one is at every door.',
      'Customers who are known at every door keep their products.',
      'A customer of several units earns several margins.',
    ],
    evidence: [
      [
        [
          'MATCHED_CONTROL',
          'Employees with one identity for cards and banking, and others alike in products held',
          8,
          1_900,
          {
            effect: [-31, -40, -22, '% of identity contacts'],
            second: { down: [['INDIRECTNESS', 'Two units of six, and employees only.']] },
          },
        ],
        ['VOICE_VOLUME', 'Identity contacts of all units', 4, 228_260],
      ],
      ['CX stays'],
      ['CX earns'],
    ],
    gains: ['Margin of customers of several units who stay'],
  },
  'XX-02': {
    behaviour: ['CONTACT_RATE', 'insights that led to an action', '%', '8', '30'],
    result: 'actions taken on what customers say',
    links: [
      'One list and one hub show the same trouble in six units as one.',
      'Trouble that is seen is repaired.',
      'What is repaired is worth something to each unit; how much, the units will show.',
    ],
    evidence: [
      [['OUTSIDE_BENCHMARK', 'Peer bank on its hub of voices', 10, null]],
      [
        [
          'OWN_SURVEY',
          'What the units did with the last report',
          30,
          26,
          { second: { down: [['RISK_OF_BIAS', 'The units report on themselves.']] } },
        ],
        ['EXPERT_OPINION', 'Journey owners', 5, 9, { down: [] }],
        ['LOGICAL_ACCOUNT', 'What is seen can be repaired', 3, null],
      ],
      [['LOGICAL_ACCOUNT', 'Cost of the ten largest troubles', 3, null]],
    ],
  },
  'XX-03': {
    behaviour: ['CONTACT_RATE', 'calls after a payment failure or outage', 'calls', '96000', '61000'],
    result: 'cost of contacts, goodwill and repair work avoided',
    links: [
      'Payment and outage data watched for all units show trouble hours before the first call.',
      'Customers who were told first say they stay calm.',
      'Customers with fewer contacts hold more products.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Card payments watched, other units not, eight incidents',
          5,
          31_000,
          { effect: [-36, -45, -27, '% of calls after an incident'] },
        ],
      ],
      [
        'CX says',
        [
          'MATCHED_CONTROL',
          'Customers told before and after they noticed, alike in incident and tenure',
          5,
          2_700,
          {
            effect: [4.0, 1.5, 6.5, 'points who stay for a quarter'],
            second: {
              down: [
                ['RISK_OF_BIAS', 'Those with the app were told first.'],
                ['INDIRECTNESS', 'One unit, and card payments only.'],
              ],
            },
          },
        ],
      ],
      ['CX spends'],
    ],
    gains: ['Goodwill payments and repair work after incidents'],
    jobs: [4, true],
    release: '6310 Outsourced service, incident handling',
    said: { deflects: true, failuresCounted: true, cutsJobs: true },
  },
};
