import { Button, Group, NumberInput, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { useFigureText } from './figure-value';
import { HowComputed } from './how-computed';
import { DelayQuery, PilotQuery } from './value-operations';

interface Case {
  readonly id: string;
  readonly optionId: string;
}

const Pilot = ({ id, optionId }: Case) => {
  const { t } = useTranslation('case');
  const { t: c } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [cost, setCost] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [answer, again] = useQuery({
    query: PilotQuery,
    variables: { id, optionId, cost: cost ?? '0' },
    pause: cost === null,
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const read = format.parse(typed);
    setWrong(read === null);
    if (read !== null) setCost(read);
  };
  const money = (minor: string | null) => (minor === null ? t('value.noNumber') : format.money(minor));
  return (
    <Paper withBorder p="md" component="form" onSubmit={ask}>
      <Stack gap="sm">
        <Text fw={600}>{t('pilot.title')}</Text>
        <Text size="sm">{t('pilot.text')}</Text>
        <Group align="end">
          <TextInput
            label={`${t('pilot.cost')} (${format.currency})`}
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={wrong ? c('form.notAnAmount') : undefined}
          />
          <Button type="submit" variant="default">
            {t('pilot.ask')}
          </Button>
        </Group>
        {cost === null ? null : (
          <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
            {({ pilotValue: value }) => (
              <div role="status">
                {value.reason ? <Text size="sm">{value.reason}</Text> : null}
                {value.worthIt === null ? null : (
                  <Text fw={600}>{t(value.worthIt ? 'pilot.worthIt' : 'pilot.notWorthIt')}</Text>
                )}
                <Facts>
                  {(['withoutKnowing', 'withKnowing', 'evpi', 'net'] as const).map((name) => (
                    <Fact key={name} name={t(`pilot.${name}`)}>
                      {money(value[name])}
                    </Fact>
                  ))}
                </Facts>
                <HowComputed name={t('pilot.title')} how={value.how} />
              </div>
            )}
          </Loaded>
        )}
      </Stack>
    </Paper>
  );
};

const Delay = ({ id, optionId }: Case) => {
  const { t } = useTranslation('case');
  const text = useFigureText();
  const [days, setDays] = useState<number | string>(28);
  const whole = typeof days === 'number' && days >= 0 ? days : 0;
  const [answer, again] = useQuery({ query: DelayQuery, variables: { id, optionId, days: whole } });
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Text fw={600}>{t('delay.title')}</Text>
        <Text size="sm">{t('delay.text')}</Text>
        <NumberInput
          label={t('delay.days')}
          min={0}
          max={3650}
          allowDecimal={false}
          value={days}
          onChange={setDays}
          maw={200}
        />
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ costOfDelay: figure }) => (
            <div role="status">
              <Text fw={600}>{text(figure)}</Text>
              {figure.reason ? <Text size="sm">{figure.reason}</Text> : null}
              <HowComputed name={t('delay.title')} how={figure.how} />
            </div>
          )}
        </Loaded>
      </Stack>
    </Paper>
  );
};

/** What it is worth to learn first, and what it costs to wait. */
export const Learning = (props: Case) => {
  const { t } = useTranslation('case');
  return (
    <Section title={t('learning')} methods={['evpi', 'pilot_value']}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Pilot {...props} />
        <Delay {...props} />
      </SimpleGrid>
    </Section>
  );
};
