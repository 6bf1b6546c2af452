import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { CoefficientDialog } from './coefficient-dialog';
import { GradeBadge } from './grade-badge';
import { LibraryQuery } from './library-operations';

/** The coefficients that can be reused as evidence, with the grade that each has for somebody else's data. */
export const Library = () => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const [answer, again] = useQuery({ query: LibraryQuery });
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('evidence.library')}
      aside={
        may('addLinkCoefficient') ? (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t('evidence.addCoefficient')}
          </Button>
        ) : null
      }
    >
      <Text size="sm" c="dimmed" maw="75ch">
        {t('evidence.libraryText')}
      </Text>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ linkLibrary }) => (
          <Stack gap="sm">
            <ExportButtons table="link-library" variables={{}} label={t('evidence.library')} />
            <DataTable
              label={t('evidence.library')}
              rows={linkLibrary}
              rowKey={(row) => row.id}
              columns={[
                { key: 'statement', wide: true, head: t('evidence.statementHead'), cell: (row) => row.statement },
                {
                  key: 'value',
                  head: t('evidence.value'),
                  cell: (row) => format.exact(String(row.value)),
                  second: { head: t('evidence.unit'), cell: (row) => row.unit },
                },
                {
                  key: 'link',
                  head: t('evidence.linkHead'),
                  cell: (row) => t(`evidence.link.${row.link}`),
                  second: { head: t('evidence.kindHead'), cell: (row) => t(`evidence.kind.${row.kind}`) },
                },
                {
                  key: 'source',
                  wide: true,
                  head: t('evidence.source'),
                  cell: (row) => row.source,
                  second: { head: t('evidence.date'), cell: (row) => format.date(row.date) },
                },
                {
                  key: 'grade',
                  head: t('evidence.gradeElsewhere'),
                  cell: (row) => <GradeBadge state={row.gradeElsewhere} />,
                },
                {
                  key: 'added',
                  head: t('evidence.added'),
                  cell: (row) => (row.builtIn ? t('evidence.builtIn') : (row.addedBy?.name ?? '')),
                },
              ]}
            />
          </Stack>
        )}
      </Loaded>
      {adding ? (
        <CoefficientDialog
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            again({ requestPolicy: 'network-only' });
          }}
        />
      ) : null}
    </Section>
  );
};
