import { Alert, Button, Group, Paper, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodsOf } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { Section } from '../../../shared/ui/page';
import type { Calendar, CalendarInput } from './operations';

const PATTERNS = ['TWELVE_MONTHS', 'THIRTEEN_PERIODS', 'FOUR_FOUR_FIVE'] as const;
const OPEN = 'open';

/** Start month, pattern and the last closed period. */
export const CalendarForm = (props: {
  readonly calendar: Calendar;
  readonly year: number;
  readonly readOnly: boolean;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly problem: ReactNode;
  readonly onSave: (input: CalendarInput) => void;
}) => {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { calendar, year, readOnly } = props;
  const closed = calendar.closedThrough;
  const [pattern, setPattern] = useState(calendar.calendarPattern);
  const [month, setMonth] = useState(calendar.fiscalYearStartMonth);
  const [through, setThrough] = useState(closed ? `${closed.fiscalYear}-${closed.period}` : OPEN);

  const choices = [year - 1, year, ...(closed ? [closed.fiscalYear] : [])]
    .filter((it, index, all) => all.indexOf(it) === index)
    .sort((a, b) => a - b)
    .flatMap((fiscalYear) =>
      Array.from({ length: periodsOf(pattern) }, (_, n) => ({
        value: `${fiscalYear}-${n + 1}`,
        label: t('throughPeriod', { year: fiscalYear, period: n + 1 }),
      })),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [fiscalYear, period] = through.split('-').map(Number);
    props.onSave({
      pattern,
      fiscalYearStartMonth: month,
      closedThrough: fiscalYear && period ? { fiscalYear, period } : null,
    });
  };
  return (
    <form onSubmit={submit}>
      <Section title={t('settings')}>
        <Paper withBorder p="md">
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Select
                label={t('pattern')}
                data={PATTERNS.map((it) => ({ value: it, label: t(`patterns.${it}`) }))}
                value={pattern}
                onChange={(value) => setPattern(PATTERNS.find((it) => it === value) ?? pattern)}
                allowDeselect={false}
                readOnly={readOnly}
              />
              <Select
                label={t('startMonth')}
                data={Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: format.month(n + 1) }))}
                value={String(month)}
                onChange={(value) => setMonth(Number(value ?? month))}
                allowDeselect={false}
                readOnly={readOnly}
              />
              <Select
                label={t('closedThrough')}
                data={[{ value: OPEN, label: t('allOpen') }, ...choices]}
                value={through}
                onChange={(value) => setThrough(value ?? OPEN)}
                allowDeselect={false}
                readOnly={readOnly}
              />
            </SimpleGrid>
            <Text size="sm" c="dimmed">
              {t('hint')}
            </Text>
            {props.problem}
            {props.saved ? (
              <Alert color="green" icon={<IconCheck />} role="status">
                {t('saved')}
              </Alert>
            ) : null}
            {readOnly ? null : (
              <Group>
                <Button type="submit" loading={props.busy}>
                  {t('save')}
                </Button>
              </Group>
            )}
          </Stack>
        </Paper>
      </Section>
    </form>
  );
};
