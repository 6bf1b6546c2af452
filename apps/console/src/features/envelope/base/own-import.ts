import type { ImportProgress } from './import-operations';

/** How the import that is followed is known: its file, and the id of the member's last one before it. */
export interface OwnImport {
  readonly before: string | null;
  readonly fileName: string;
}

/** Whether what is told is of this import: of its file, and not the one before it. */
export const isOwn = (told: Pick<ImportProgress, 'id' | 'operation' | 'fileName'>, own: OwnImport): boolean =>
  told.operation === 'importOpexBase' && told.id !== own.before && told.fileName === own.fileName;
