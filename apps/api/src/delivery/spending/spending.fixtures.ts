import type { SpendingKind } from '@clout/domain';
import type { DecisionStage, TestInitiative } from '../../decision/approval/decision-stage.fixtures';
import { FISCAL_YEAR } from '../../decision/approval/decision-stage.fixtures';
import { decide } from '../../decision/approval/decisions.fixtures';

export const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';
const IMPORTED = `... on ActualsImport { id number kind fileRows acceptedRows refusedRows total refusedTotal controlTotal
  refusals { line field value reason } }`;
export const IMPORT = `mutation($input: ImportActualsInput!, $task: ID) { importActuals(input: $input, taskId: $task) { __typename ${IMPORTED}
  ... on ActualsPreview { fileRows acceptedRows refusedRows total columns refusals { line reason } } ${REFUSAL} } }`;
export const FIGURES = 'key name requested approved released obligated accrued actual free overspent variance flags';
export const OF_INITIATIVE = `query($id: ID!, $through: Int) { initiativeSpending(initiativeId: $id, throughPeriod: $through) {
  ${FIGURES} planLineId throughPeriod approvedToDate forecast varianceAtEnd approvedRunRate releasedRunRate initiative { id state version } } }`;
export const STOP = `mutation($id: ID!, $v: Int!, $reason: String!) { stopInitiative(id: $id, expectedVersion: $v, reason: $reason) {
  __typename ... on Initiative { state version } ${REFUSAL} ... on StaleVersion { current } } }`;
export const COMPLETE = STOP.replaceAll('stopInitiative', 'completeInitiative');

/** An import or a refusal, as the API answers it. */
export interface Imported {
  readonly __typename: string;
  readonly code: string;
  readonly field: string | null;
  readonly problems: readonly { field: string; message: string }[];
  readonly id: string;
  readonly number: number;
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly total: string;
  readonly refusals: readonly { line: number; field: string; value: string; reason: string }[];
}
export type Figures = Readonly<Record<string, string>> & { readonly flags: readonly string[] };

/** A row of the books: code, amount in whole currency units, and what else differs from the usual. */
export interface BookRow {
  readonly code: string;
  readonly amount: string;
  readonly document?: string;
  readonly order?: string;
  readonly period?: string | number;
  readonly account?: string;
  readonly costCentre?: string;
}

let documents = 0;
/** A CSV of the books with the usual headers; every row has a document of its own unless it names one. */
export const booksCsv = (rows: readonly BookRow[]): string =>
  [
    'Initiative,Account,Cost centre,Period,Document,Order,Amount',
    ...rows.map((row) => {
      documents += 1;
      const { code, account = '6000', costCentre = '1000', period = 1, order = '' } = row;
      return [code, account, costCentre, period, row.document ?? `D${documents}`, order, row.amount].join(',');
    }),
  ].join('\n');

/** Minor units of a decimal with two digits. */
const cents = (amount: string): bigint => BigInt(Math.round(Number(amount) * 100));

/** Imports rows of the books as FINANCE, with their true total unless another is typed. */
export const importRows = (
  stage: DecisionStage,
  kind: SpendingKind,
  rows: readonly BookRow[],
  more: Record<string, unknown> = {},
  task: string | null = null,
): Promise<Imported> => {
  const total = rows.reduce((sum, row) => sum + cents(row.amount), 0n);
  const input = {
    kind,
    fiscalYear: FISCAL_YEAR,
    sourceSystem: 'GL',
    controlTotal: total.toString(),
    content: booksCsv(rows),
    ...more,
  };
  return stage.api.must<Imported>(stage.people.finance, IMPORT, { input, task });
};

/** A funded initiative with its code, of one plan of its own. */
export async function funded(
  stage: DecisionStage,
  initiative: TestInitiative,
  conditions: string | null = null,
  inYear: bigint | null = null,
) {
  const id = await stage.initiative(initiative);
  const plan = await stage.submittedPlan([id]);
  const total = initiative.costs
    .filter((cost) => (cost.costClass ?? 'OPEX') === 'OPEX')
    .reduce((sum, cost) => sum + cost.amount, 0n);
  const lines =
    conditions === null ? {} : { lines: [{ initiativeId: id, decision: 'APPROVE_WITH_CONDITIONS', conditions }] };
  const decided = await decide(stage, plan, inYear ?? total, lines);
  if (decided.__typename !== 'Plan') throw new Error(`${decided.code}: ${decided.message}`);
  const { rows } = await stage.api.admin.query<{ code: string; version: number }>(
    'select code, version from initiative where id = $1',
    [id],
  );
  return { id, lineId: decided.lines[0]?.id ?? '', code: rows[0]?.code ?? '', version: rows[0]?.version ?? 0 };
}

/** What the API tells of an initiative's money. */
export const spendingOfInitiative = (stage: DecisionStage, id: string, through: number | null = null) =>
  stage.api.must<Figures>(stage.people.finance, OF_INITIATIVE, { id, through });
