import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';

const HowFields = graphql(`
  fragment HowFields on HowComputed {
    method
    title
    version
    formula
    unit
    source
    proposal
    period
    reason
    flags
    inputs {
      name
      value
      unit
    }
  }
`);

const FigureFields = graphql(
  `
    fragment FigureFields on Figure {
      name
      value
      unit
      reason
      flags
      how {
        ...HowFields
      }
    }
  `,
  [HowFields],
);
export type FigureData = ResultOf<typeof FigureFields>;

/** What one option is worth, with every number openable. */
export const CaseValueQuery = graphql(
  `
    query CaseValue($id: ID!, $optionId: ID!) {
      businessCase(initiativeId: $id) {
        value(optionId: $optionId) {
          currency
          reason
          grade
          shortfall
          claimed
          credited
          cost
          net
          benefits {
            id
            grade
            multiplier
            claimed
            shared
            credited
          }
          figures {
            ...FigureFields
          }
        }
      }
      caseTornado(initiativeId: $id, optionId: $optionId) {
        base
        reason
        bars {
          name
          benefitId
          link
          atLow
          atHigh
        }
      }
    }
  `,
  [FigureFields],
);
export type ValueData = NonNullable<NonNullable<ResultOf<typeof CaseValueQuery>['businessCase']>['value']>;
export type TornadoData = ResultOf<typeof CaseValueQuery>['caseTornado'];

export const SimulationQuery = graphql(
  `
    query CaseSimulation($id: ID!, $optionId: ID!, $seed: Int!, $draws: Int!) {
      caseSimulation(initiativeId: $id, optionId: $optionId, seed: $seed, draws: $draws) {
        seed
        draws
        mean
        sd
        p10
        p50
        p90
        standardError
        positive
        reason
        flags
        how {
          ...HowFields
        }
      }
    }
  `,
  [HowFields],
);

export const PilotQuery = graphql(
  `
    query CasePilot($id: ID!, $optionId: ID!, $cost: Money!) {
      pilotValue(initiativeId: $id, optionId: $optionId, cost: $cost) {
        choice
        withoutKnowing
        withKnowing
        evpi
        net
        worthIt
        reason
        flags
        how {
          ...HowFields
        }
      }
    }
  `,
  [HowFields],
);

export const DelayQuery = graphql(
  `
    query CaseDelay($id: ID!, $optionId: ID!, $days: Int!) {
      costOfDelay(initiativeId: $id, optionId: $optionId, days: $days) {
        ...FigureFields
      }
    }
  `,
  [FigureFields],
);

export const WhatIfQuery = graphql(`
  query CaseWhatIf($id: ID!, $optionId: ID!, $input: WhatIfInput!) {
    whatIfCase(initiativeId: $id, optionId: $optionId, input: $input) {
      netChange
      rankBefore
      rankAfter
      among
      before {
        net
        grade
      }
      after {
        net
        grade
      }
    }
  }
`);
export type WhatIfInput = VariablesOf<typeof WhatIfQuery>['input'];
