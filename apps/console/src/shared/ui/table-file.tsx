import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOfFile } from '../format/csv-header';
import { useUpload } from '../graphql/use-upload';
import { AtWork } from './at-work';

/** A file of rows to import: its column names as far as the browser can read them, and its id once it was sent. */
export const useTableFile = (onChosen: (columns: readonly string[]) => void) => {
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const { idOf, ...sent } = useUpload();
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    const names = chosen ? await columnsOfFile(chosen).catch(() => []) : [];
    setColumns(names);
    onChosen(names);
  };
  const send = async () => (file ? idOf(file) : null);
  return { file, columns, setColumns, choose, send, ...sent };
};

/** How much of the file was sent, while it is on its way, and the way to stop that. */
export const TableFileAtWork = ({ table }: { readonly table: ReturnType<typeof useTableFile> }) => {
  const { t } = useTranslation();
  return table.sending ? <AtWork share={table.share} text={t('file.sending')} onCancel={table.stop} /> : null;
};

/** The field for the file; it says when the file is missing or could not be sent. */
export const TableFileField = (props: {
  readonly table: ReturnType<typeof useTableFile>;
  readonly missing: boolean;
  /** File endings that may be chosen, where there are more. */
  readonly accept?: string;
}) => {
  const { t } = useTranslation();
  const { table } = props;
  return (
    <FileInput
      label={t('file.label')}
      placeholder={t('file.hint')}
      accept={props.accept ?? '.csv,.txt,.xlsx'}
      value={table.file}
      onChange={(file) => void table.choose(file)}
      error={
        table.failed
          ? t('file.failed', { name: table.file?.name ?? '' })
          : props.missing && !table.file
            ? t('form.required')
            : undefined
      }
      required
      clearable
      clearButtonProps={{ 'aria-label': t('file.clear') }}
    />
  );
};
