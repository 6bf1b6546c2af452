import { exportTable, field, PAGED, summed } from '../export-table';

/** What was promised in earlier years and stands in this one, of the states that are asked for. */
export const OPENING_COMMITMENTS = exportTable({
  title: 'Opening commitments',
  query: `query ($fiscalYear: Int!, $states: [OpeningState!]! = [STANDING, WAITING], $importId: ID, $first: Int!, $after: String) {
    openingCommitments(fiscalYear: $fiscalYear, states: $states, importId: $importId, first: $first, after: $after) ${PAGED} }`,
  rows: 'openingCommitments.nodes',
  columns: [
    ...[
      'description',
      'reference',
      field('businessUnit.code', 'unit'),
      'businessUnit.name',
      'legalEntity',
      'costCentre',
    ],
    ...[
      'account',
      'fiscalYear',
      summed('inYear'),
      summed('runRate'),
      'contractEnd',
      'absorbsOn',
      'absorbedOn',
      'state',
      'id',
    ],
  ],
});

/** The files that opening commitments came from. */
export const OPENING_IMPORTS = exportTable({
  title: 'Opening imports',
  query: 'query ($fiscalYear: Int) { openingImports(fiscalYear: $fiscalYear) { ROWS } }',
  rows: 'openingImports',
  columns: [
    ...['number', 'fiscalYear', field('sourceSystem', 'source'), field('fileName', 'file'), 'fileHash', 'acceptedRows'],
    ...[
      'leftOutRows',
      'refusedRows',
      field('inYearTotal', 'in year'),
      field('runRateTotal', 'run-rate'),
      'controlTotal',
    ],
    ...['state', 'importedAt', 'importedBy.name', 'withdrawnAt', 'withdrawnBy.name'],
  ],
});
