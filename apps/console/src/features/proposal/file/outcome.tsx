import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import { RefusedRows } from '../../../shared/ui/refused-rows';
import type { ImportedData } from './operations';

/** The drafts that a preview would make: the first hundred, with what each asks. */
const Proposals = ({ made }: { readonly made: ImportedData }) => {
  const { t } = useTranslation('proposalFile');
  const { t: c } = useTranslation();
  const format = useFormat();
  const cycle = useCycle();
  const { proposals, acceptedRows } = made;
  return (
    <Section title={t('proposals')}>
      <Text size="sm" c="dimmed">
        {t('rate', { currency: format.currency, year: cycle.fiscalYear })}
      </Text>
      <DataTable
        label={t('proposals')}
        rows={proposals}
        rowKey={(row) => String(row.line)}
        columns={[
          { key: 'line', head: t('line'), figure: true, cell: (row) => format.count(row.line) },
          { key: 'title', head: t('name'), wide: true, cell: (row) => row.title },
          { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
          { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(row.inYear) },
          { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(row.runRate) },
        ]}
      />
      {acceptedRows > proposals.length ? (
        <Text size="sm" c="dimmed">
          {c('file.firstOf', { shown: format.count(proposals.length), count: format.count(acceptedRows) })}
        </Text>
      ) : null}
    </Section>
  );
};

const Drafts = ({ made }: { readonly made: ImportedData }) => {
  const { t } = useTranslation('proposalFile');
  const cycle = useCycle();
  return (
    <Section
      title={t('drafts')}
      aside={
        <Anchor component={Link} to={`/cycles/${cycle.id}/initiatives?state=DRAFT&mine=1`}>
          {t('toDrafts')}
        </Anchor>
      }
    >
      <DataTable
        label={t('drafts')}
        rows={made.initiatives}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            head: t('name'),
            wide: true,
            cell: (row) => (
              <>
                <Text component="span" c="dimmed" size="sm" mr={6}>
                  {row.code}
                </Text>
                <Link to={`/cycles/${cycle.id}/initiatives/${row.id}`}>{row.title}</Link>
              </>
            ),
          },
          { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
        ]}
      />
    </Section>
  );
};

/** What became of every row of a file, or what would. */
export const Outcome = ({ made }: { readonly made: ImportedData }) => {
  const { t } = useTranslation('proposalFile');
  const format = useFormat();
  return (
    <Stack gap="xl">
      <Alert color={made.refusedRows > 0 ? 'orange' : 'green'} role="status">
        {t(made.preview ? 'would' : 'made', {
          rows: format.count(made.fileRows),
          accepted: format.count(made.acceptedRows),
          refused: format.count(made.refusedRows),
        })}
      </Alert>
      {made.proposals.length > 0 ? <Proposals made={made} /> : null}
      {made.initiatives.length > 0 ? <Drafts made={made} /> : null}
      <RefusedRows rows={made.refusals} count={made.refusedRows} />
    </Stack>
  );
};
