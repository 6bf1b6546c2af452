import type { Database } from '../platform/database/transaction';
import { actAs, ImportRefused } from './act-as';
import type { BaseCommand, ProposalsCommand } from './import-arguments';
import { importBaseFile } from './import-base-file';
import { importProposalsFile } from './import-proposals-file';
import { reportLines } from './import-report';

/** `clout import ...`: brings a file in as a member; 0 when it was brought in, 1 when it was refused as a whole. */
export async function runImport(
  database: Database,
  command: BaseCommand | ProposalsCommand,
  say: (text: string) => void,
): Promise<number> {
  try {
    const report =
      command.what === 'base'
        ? await actAs(database, command.as, 'importOpexBase', importBaseFile(command))
        : await actAs(database, command.as, 'importInitiatives', importProposalsFile(command));
    reportLines(report).forEach(say);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    say(error.message);
    return 1;
  }
}
