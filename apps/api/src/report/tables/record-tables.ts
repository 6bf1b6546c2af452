import { exportTable, field, PAGED, reckoned } from '../export-table';

/** The decision record as far as the filter leaves it, the newest first; its acts and entries as they are hashed. */
export const RECORD = exportTable({
  title: 'Decision record',
  query: `query ($filter: RecordFilter, $first: Int!, $after: String) {
    decisionRecord(first: $first, after: $after, newestFirst: true, filter: $filter) ${PAGED} }`,
  rows: 'decisionRecord.nodes',
  about: (_, words) => [['base version', words.text('none: the record rests on no base')]],
  columns: [
    ...['sequence', 'at', field('actorName', 'who'), field('actor', 'pseudonym'), 'act', 'subjectType'],
    ...[field('subjectLabel', 'subject'), 'subjectId'],
    reckoned<{ readonly reason: string | null; readonly reasonErased: boolean }>(
      'reason',
      'TEXT',
      'reason reasonErased',
      (row, words) => (row.reasonErased ? words.text('erased') : row.reason),
    ),
    ...['before', 'after', 'previousHash', 'hash'],
  ],
});

/** The appeals that a member may see; those that are answered only where they are asked for. */
export const APPEALS = exportTable({
  title: 'Appeals',
  query: 'query ($openOnly: Boolean! = true) { appeals(openOnly: $openOnly) { ROWS } }',
  rows: 'appeals',
  columns: [
    ...['initiative.code', 'initiative.title', 'against', 'desk', 'state', 'appealedBy.name', 'appealedAt', 'reason'],
    ...['answeredBy.name', 'answeredAt', 'answer'],
  ],
});

/** Whose signatures a plan asks, and what is missing. */
export const SIGNATURE_RULES = exportTable({
  title: 'Signatures asked',
  query: 'query ($planId: ID!) { approvalRequirements(planId: $planId) { requirements { ROWS } } }',
  rows: 'approvalRequirements.requirements',
  columns: [
    ...['kind', 'roles', 'everyRole', 'signatures', 'above', 'commitment', 'missing', 'missingRoles'],
    field('initiatives.code', 'initiatives'),
  ],
});

/** The signatures that a plan has. */
export const SIGNATURES = exportTable({
  title: 'Signatures given',
  query: 'query ($planId: ID!) { approvalRequirements(planId: $planId) { signatures { ROWS } } }',
  rows: 'approvalRequirements.signatures',
  columns: [field('member.name', 'who'), 'role', 'signedAs', 'signedFor.name', 'signedAt', 'counts'],
});
