import { decideBaseInput, invalid, ok } from '@clout/domain';
import type { BaseInput, Exclusions, OpexMapping, Result, RowContext } from '@clout/domain';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { mandateInForce } from '../mandate.store';
import { keptMapping } from './base-version.store';
import { openFile, tidyColumns, type GivenFile } from './given-file';
import { importUnits, type ImportUnits } from './import-units';
import type { TableSource } from './raw-row';
import { hashFile, surveyFile, type Survey } from './survey-file';
import type { ImportWatch } from './watch-import';

/** An import as asked for; `mapping` null for the one kept for the source. */
export interface BaseImport extends BaseInput, GivenFile {
  readonly mapping: OpexMapping | null;
  readonly createMissingUnits: boolean;
  readonly acceptRefusals: boolean;
}

/** An import whose file was read once, from end to end; `remove` must be called when it is done. */
export interface PreparedImport {
  readonly base: BaseInput;
  readonly mapping: OpexMapping;
  readonly source: TableSource;
  readonly fileName: string;
  readonly fileHash: string;
  readonly context: RowContext;
  readonly units: ImportUnits;
  readonly exclusions: Exclusions;
  readonly survey: Survey;
  readonly remove: () => Promise<void>;
}

/** Checks an import and reads its file once; INVALID_INPUT says what is missing. Nothing is stored. */
export async function prepareImport(tx: Tx, input: BaseImport, watch?: ImportWatch): Promise<Result<PreparedImport>> {
  const company = await organization(tx);
  const base = decideBaseInput(
    {
      fiscalYear: input.fiscalYear,
      kind: input.kind,
      label: input.label,
      asOf: input.asOf,
      currency: input.currency,
      sourceSystem: input.sourceSystem,
      controlTotal: input.controlTotal,
    },
    company.currency,
  );
  if (!base.ok) return base;
  const mapping = input.mapping ?? (await keptMapping(tx, base.value.sourceSystem));
  if (!mapping)
    return invalid(
      [{ field: 'mapping', message: `none is kept for ${base.value.sourceSystem}` }],
      'Say which column is what.',
    );
  const file = await openFile(tx, input);
  if (!file.ok) return file;
  const units = importUnits(await businessUnits(tx), input.createMissingUnits);
  const context: RowContext = { ...company, businessUnitOf: units.keyOf };
  const exclusions = { mandate: (await mandateInForce(tx, input.fiscalYear))?.excludedCategories ?? [], cycle: [] };
  const tidy = tidyColumns(mapping);
  const alive = (): Promise<unknown> => tx.query('select 1');
  const progress = (rows: number): void => watch?.step('READING', rows, null);
  const survey = await surveyFile(file.value.source, tidy, context, exclusions, { alive, progress }).catch(
    async (error: unknown) => {
      await file.value.remove();
      throw error;
    },
  );
  if (!survey.ok) {
    await file.value.remove();
    return survey;
  }
  const fileHash = await hashFile(file.value.source);
  return ok({
    ...file.value,
    base: base.value,
    mapping: tidy,
    fileHash,
    context,
    units,
    exclusions,
    survey: survey.value,
  });
}
