import type { CaseDrafts } from './case-shape';

export const homeLendingServicing: CaseDrafts = {
  'HL-03': {
    behaviour: ['CONTACT_RATE', 'escrow calls per 1,000 loans a year', 'calls', '336', '225'],
    result: 'contact cost avoided and remediation risk reduced',
    links: [
      'Sums explained sixty days ahead leave no surprise in the debit.',
      'Borrowers who could spread the rise pay on time and do not complain to the regulator.',
      'Fewer late payments and complaints lower the expected cost of remediation.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Early letters in two states', 6, 5_100, { effect: [-33, -41, -25, '% of escrow calls'] }]],
      ['HL stays'],
      ['HL earns'],
    ],
    gains: ['Remediation after wrong or late escrow notices'],
    risk: [0.12, 0.08, 6_000],
  },
  'HL-05': {
    behaviour: ['RETENTION', 'loans refinanced elsewhere within a year of a transfer', '%', '6.4', '5.1'],
    result: 'servicing income kept and contacts avoided',
    links: [
      'Mandates and history carried over let the first payment go through as the last one did.',
      'Borrowers whose transfer went unnoticed do not look for another lender.',
      'A loan kept goes on earning its servicing fee.',
    ],
    evidence: [
      [
        [
          'BEFORE_AFTER',
          'A transfer of 3,100 loans with mandates carried',
          11,
          3_100,
          { effect: [-61, -68, -54, '%'] },
        ],
      ],
      ['HL stays'],
      ['HL earns'],
    ],
    gains: ['Servicing income of loans kept'],
    said: { deflects: false },
    technology: ['yyyynn', 0.15, 0.04],
  },
  'HL-06': {
    behaviour: ['REFERRAL', 'visitors who come back to the page', '%', '9', '14'],
    result: 'engagement',
    links: ['Virtual tours keep visitors on the page.', 'Who stays longer thinks better of us.', null],
    evidence: [
      [
        ['EXPERT_OPINION', 'Design agency', 4, 2, { down: [] }],
        ['LOGICAL_ACCOUNT', 'Concept paper', 4, null],
      ],
      [['BELIEF', 'Concept paper', 4, null]],
      [],
    ],
    targets: ['engagement minutes'],
    technology: ['nnyynn', 0.2, 0.1],
  },
  'HL-08': {
    behaviour: ['CONTACT_RATE', 'calls per payoff', 'calls', '0.9', '0.3'],
    result: 'cost of contacts and letters avoided',
    links: [
      'A letter drawn online and good for ten days needs no call and no second letter.',
      'Borrowers who could leave easily say they would come back.',
      'Borrowers with fewer contacts refinance with us more often.',
    ],
    evidence: [
      [
        [
          'INTERRUPTED_SERIES',
          'Payoff calls by week around the release for home equity loans',
          8,
          4_300,
          { effect: [-68, -76, -60, '% of payoff calls'] },
        ],
      ],
      ['HL says'],
      ['HL spends'],
    ],
    gains: ['Letters printed and posted'],
    said: { deflects: true, failuresCounted: true },
  },
  'HL-10': {
    behaviour: ['CONTACT_RATE', 'papers asked for a second time per application', 'papers', '2.6', '0.5'],
    result: 'cost of asking, keeping and searching papers avoided',
    links: [
      'A paper stored once and read by every unit is not asked for again.',
      'Customers who were asked once say they would apply again.',
      'Borrowers with fewer contacts refinance with us more often.',
    ],
    evidence: [
      [
        [
          'DIFFERENCE_IN_DIFFERENCES',
          'Vault for business customers of two units',
          9,
          2_200,
          {
            effect: [-74, -85, -63, '% of papers asked twice'],
            second: { down: [['RISK_OF_BIAS', 'The two units volunteered.']] },
          },
        ],
      ],
      ['HL says'],
      ['HL spends'],
    ],
    gains: ['Work of keeping, searching and asking for papers in six units'],
    jobs: [14, true],
    release: '6010 Salaries and wages, document operations',
    said: { cutsJobs: true },
  },
};
