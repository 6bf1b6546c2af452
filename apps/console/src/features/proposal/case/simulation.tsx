import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { useFigureText } from './figure-value';
import { HowComputed } from './how-computed';
import { type FigureData, SimulationQuery } from './value-operations';

const DRAWS = 10_000;

/** P10, P50 and P90 of the net present value: simulated by seed and draws, beside the closed form. */
export const SimulationSection = (props: {
  readonly id: string;
  readonly optionId: string;
  readonly figures: readonly FigureData[];
}) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const text = useFigureText();
  const { id, optionId, figures } = props;
  const [typed, setTyped] = useState<{ seed: number | string; draws: number | string }>({ seed: 1, draws: DRAWS });
  const [run, setRun] = useState({ seed: 1, draws: DRAWS });
  const [answer, again] = useQuery({ query: SimulationQuery, variables: { id, optionId, ...run } });
  const start = (event: FormEvent) => {
    event.preventDefault();
    setRun({ seed: Number(typed.seed) || 1, draws: Number(typed.draws) || DRAWS });
  };
  return (
    <Section
      title={t('simulation.title')}
      methods={['monte_carlo']}
      aside={
        <ExportButtons
          table="simulation"
          variables={{ initiativeId: id, optionId, ...run }}
          label={t('simulation.title')}
        />
      }
    >
      <Text size="sm">{t('simulation.text')}</Text>
      <form onSubmit={start}>
        <Group align="end">
          <NumberInput
            label={t('simulation.seed')}
            allowDecimal={false}
            min={0}
            max={2_147_483_647}
            value={typed.seed}
            onChange={(seed) => setTyped({ ...typed, seed })}
            w={140}
          />
          <NumberInput
            label={t('simulation.draws')}
            allowDecimal={false}
            min={100}
            max={100_000}
            thousandSeparator={format.groupMark}
            value={typed.draws}
            onChange={(draws) => setTyped({ ...typed, draws })}
            w={140}
          />
          <Button type="submit" variant="default">
            {t('simulation.run')}
          </Button>
        </Group>
      </form>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ caseSimulation: found }) => {
          const rows = (['P10', 'P50', 'P90'] as const).map((name) => ({
            name,
            simulated: found[name === 'P10' ? 'p10' : name === 'P50' ? 'p50' : 'p90'],
            closed: figures.find((figure) => figure.name === `RANGE_${name}`),
          }));
          return (
            <Stack gap="xs" role="status">
              {found.reason ? <Text size="sm">{found.reason}</Text> : null}
              <DataTable
                label={t('simulation.title')}
                rows={rows}
                rowKey={(row) => row.name}
                columns={[
                  {
                    key: 'name',
                    head: t('simulation.quantile'),
                    cell: (row) => t(`simulation.${row.name}`),
                    wide: true,
                  },
                  {
                    key: 'simulated',
                    head: t('simulation.simulated'),
                    cell: (row) => (row.simulated === null ? t('value.noNumber') : format.money(row.simulated)),
                    figure: true,
                  },
                  {
                    key: 'closed',
                    head: t('simulation.closed'),
                    cell: (row) => (row.closed ? text(row.closed) : t('value.noNumber')),
                    figure: true,
                  },
                ]}
              />
              {found.positive === null || found.standardError === null ? null : (
                <Text size="sm">
                  {t('simulation.more', {
                    positive: format.share(Math.round(found.positive * 10_000)),
                    error: format.money(found.standardError),
                    seed: found.seed,
                    draws: format.count(found.draws),
                  })}
                </Text>
              )}
              <div>
                <HowComputed name={t('simulation.title')} how={found.how} />
              </div>
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
};
