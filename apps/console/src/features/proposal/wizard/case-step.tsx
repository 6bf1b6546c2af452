import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { CaseSummary } from '../case/case-summary';

/** The way from the action to money, written on its own page and shown here in short. */
export const CaseStep = (props: { readonly id: string | null; readonly version: number }) => {
  const { t } = useTranslation('wizard');
  const cycle = useCycle();
  const may = useMay();
  const { id } = props;
  if (!id) return <Alert color="gray">{t('case.first')}</Alert>;
  return (
    <Stack>
      <Text size="sm">{t('hint.case')}</Text>
      <CaseSummary
        id={id}
        version={props.version}
        mayWrite={may('setBusinessCase')}
        back={`/cycles/${cycle.id}/initiatives/${id}/edit?step=case`}
      />
    </Stack>
  );
};
