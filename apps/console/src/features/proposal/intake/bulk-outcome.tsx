import { Alert, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import type { Bulk, Done } from './use-bulk';

const Refusals = ({ done }: { readonly done: readonly Done[] }) => {
  const { t } = useTranslation('intake');
  const { t: c } = useTranslation();
  const why = ({ refusal, fault }: Done) => {
    if (fault) return c(`fault.${fault}.title`);
    if (!refusal) return '';
    const problems = refusal.problems.map((problem) => `${problem.field}: ${problem.message}`);
    return [c(`refusal.${refusal.code}`), ...(problems.length > 0 ? problems : [refusal.message])].join('. ');
  };
  return (
    <Section title={t('refusals')}>
      <DataTable
        label={t('refusals')}
        rows={done}
        rowKey={(row) => row.item.id}
        columns={[
          {
            key: 'initiative',
            head: t('initiative'),
            wide: true,
            cell: ({ item }) => <Link to={`../initiatives/${item.id}`}>{`${item.code} ${item.title}`}</Link>,
          },
          { key: 'why', head: t('why'), wide: true, cell: why },
          { key: 'remedy', head: t('remedy'), wide: true, cell: (row) => row.refusal?.remedy ?? '' },
        ]}
      />
    </Section>
  );
};

/** How far an act on many is, and what became of each. */
export const BulkOutcome = (props: {
  readonly bulk: Bulk;
  readonly onStop: () => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('intake');
  const { act, of, done, running } = props.bulk;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!running) box.current?.focus();
  }, [running]);
  const refused = done.filter((one) => one.refusal ?? one.fault);
  const words = [
    t(`outcome.${act}`, { count: done.length - refused.length }),
    ...(refused.length > 0 ? [t('refused', { count: refused.length })] : []),
    ...(of > done.length && !running ? [t('untouched', { count: of - done.length })] : []),
  ].join(' · ');
  if (running)
    return (
      <Paper withBorder p="md">
        <Stack gap="xs">
          <Text role="status">{t('running', { done: done.length, of })}</Text>
          <Progress value={(100 * done.length) / of} aria-label={t('running', { done: done.length, of })} />
          <Group>
            <Button size="xs" variant="default" onClick={props.onStop}>
              {t('stop')}
            </Button>
            <Text size="sm" c="dimmed">
              {words}
            </Text>
          </Group>
        </Stack>
      </Paper>
    );
  return (
    <Stack gap="sm" ref={box} tabIndex={-1}>
      <Alert color={refused.length > 0 ? 'orange' : 'green'} role="status" title={words}>
        <Button size="xs" variant="default" onClick={props.onClose}>
          {t('close')}
        </Button>
      </Alert>
      {refused.length > 0 ? <Refusals done={refused} /> : null}
    </Stack>
  );
};
