import { Alert, Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { upload } from '../../shared/graphql/upload';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { UploadMutation } from './acts';
import type { InitiativeData } from './operations';

const LARGEST = 10 * 1024 * 1024;
const INLINE = 150 * 1024;

const base64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });

/** The files of an initiative, for those who may see it. */
export const Attachments = (props: { readonly initiative: InitiativeData; readonly onChange: () => void }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const act = useAct(UploadMutation);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { initiative } = props;
  const open = ['DRAFT', 'RETURNED'].includes(initiative.state) && may('uploadAttachment');

  const send = async (file: File) => {
    if (file.size > LARGEST) return setProblem(t('tooLarge', { name: file.name }));
    setProblem(null);
    setBusy(true);
    try {
      const small = file.size <= INLINE;
      const uploadId = small ? undefined : await upload(file);
      if (uploadId === null) throw new Error('refused');
      const done = await act.run({
        input: {
          initiativeId: initiative.id,
          name: file.name,
          mediaType: file.type || 'application/octet-stream',
          content: small ? await base64(file) : undefined,
          uploadId,
        },
      });
      if (done) props.onChange();
    } catch {
      setProblem(t('uploadFailed', { name: file.name }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section
      title={t('attachments')}
      aside={
        <Group gap="xs">
          {initiative.attachments.length > 0 ? (
            <ExportButtons table="attachments" variables={{ id: initiative.id }} label={t('attachments')} />
          ) : null}
          {open ? (
            <FileButton onChange={(file) => (file ? void send(file) : undefined)}>
              {(button) => (
                <Button {...button} variant="default" size="xs" loading={busy}>
                  {t('attach')}
                </Button>
              )}
            </FileButton>
          ) : null}
        </Group>
      }
    >
      <Stack gap="sm">
        {problem ? (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        ) : null}
        <ActProblem act={act} />
        {initiative.attachments.length === 0 ? (
          <Text c="dimmed">{t('attachNone')}</Text>
        ) : (
          <DataTable
            label={t('attachments')}
            rows={initiative.attachments}
            rowKey={(file) => file.id}
            columns={[
              {
                key: 'name',
                head: t('name'),
                cell: (file) => (
                  <Anchor href={file.url} download={file.name} size="sm">
                    {file.name}
                  </Anchor>
                ),
              },
              {
                key: 'size',
                head: t('sizeHead'),
                figure: true,
                cell: (file) => t('size', { kb: format.count(Math.ceil(file.size / 1024)) }),
              },
              {
                key: 'by',
                head: t('added'),
                cell: (file) => t('by', { who: file.uploadedBy.name, when: format.dateTime(file.uploadedAt) }),
              },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
};
