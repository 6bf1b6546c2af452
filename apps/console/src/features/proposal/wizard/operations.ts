import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';
import { DraftFields } from '../initiative-fields';

const SavedDraft = graphql(
  `
    fragment SavedDraft on Initiative {
      ...DraftFields
      initiativeCode: code
    }
  `,
  [DraftFields],
);
export type SavedDraftData = ResultOf<typeof SavedDraft>;

/** Saving answers with the whole draft, so that new options are known by their ids and others' changes are seen. */
export const CreateMutation = graphql(
  `
    mutation CreateInitiative($input: CreateInitiativeInput!) {
      createInitiative(input: $input) {
        __typename
        ...SavedDraft
        ...RefusalFields
      }
    }
  `,
  [SavedDraft, RefusalFields],
);

export type CreateInput = VariablesOf<typeof CreateMutation>['input'];
export type OptionInput = NonNullable<CreateInput['options']>[number];

export const UpdateMutation = graphql(
  `
    mutation UpdateInitiative($id: ID!, $expectedVersion: Int!, $input: UpdateInitiativeInput!) {
      updateInitiative(id: $id, expectedVersion: $expectedVersion, input: $input) {
        __typename
        ...SavedDraft
        ...RefusalFields
      }
    }
  `,
  [SavedDraft, RefusalFields],
);

/** The company-wide money that a cycle has left. */
export const HeadroomQuery = graphql(`
  query Headroom($cycleId: ID!) {
    envelope(cycleId: $cycleId) {
      asOf
      measures {
        measure
        period
        headroom
      }
    }
  }
`);
