import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { goToField } from './finding-field';
import { Findings } from './findings';
import type { Live } from './live';

/** What the case would be worth and what the checks would say, as it stands in the form; nothing is saved for it. */
export const LivePanel = ({ live }: { readonly live: Live }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { check, values } = live;
  return (
    <Paper withBorder p="md" component="aside" aria-label={t('live.title')} className="case-live" id="case-live">
      <Stack>
        <Title order={2}>{t('live.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('live.hint')}
        </Text>
        {!live.certified ? (
          <Alert color="orange" title={t('value.none')}>
            {t('value.noRateCard')}
          </Alert>
        ) : (
          <DataTable
            label={t('live.values')}
            rows={values}
            rowKey={(one) => one.optionId}
            columns={[
              { key: 'name', head: t('option'), cell: (one) => one.name },
              {
                key: 'grade',
                head: t('grade'),
                cell: (one) =>
                  one.valued.known
                    ? `${one.valued.value.value.grade}${one.valued.value.value.shortfall ? `, ${t(`shortfall.${one.valued.value.value.shortfall}`)}` : ''}`
                    : one.valued.message,
              },
              {
                key: 'credited',
                head: t('step.credited'),
                cell: (one) => (one.valued.known ? format.money(one.valued.value.value.credited) : t('value.noNumber')),
                figure: true,
              },
              {
                key: 'net',
                head: t('step.net'),
                cell: (one) => (one.valued.known ? format.money(one.valued.value.value.net) : t('value.noNumber')),
                figure: true,
              },
            ]}
          />
        )}
        <Findings score={check.score} findings={check.findings} fields="HERE" />
      </Stack>
    </Paper>
  );
};

/** Check and value of the proposed option in one line at the foot of the page, so that they move in sight while one types. */
export const LiveBar = (props: { readonly live: Live; readonly proposedId: string | undefined }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { check, values, certified } = props.live;
  const shown = values.find((one) => one.optionId === props.proposedId) ?? values[0];
  const value = shown?.valued.known ? shown.valued.value.value : null;
  const blocking = check.findings.filter((one) => one.severity === 'BLOCK').length;
  return (
    <div className="total-bar case-bar">
      <Group justify="space-between" gap="xs">
        <Text component="p" size="sm">
          {t('live.check', { score: check.score, count: blocking })}
          <br />
          {value
            ? t('live.value', { credited: format.moneyShort(value.credited), net: format.moneyShort(value.net) })
            : certified
              ? t('value.none')
              : t('value.noRateCard')}
        </Text>
        <Button variant="default" size="xs" onClick={() => goToField('case-live')}>
          {t('live.see')}
        </Button>
      </Group>
    </div>
  );
};
