import { basename } from 'node:path';
import { invalid, ok, readAmount, type OpexMapping, type Result } from '@clout/domain';
import { refusals } from '../envelope/base/base-row.store';
import { baseById } from '../envelope/base/base-version.store';
import { importBase } from '../envelope/base/import-base';
import { organization } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import type { BaseCommand, MappingTold } from './import-arguments';
import type { ImportReport } from './import-report';
import { uploadFile } from './upload-file';

const MOST_REFUSALS = 1_000;
const NO_COLUMNS: Omit<OpexMapping, 'businessUnitColumn' | 'amountColumn'> = {
  legalEntityColumn: null,
  costCentreColumn: null,
  functionalAreaColumn: null,
  accountColumn: null,
  categoryColumn: null,
  periodColumn: null,
  allocatedColumn: null,
  allocatedValues: null,
  expenseColumn: null,
  expenseValues: null,
  amountUnit: 'MAJOR',
  decimalMark: '.',
  groupMark: null,
  delimiter: null,
};

/** A mapping of what was told; null where nothing was. INVALID_INPUT names keys that no mapping has. */
const mappingOf = (told: MappingTold | null): Result<OpexMapping | null> => {
  if (told === null) return ok(null);
  const whole = { businessUnitColumn: '', amountColumn: '', ...NO_COLUMNS, ...told };
  const known = Object.keys({ businessUnitColumn: '', amountColumn: '', ...NO_COLUMNS });
  const problems = [
    ...Object.keys(told)
      .filter((key) => !known.includes(key))
      .map((key) => ({ field: `mapping.${key}`, message: `is not one of ${known.join(', ')}` })),
    ...(['MAJOR', 'MINOR'].includes(whole.amountUnit)
      ? []
      : [{ field: 'mapping.amountUnit', message: 'must be MAJOR or MINOR' }]),
    ...(['.', ','].includes(whole.decimalMark)
      ? []
      : [{ field: 'mapping.decimalMark', message: 'must be a point or a comma' }]),
  ];
  return problems.length > 0 ? invalid(problems) : ok(whole);
};

const controlTotalOf = (told: string | null, minorUnitDigits: number): Result<bigint | null> => {
  if (told === null) return ok(null);
  const read = readAmount(told, { unit: 'MAJOR', minorUnitDigits, decimalMark: '.', groupMark: null });
  return read.ok ? ok(read.value) : invalid([{ field: 'control-total', message: read.reason }]);
};

/** Imports a ledger extract as a new version of the OpEx base, as the same act over the API would. */
export const importBaseFile =
  (command: BaseCommand) =>
  async (tx: Tx, actor: Actor): Promise<Result<ImportReport>> => {
    const { currency, minorUnitDigits } = await organization(tx);
    const [mapping, controlTotal] = [mappingOf(command.mapping), controlTotalOf(command.controlTotal, minorUnitDigits)];
    if (!mapping.ok) return mapping;
    if (!controlTotal.ok) return controlTotal;
    const fileName = basename(command.file);
    const done = await importBase(tx, actor, {
      fiscalYear: command.year,
      kind: command.kind,
      label: command.label ?? fileName.slice(0, 60),
      asOf: command.asOf ?? tx.now.toISOString().slice(0, 10),
      currency,
      sourceSystem: command.source,
      controlTotal: controlTotal.value,
      content: null,
      uploadId: await uploadFile(tx, actor, command.file),
      fileName,
      mapping: mapping.value,
      createMissingUnits: command.createUnits,
      acceptRefusals: !command.allOrNothing,
    });
    if (!done.ok) return done;
    const version = await baseById(tx, done.value);
    if (!version) throw new Error('the imported version is not there');
    const { fileRows, acceptedRows, leftOutRows, refusedRows, total } = version;
    const refused = await refusals(tx, version.id, MOST_REFUSALS);
    return ok({ fileRows, acceptedRows, leftOutRows, refusedRows, total: { amount: total, currency }, refused });
  };
