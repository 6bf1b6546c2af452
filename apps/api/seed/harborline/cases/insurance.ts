import type { CaseDrafts } from './case-shape';

export const insuranceCases: CaseDrafts = {
  'IN-01': {
    behaviour: ['RETENTION', 'claimants who cancel at the next renewal', '%', '17', '12'],
    result: 'margin of policies kept and contacts avoided',
    links: [
      'Claims below $1,000 paid on photographs do not wait behind large ones.',
      'Claimants paid the same day renew.',
      'A policy that renews earns its margin.',
    ],
    evidence: [
      [['DIFFERENCE_IN_DIFFERENCES', 'Two states', 6, 8_300, { effect: [-7.8, -8.4, -7.2, 'days'] }]],
      [['MATCHED_CONTROL', 'Claimants alike in claim and tenure', 6, 4_100, { effect: [5.1, 2.9, 7.3, 'points'] }]],
      [
        [
          'REPLICATED',
          'Margin of renewed policies, shown in two units',
          9,
          6_600,
          {
            effect: [205, 171, 239, 'dollars'],
            replicatedIn: ['Insurance', 'Cards'],
            second: { down: [['INDIRECTNESS', 'Cards margin says little of policies.']] },
          },
        ],
        ['MATCHED_CONTROL', 'Lapsed and renewed policies', 11, 5_400, { effect: [198, 150, 246, 'dollars'] }],
      ],
    ],
    gains: ['Margin of policies that renew after a claim'],
  },
  'IN-02': {
    behaviour: ['CONTACT_RATE', 'status calls per claim', 'calls', '1.6', '0.8'],
    result: 'cost of contacts and letters avoided',
    links: [
      'A text at each change, and every third day without one, answers the question.',
      'Claimants who are told say they would renew.',
      'Customers with fewer contacts hold more policies.',
    ],
    evidence: [
      [['RANDOMISED_TEST', 'Claims drawn by lot', 5, 9_900, { effect: [-52, -57, -47, '% of status calls'] }]],
      ['IN says'],
      ['IN spends'],
    ],
    gains: ['Status letters printed and posted'],
    said: { deflects: true, failuresCounted: true },
  },
  'IN-03': {
    behaviour: ['RETENTION', 'cancellations at renewal', '%', '11.2', '10.0'],
    result: 'margin of policies kept',
    links: [
      'Three reasons in dollars and one way to pay less answer what a higher price means.',
      'Customers who know why do not shop around.',
      'A policy that renews earns its margin.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Explained renewals in one state', 4, 6_200, { effect: [-1.2, -1.9, -0.5, 'points'] }]],
      ['IN stays'],
      ['IN earns'],
    ],
    gains: ['Margin of policies that would have been cancelled'],
    said: { raisesFee: true, contactForecast: 2_400 },
  },
  'IN-04': {
    behaviour: ['CONTACT_RATE', 'calls for proof per 1,000 policies a year', 'calls', '64', '26'],
    result: 'cost of contacts and cards avoided',
    links: [
      "A card in the phone's wallet is at the roadside when the driver is.",
      'Drivers who had it at hand say they feel well served.',
      'Well-served drivers may add a policy.',
    ],
    evidence: [
      [['INTERRUPTED_SERIES', 'Calls around the trial', 6, 2_900, { effect: [-61, -70, -52, '% of proof calls'] }]],
      ['IN says'],
      [['EXPERT_OPINION', 'Head of personal lines', 4, null]],
    ],
    gains: ['Cards printed and posted'],
    said: { deflects: true, failuresCounted: true },
    technology: ['yyyynn', 0.08, 0.03],
  },
  'IN-05': {
    behaviour: ['REPURCHASE', 'add-ons sold a month', 'add-ons', '2400', '2590'],
    result: 'premium of add-ons',
    links: ['Agents who must offer sell more.', 'Customers are glad to be told.', 'Add-ons bring premium.'],
    evidence: [
      [['CORRELATION', 'Sales by team and number of offers', 6, 2_100]],
      [['BELIEF', 'Conviction of the sales management', 2, null]],
      [['LOGICAL_ACCOUNT', 'Add-ons times premium', 2, null]],
    ],
    gains: ['Premium of add-ons'],
    targets: ['add-ons sold by each agent'],
    said: { sellsBeforeSolving: true, coached: false },
  },
  'IN-06': {
    behaviour: ['CONTACT_RATE', 'repairs that come back', '%', '17', '12'],
    result: 'cost of second repairs avoided',
    links: [
      'Shops paid for repairs that hold 90 days repair so that they hold.',
      'Drivers whose car stays repaired say they would renew.',
      'Customers with fewer contacts hold more policies.',
    ],
    evidence: [
      [['BEFORE_AFTER', 'Nine shops on the new terms', 7, 1_080, { effect: [-5.2, -7.7, -2.7, 'points'] }]],
      ['IN says'],
      ['IN spends'],
    ],
    gains: ['Second repairs that are not needed'],
    release: '6310 Outsourced service, repair network',
    targets: ['repairs that hold for 90 days'],
    said: { vendorPaidBy: 'RESOLUTION', coached: true },
  },
  'IN-07': {
    behaviour: ['CONTACT_RATE', 'calls about a lapsed autopay', 'calls', '5904', '4720'],
    result: 'cost of contacts avoided',
    links: [
      'Autopay offered in one step for the new policy is not forgotten.',
      'Customers with one autopay find us easy.',
      'Easy customers may stay.',
    ],
    evidence: [
      [['VOICE_VOLUME', 'Billing calls that mention autopay', 5, 5_904]],
      [['EXPERT_OPINION', 'Head of billing', 4, null]],
      [['LOGICAL_ACCOUNT', 'Contacts times cost', 4, null]],
    ],
    gains: ['Billing calls that no longer come'],
    baseline: ['in-billing-autopay', 5_904, 13_733],
    said: { deflects: true, failuresCounted: true },
    technology: ['nyyynn', 0.15, 0.06],
  },
};
