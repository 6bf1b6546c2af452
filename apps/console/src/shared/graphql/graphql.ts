import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection';

/** Documents typed from the schema; money stays a string of minor units until it is shown or summed as a bigint. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Money: string; BasisPoints: number; Date: string; DateTime: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';

export type Role = ReturnType<typeof graphql.scalar<'Role'>>;
export type Measure = ReturnType<typeof graphql.scalar<'Measure'>>;
export type CycleState = ReturnType<typeof graphql.scalar<'CycleState'>>;
export type InitiativeState = ReturnType<typeof graphql.scalar<'InitiativeState'>>;
export type Objective = ReturnType<typeof graphql.scalar<'Objective'>>;
export type PlanState = ReturnType<typeof graphql.scalar<'PlanState'>>;
export type MandateState = ReturnType<typeof graphql.scalar<'MandateState'>>;
export type BaseState = ReturnType<typeof graphql.scalar<'BaseState'>>;
export type OpeningState = ReturnType<typeof graphql.scalar<'OpeningState'>>;
export type TransferState = ReturnType<typeof graphql.scalar<'TransferState'>>;
export type LineDecision = ReturnType<typeof graphql.scalar<'LineDecision'>>;
export type RejectionCode = ReturnType<typeof graphql.scalar<'RejectionCode'>>;
