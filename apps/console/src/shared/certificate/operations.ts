import { graphql, type ResultOf } from '../graphql/graphql';

const ChangeFields = graphql(`
  fragment ChangeFields on CertificateChange {
    kind
    words
    from
    to
    unit
    option {
      id
      name
    }
  }
`);

export const CertificateQuery = graphql(
  `
    query Certificate($planId: ID!, $initiativeId: ID!) {
      certificate(planId: $planId, initiativeId: $initiativeId) {
        planVersion
        reason
        lifted
        against
        complete
        verified
        computedAt
        changes {
          ...ChangeFields
        }
      }
    }
  `,
  [ChangeFields],
);
export type CertificateData = ResultOf<typeof CertificateQuery>['certificate'];
export type CertificateChange = CertificateData['changes'][number];

export const ConfirmQuery = graphql(
  `
    query ConfirmCertificate($planId: ID!, $initiativeId: ID!) {
      confirmCertificate(planId: $planId, initiativeId: $initiativeId) {
        confirmed
        changes {
          funded
          fundedWithLess
          confirmed
          change {
            ...ChangeFields
          }
        }
      }
    }
  `,
  [ChangeFields],
);

export const StandingsQuery = graphql(`
  query Certificates($planId: ID!) {
    certificates(planId: $planId) {
      state
      complete
      changes
      initiative {
        id
      }
    }
  }
`);
