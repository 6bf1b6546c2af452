import type { PlayClient } from './play-client';
import { REFUSAL } from './play-client';

/** A ledger extract and what is told with it. */
export interface BaseFile {
  readonly fiscalYear: number;
  readonly kind: 'BUDGET' | 'FORECAST' | 'ACTUAL';
  readonly label: string;
  readonly asOf: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly controlTotal: bigint;
  readonly fileName: string;
  readonly content: string;
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly createMissingUnits: boolean;
}
export interface BaseVersion {
  readonly id: string;
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly total: string;
  readonly addressable: string;
}
const FIGURES = 'fileRows acceptedRows leftOutRows refusedRows total addressable';

/** FINANCE uploads the extract, looks at the preview, and imports it as a new version. */
export async function importBase(finance: PlayClient, file: BaseFile): Promise<BaseVersion> {
  const { content, ...told } = file;
  const query = `mutation ($input: ImportOpexBaseInput!) { importOpexBase(input: $input) {
    __typename ... on OpexBaseVersion { id ${FIGURES} } ... on OpexBasePreview { ${FIGURES} } ${REFUSAL} } }`;
  const input = async (preview: boolean) => ({
    ...told,
    uploadId: await finance.upload(file.fileName, content),
    preview,
  });
  await finance.ask<BaseVersion>(query, { input: await input(true) });
  return finance.ask<BaseVersion>(query, { input: await input(false) });
}

export interface OpenedCycle {
  readonly id: string;
  readonly name: string;
  readonly openedAt: string;
}

/** The CX executive opens a cycle inside the mandate. */
export const openCycle = (executive: PlayClient, input: Readonly<Record<string, unknown>>): Promise<OpenedCycle> =>
  executive.ask<OpenedCycle>(
    `mutation ($input: OpenFundingCycleInput!) { openFundingCycle(input: $input) {
      ... on FundingCycle { id name openedAt } ${REFUSAL} } }`,
    { input },
  );

/** Moves the cycle on to its next state. */
export async function advance(executive: PlayClient, cycleId: string, to: string): Promise<void> {
  const { version } = await executive.ask<{ version: number }>(
    'query ($id: ID!) { fundingCycle(id: $id) { version } }',
    { id: cycleId },
  );
  await executive.ask(
    `mutation ($id: ID!, $to: CycleState!, $version: Int!) {
      advanceFundingCycle(id: $id, to: $to, expectedVersion: $version) { ... on FundingCycle { state } ${REFUSAL} } }`,
    { id: cycleId, to, version },
  );
}

export interface EnvelopeYear {
  readonly measure: 'IN_YEAR' | 'RUN_RATE';
  readonly period: string;
  readonly addressable: string;
  readonly limit: string;
  readonly reserve: string;
  readonly held: string;
  readonly openingCommitments: string;
  readonly committed: string;
  readonly headroom: string;
}

/** What the cycle may still give, by measure, for the whole year. */
export async function envelopeOf(client: PlayClient, cycleId: string): Promise<readonly EnvelopeYear[]> {
  const { measures } = await client.ask<{ measures: readonly EnvelopeYear[] }>(
    `query ($id: ID!) { envelope(cycleId: $id) {
      measures { measure period addressable limit reserve held openingCommitments committed headroom } } }`,
    { id: cycleId },
  );
  return measures.filter((m) => m.period === 'YEAR');
}
