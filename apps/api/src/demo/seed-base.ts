import { Readable } from 'node:stream';
import type { OpexBaseSeed } from '../../seed/harborline/shape';
import { OPEX_MAPPING, opexCsv } from '../../seed/harborline/opex-csv';
import { certifyBase } from '../envelope/base/certify-base';
import { importBase } from '../envelope/base/import-base';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { storeUpload } from '../platform/uploads/upload.store';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';

/** FINANCE uploads the year's ledger extract and imports it, and a second member certifies it, as any other. */
export async function seedBase(tx: Tx, company: DemoCompany, base: OpexBaseSeed, currency: string): Promise<void> {
  const preparer = actorOf(company, 'finance-preparer');
  const fileName = `opex-${base.fiscalYear}.csv`;
  await scopeTo(tx, preparer);
  const content = Readable.from([Buffer.from(opexCsv(base.rows), 'utf8')]);
  const upload = await storeUpload(tx, preparer, { fileName, mediaType: 'text/csv', content });
  const { fiscalYear, kind, label, sourceSystem, controlTotal } = base;
  const today = tx.now.toISOString().slice(0, 10);
  const asOf = base.asOf < today ? base.asOf : today;
  const id = await enact(tx, preparer, importBase, {
    fiscalYear,
    kind,
    label,
    asOf,
    currency,
    sourceSystem,
    controlTotal,
    content: null,
    uploadId: upload.id,
    fileName,
    mapping: {
      ...OPEX_MAPPING,
      amountUnit: 'MAJOR' as const,
      decimalMark: '.' as const,
      groupMark: null,
      delimiter: ',',
    },
    createMissingUnits: false,
    acceptRefusals: false,
  });
  await enact(tx, actorOf(company, 'finance-certifier'), certifyBase, { id });
}
