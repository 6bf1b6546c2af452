import { open } from 'node:fs/promises';
import { type InitiativeMapping, invalid, ok, type Result } from '@clout/domain';
import { fundingCycles } from '../envelope/cycle.store';
import { businessUnits } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { importInitiatives, importOutcome } from '../proposal/intake-file/import-initiatives';
import type { MappingTold, ProposalsCommand } from './import-arguments';
import type { ImportReport } from './import-report';
import { uploadFile } from './upload-file';

/** A file whose first line is META is a participatory budget, whatever it is called. */
async function formatOf(file: string): Promise<'CSV' | 'PABULIB'> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^\uFEFF?META\s*[\r\n]/.test(buffer.subarray(0, bytesRead).toString('utf8')) ? 'PABULIB' : 'CSV';
  } finally {
    await handle.close();
  }
}

const mappingOf = (told: MappingTold | null): InitiativeMapping | null =>
  told === null
    ? null
    : ({ titleColumn: 'title', amountUnit: 'MAJOR', decimalMark: '.', groupMark: null, ...told } as InitiativeMapping);

const named = (name: string) => (one: { readonly name: string; readonly id: string; readonly code?: string }) =>
  [one.id, one.name.toLowerCase(), one.code?.toLowerCase()].includes(name.toLowerCase());

/** Makes drafts of the rows of a file of proposals, as the same act over the API would. */
export const importProposalsFile =
  (command: ProposalsCommand) =>
  async (tx: Tx, actor: Actor): Promise<Result<ImportReport>> => {
    const cycles = (await fundingCycles(tx)).filter(named(command.cycle));
    const [cycle] = cycles;
    if (!cycle || cycles.length > 1)
      return invalid([{ field: 'cycle', message: `${cycles.length} funding cycles are called ${command.cycle}` }]);
    const unit = command.unit === null ? null : (await businessUnits(tx)).find(named(command.unit));
    if (unit === undefined)
      return invalid([{ field: 'unit', message: `no business unit is called ${command.unit ?? ''}` }]);
    const done = await importInitiatives(tx, actor, {
      input: {
        cycleId: cycle.id,
        businessUnitId: unit?.id ?? null,
        format: await formatOf(command.file),
        uploadId: await uploadFile(tx, actor, command.file),
        mapping: mappingOf(command.mapping),
      },
    });
    if (!done.ok) return done;
    const { fileRows, acceptedRows, refusedRows, refusals } = await importOutcome(tx, done.value);
    return ok({ fileRows, acceptedRows, leftOutRows: 0, refusedRows, total: null, refused: refusals });
  };
