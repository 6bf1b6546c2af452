import { Alert, Button, Checkbox, NumberInput, Paper, Radio, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { useSaid } from '../../../../shared/graphql/use-said';
import { useAct } from '../../../../shared/graphql/use-act';
import { DataTable } from '../../../../shared/ui/data-table';
import { Section } from '../../../../shared/ui/page';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { FIGURE_METHODS, firstFigures, sharesOf } from './figures';
import { type TakeWeightsInput, TakeWeightsMutation, type WeightMethod, type WeightsModel } from './operations';

const METHODS = ['PAIRWISE', ...FIGURE_METHODS] as const satisfies readonly WeightMethod[];

/** A figure for every criterion, with the share it comes to beside it. */
const Figures = (props: {
  readonly method: (typeof FIGURE_METHODS)[number];
  readonly criteria: WeightsModel['criteria'];
  readonly figures: readonly (number | '')[];
  readonly onChange: (figures: (number | '')[]) => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { method, criteria, figures } = props;
  const { shares, why } = sharesOf(
    method,
    figures,
    criteria.map((criterion) => criterion.kind),
  );
  const say = useSaid(why ? [why] : []);
  return (
    <Stack gap="sm">
      <DataTable
        label={t('take.figures')}
        rows={criteria.map((criterion, k) => ({ ...criterion, k }))}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: t('criterion'), cell: (row) => row.name, wide: true },
          {
            key: 'figure',
            head: t(`take.figure.${method}`),
            cell: ({ k, name }) => (
              <NumberInput
                aria-label={`${t(`take.figure.${method}`)}: ${name}`}
                w={120}
                min={method === 'RANK' ? 1 : 0}
                allowDecimal={method === 'SWING'}
                value={figures[k] ?? ''}
                onChange={(value) =>
                  props.onChange(figures.map((old, at) => (at === k ? (typeof value === 'number' ? value : '') : old)))
                }
              />
            ),
          },
          {
            key: 'share',
            head: t('weight'),
            figure: true,
            cell: ({ k }) => (shares ? format.share(shares[k] ?? 0) : t('dots.none')),
          },
        ]}
      />
      {why ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {say(why)}
        </Text>
      ) : null}
    </Stack>
  );
};

/** The CX executive makes the weights of the model by one of four ways; the result is shown before it is taken. */
export const TakeWeights = (props: {
  readonly cycleId: string;
  readonly model: WeightsModel;
  readonly onTaken: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const { criteria, judgesDone } = props.model;
  const weights = criteria.map((criterion) => criterion.weight);
  const [method, setMethod] = useState<WeightMethod>(judgesDone > 0 ? 'PAIRWISE' : 'SWING');
  const [figures, setFigures] = useState<(number | '')[]>(() => firstFigures('SWING', weights));
  const [strict, setStrict] = useState(true);
  const [solve, setSolve] = useState(false);
  const act = useAct(TakeWeightsMutation);
  const given = figures.filter((figure) => figure !== '');
  const take = async () => {
    const input: TakeWeightsInput =
      method === 'PAIRWISE'
        ? { method, requireConsistent: strict, missingPairs: solve ? 'SOLVE' : 'ASK' }
        : { method, figures: given };
    if (await act.run({ cycleId: props.cycleId, input })) props.onTaken();
  };
  const choose = (value: string) => {
    const chosen = METHODS.find((it) => it === value) ?? 'DIRECT';
    setMethod(chosen);
    act.clear();
    if (chosen !== 'PAIRWISE') setFigures(firstFigures(chosen, weights));
  };
  const ready = method === 'PAIRWISE' ? judgesDone > 0 : given.length === criteria.length;
  return (
    <Section title={t('take.title')}>
      <Paper withBorder p="md">
        <Stack>
          <Radio.Group label={t('take.how')} value={method} onChange={choose}>
            <Group gap="md" mt={6}>
              {METHODS.map((it) => (
                <Radio key={it} value={it} label={t(`weightMethod.${it}`)} />
              ))}
            </Group>
          </Radio.Group>
          <Text size="sm" c="dimmed" maw="75ch">
            {t(`take.text.${method}`)}
          </Text>
          {method === 'PAIRWISE' ? (
            <>
              <Alert color={judgesDone > 0 ? 'harbor' : 'gray'}>{t('take.judges', { count: judgesDone })}</Alert>
              <Checkbox
                label={t('take.strict')}
                checked={strict}
                onChange={(event) => setStrict(event.currentTarget.checked)}
              />
              <Checkbox
                label={t('take.solve')}
                checked={solve}
                onChange={(event) => setSolve(event.currentTarget.checked)}
              />
            </>
          ) : (
            <Figures method={method} criteria={criteria} figures={figures} onChange={setFigures} />
          )}
          <ActProblem act={act} />
          <Button w="fit-content" loading={act.busy} disabled={!ready} onClick={() => void take()}>
            {t('take.save')}
          </Button>
        </Stack>
      </Paper>
    </Section>
  );
};
