import './catalogue';
import './desk/catalogue';
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../shared/session/workspace';
import { Page } from '../../shared/ui/page';
import { useRecordFilter, RecordFilters } from './record-filters';
import { RecordCheck } from './record/record-check';
import { RecordEntries } from './record/record-entries';

/** The decision record and the check that nobody has changed it; `children` stand between the check and the entries. */
export const RecordPage = (props: { readonly children?: ReactNode }) => {
  const { t } = useTranslation('decision');
  const may = useMay();
  const use = useRecordFilter();
  return (
    <Page
      title={t('record.title')}
      lead={t('record.lead')}
      aside={
        may('setLegalHold') || may('eraseMember') ? (
          <Button variant="default" component={Link} to="/keeping">
            {t('record.keeping')}
          </Button>
        ) : null
      }
    >
      <Stack gap="xl">
        {may('recordCheck') ? <RecordCheck /> : null}
        {props.children}
        {may('decisionRecord') ? (
          <Stack>
            <RecordFilters use={use} />
            <RecordEntries key={use.key} filter={use.filter} />
          </Stack>
        ) : null}
      </Stack>
    </Page>
  );
};
