import { Alert, Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import { RefusedRows } from '../../../shared/ui/refused-rows';
import type { ImportedData } from './portfolio-operations';

/** What each row is or would be, and which rows are refused and why. */
export const ImportedProjects = ({ made }: { readonly made: ImportedData }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const cycle = useCycle();
  return (
    <Stack gap="xl">
      <Alert color={made.refusedRows > 0 ? 'orange' : 'green'} role="status">
        {t(made.isCommitted ? 'projects.made' : 'projects.would', {
          rows: format.count(made.fileRows),
          accepted: format.count(made.acceptedRows),
          refused: format.count(made.refusedRows),
        })}
      </Alert>
      {made.initiatives.length > 0 ? (
        <Section title={t('projects.initiatives')}>
          {made.rows.some((row) => row.drivers.length > 0) ? (
            <Text size="sm" mb="xs">
              {t('projects.ratings')} <Link to={`/cycles/${cycle.id}/scoring/drivers`}>{t('projects.toDrivers')}</Link>
            </Text>
          ) : null}
          <ul className="studio-moved">
            {made.initiatives.map((it) => (
              <li key={it.id}>
                <Link to={`/cycles/${cycle.id}/initiatives/${it.id}`}>{`${it.code} ${it.title}`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('projects.rows')}>
        <DataTable
          label={t('projects.rows')}
          rows={made.rows}
          rowKey={(row) => String(row.line)}
          columns={[
            { key: 'line', head: t('projects.line'), figure: true, cell: (row) => format.count(row.line) },
            { key: 'title', head: t('projects.column.project'), wide: true, cell: (row) => row.title },
            { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
            { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(row.inYear) },
            { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(row.runRate) },
            {
              key: 'forced',
              head: t('override.kind'),
              cell: (row) => (row.forced ? <Badge color="orange">{t(`override.kinds.${row.forced}`)}</Badge> : null),
            },
            {
              key: 'drivers',
              head: t('projects.drivers'),
              wide: true,
              cell: (row) => row.drivers.map(({ driver, level }) => `${driver}: ${level}`).join('; '),
            },
            { key: 'requires', head: t('projects.column.dependencies'), cell: (row) => row.requires.join('; ') },
            { key: 'excludes', head: t('projects.column.exclusions'), cell: (row) => row.excludes.join('; ') },
          ]}
        />
      </Section>
      <RefusedRows rows={made.refusals} count={made.refusedRows} />
    </Stack>
  );
};
