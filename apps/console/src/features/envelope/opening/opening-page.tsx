import './catalogue';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useYear } from '../../../shared/session/use-year';
import { useMay } from '../../../shared/session/workspace';
import { Page } from '../../../shared/ui/page';
import { YearSelect } from '../../../shared/ui/year-select';
import { Commitments } from './commitments';
import { Imports } from './imports';

/** Money that was promised out of a fiscal year before it began, and the files it came by. */
export default function OpeningPage() {
  const { t } = useTranslation('opening');
  const may = useMay();
  const { year, years, setYear } = useYear();
  const [round, setRound] = useState(0);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Group gap="xs" align="end">
          <YearSelect year={year} years={years} onChange={setYear} />
          {may('importOpeningCommitments') ? (
            <Button component={Link} to={`/opening/import?year=${year}`}>
              {t('import')}
            </Button>
          ) : null}
        </Group>
      }
    >
      <Stack gap="xl">
        <Commitments key={round} year={year} />
        {may('openingImports') ? <Imports year={year} onChange={() => setRound(round + 1)} /> : null}
      </Stack>
    </Page>
  );
}
