import {
  ABSORB_AFTER_PERIODS,
  firstDayOfPeriod,
  fiscalYearDays,
  invalid,
  ok,
  periodIndex,
  tidyName,
  textFault,
  type OpeningContext,
  type OpeningControl,
  type OpeningMapping,
  type Result,
} from '@clout/domain';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import type { Task } from '../../platform/tasks/task';
import { keptMapping } from '../base/base-version.store';
import { openFile, tidyColumns, type GivenFile } from '../base/given-file';
import { importUnits } from '../base/import-units';
import { hashFile } from '../base/survey-file';
import { mandateOf } from '../mandate.store';
import { standingReferences } from './opening.store';
import { surveyOpening, type ReadOpenings } from './survey-opening';

/** An import as asked for; `mapping` null for the one kept for the source. */
export interface OpeningImportRequest extends GivenFile, OpeningControl {
  readonly fiscalYear: number;
  readonly sourceSystem: string;
  readonly currency: string;
  readonly mapping: OpeningMapping | null;
}

/** An import whose file was read. */
export interface PreparedOpening {
  readonly sourceSystem: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly mapping: OpeningMapping;
  readonly read: ReadOpenings;
}

/** The name under which a source's mapping of opening commitments is kept, beside that of its base. */
export const mappingName = (sourceSystem: string): string => `opening commitments: ${sourceSystem}`;

type Company = Awaited<ReturnType<typeof organization>>;

/** What rows are read against: units, the year's first day and when a run-rate is absorbed by the mandate's rule. */
async function contextOf(tx: Tx, company: Company, fiscalYear: number): Promise<OpeningContext> {
  const units = await businessUnits(tx);
  const entities = new Map(units.map((unit) => [unit.id, unit.legalEntity]));
  const periods = (await mandateOf(tx, fiscalYear))?.absorbAfterPeriods ?? ABSORB_AFTER_PERIODS;
  return {
    ...company,
    businessUnitOf: importUnits(units, false).keyOf,
    entityOf: (id) => entities.get(id) ?? '',
    yearBegins: fiscalYearDays(fiscalYear, company.fiscalYearStartMonth).from,
    absorbsOn: firstDayOfPeriod(periodIndex({ fiscalYear, period: 1 }, company) + periods, company),
  };
}

const askedProblems = (input: OpeningImportRequest, currency: string) => {
  const source = textFault(input.sourceSystem, { min: 1, max: 60 });
  return [
    ...(Number.isInteger(input.fiscalYear) && input.fiscalYear >= 1990 && input.fiscalYear <= 2190
      ? []
      : [{ field: 'fiscalYear', message: 'must be a year from 1990 to 2190' }]),
    ...(source === null ? [] : [{ field: 'sourceSystem', message: source }]),
    ...(input.currency === currency
      ? []
      : [{ field: 'currency', message: `no rate for it: commitments are in the reporting currency ${currency}` }]),
  ];
};

/** Checks an import and reads its file; INVALID_INPUT says what is missing. Nothing is stored. */
export async function prepareOpening(
  tx: Tx,
  input: OpeningImportRequest,
  { signal }: Pick<Task, 'signal'>,
): Promise<Result<PreparedOpening>> {
  const company = await organization(tx);
  const problems = askedProblems(input, company.currency);
  if (problems.length > 0) return invalid(problems);
  const sourceSystem = tidyName(input.sourceSystem);
  const given = input.mapping ?? (await keptMapping<OpeningMapping>(tx, mappingName(sourceSystem)));
  if (!given)
    return invalid([{ field: 'mapping', message: `none is kept for ${sourceSystem}` }], 'Say which column is what.');
  const mapping = tidyColumns(given);
  const file = await openFile(tx, input);
  if (!file.ok) return file;
  const { source, fileName, remove } = file.value;
  const standing = async (references: readonly string[]) =>
    new Map(
      (await standingReferences(tx, input.fiscalYear, references)).map(({ reference, number, line }) => [
        reference,
        `stands already${number === null ? '' : ` by import ${number}, line ${line}`}`,
      ]),
    );
  try {
    const context = await contextOf(tx, company, input.fiscalYear);
    const read = await surveyOpening(source, mapping, context, signal, standing);
    if (!read.ok) return read;
    signal.throwIfAborted();
    return ok({ sourceSystem, fileName, fileHash: await hashFile(source), mapping, read: read.value });
  } finally {
    await remove();
  }
}
