import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const SettingsQuery = graphql(`
  query OrganizationSettings {
    organization {
      id
      name
      settings {
        peopleMeasures
        agreement
        remindAfterDays
        escalateAfterDays
        appealDays
        version
      }
    }
    businessUnits(retired: true) {
      id
      code
      name
      kind
      legalEntity
      region {
        id
        name
      }
      retired
      version
    }
    taxonomyTerms {
      id
      kind
      code
      name
      retired
      version
    }
  }
`);
export type Directory = ResultOf<typeof SettingsQuery>;
export type UnitRow = Directory['businessUnits'][number];
export type TermRow = Directory['taxonomyTerms'][number];

export const SetSettingsMutation = graphql(
  `
    mutation SetOrganizationSettings($input: OrganizationSettingsInput!, $expectedVersion: Int!) {
      setOrganizationSettings(input: $input, expectedVersion: $expectedVersion) {
        __typename
        ... on Organization {
          id
          name
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type SettingsInput = VariablesOf<typeof SetSettingsMutation>['input'];

export const CreateUnitMutation = graphql(
  `
    mutation CreateBusinessUnit($input: BusinessUnitInput!) {
      createBusinessUnit(input: $input) {
        __typename
        ... on BusinessUnit {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const UpdateUnitMutation = graphql(
  `
    mutation UpdateBusinessUnit(
      $id: ID!
      $name: String!
      $legalEntity: String!
      $kind: BusinessUnitKind
      $regionId: ID
      $expectedVersion: Int!
    ) {
      updateBusinessUnit(
        id: $id
        name: $name
        legalEntity: $legalEntity
        kind: $kind
        regionId: $regionId
        expectedVersion: $expectedVersion
      ) {
        __typename
        ... on BusinessUnit {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RetireUnitMutation = graphql(
  `
    mutation RetireBusinessUnit($id: ID!, $retired: Boolean!, $expectedVersion: Int!) {
      retireBusinessUnit(id: $id, retired: $retired, expectedVersion: $expectedVersion) {
        __typename
        ... on BusinessUnit {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const CreateTermMutation = graphql(
  `
    mutation CreateTaxonomyTerm($input: TaxonomyTermInput!) {
      createTaxonomyTerm(input: $input) {
        __typename
        ... on TaxonomyTerm {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const UpdateTermMutation = graphql(
  `
    mutation UpdateTaxonomyTerm($id: ID!, $name: String!, $expectedVersion: Int!) {
      updateTaxonomyTerm(id: $id, name: $name, expectedVersion: $expectedVersion) {
        __typename
        ... on TaxonomyTerm {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const RetireTermMutation = graphql(
  `
    mutation RetireTaxonomyTerm($id: ID!, $retired: Boolean!, $expectedVersion: Int!) {
      retireTaxonomyTerm(id: $id, retired: $retired, expectedVersion: $expectedVersion) {
        __typename
        ... on TaxonomyTerm {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
