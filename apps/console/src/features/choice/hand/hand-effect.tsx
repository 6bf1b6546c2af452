import { Alert, List, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import type { Objective } from '../../../shared/graphql/graphql';
import { CapGauge } from '../../../shared/ui/cap-gauge';
import { Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { CapQuery } from '../plan-acts-operations';
import { gapTo } from './hand-draft';
import type { Preview } from './operations';

/** A change of value with its sign. */
const signed = (decimal: string, text: string) =>
  decimal.startsWith('-') || Number(decimal) === 0 ? text : `+${text}`;

/** Every rule that the plan would break, or that it keeps them all. */
const Rules = ({ broken }: { readonly broken: readonly string[] }) => {
  const { t } = useTranslation('studio');
  return broken.length > 0 ? (
    <Alert color="orange" title={t('hand.broken')}>
      <List size="sm">
        {broken.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
    </Alert>
  ) : (
    <Alert color="green" title={t('hand.keeps')} />
  );
};

/** What the changes would do to value, headroom and rules, against the limits of the cycle; nothing is saved. */
export const HandEffect = (props: {
  readonly cycleId: string;
  readonly objective: Objective;
  readonly preview: Preview;
}) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const [cap, again] = useQuery({ query: CapQuery, variables: { cycleId: props.cycleId } });
  const { preview: it, objective } = props;
  const gap = gapTo(it.bound, it.value);
  const proposed = { IN_YEAR: it.inYear, RUN_RATE: it.runRate };
  const left = (label: string, amount: string) => ({
    label,
    over: amount.startsWith('-'),
    text: amount.startsWith('-') ? t('hand.over', { amount: format.money(amount.slice(1)) }) : format.money(amount),
  });
  const figures = [
    { label: t('value'), text: format.worth(it.value, objective) },
    { label: t('hand.gain'), text: signed(it.gain, format.worth(it.gain, objective)) },
    {
      label: t('hand.gap'),
      text: gap
        ? t('hand.missing', { points: format.worth(gap.missing, objective), share: format.share(gap.basisPoints) })
        : t('hand.noBound'),
    },
    { label: t('inYear'), text: format.money(it.inYear) },
    left(t('hand.left'), it.leftInYear),
    { label: t('runRate'), text: format.money(it.runRate) },
    left(t('hand.leftRunRate'), it.leftRunRate),
    ...it.periods.map(({ period, left: rest }) => left(t('hand.leftPeriod', { period }), rest)),
  ];
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack>
          <Facts>
            {figures.map(({ label, text, ...figure }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={'over' in figure && figure.over ? 'over' : undefined}>{text}</dd>
              </div>
            ))}
          </Facts>
          <Loaded answer={cap} onRetry={() => again({ requestPolicy: 'network-only' })}>
            {({ envelope }) => (
              <Stack gap="xl">
                {envelope.measures
                  .filter((measure) => measure.period === 'YEAR')
                  .map((measure) => (
                    <CapGauge key={measure.measure} figures={measure} proposed={proposed[measure.measure]} />
                  ))}
              </Stack>
            )}
          </Loaded>
        </Stack>
      </Paper>
      <Rules broken={it.broken} />
    </Stack>
  );
};

/** The effect in one line, read out as it changes. */
export const HandSummary = (props: { readonly objective: Objective; readonly preview: Preview }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { preview: it, objective } = props;
  return (
    <Text size="sm">
      {t('hand.summary', {
        value: format.worth(it.value, objective),
        gain: signed(it.gain, format.worth(it.gain, objective)),
        left: format.money(it.leftInYear),
      })}{' '}
      {it.broken.length > 0 ? t('hand.breaks', { count: it.broken.length }) : t('hand.keeps')}
    </Text>
  );
};
