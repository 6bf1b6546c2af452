import { Badge, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import type { StudioPlan } from './operations';
import { PlanInputs } from './plan-inputs';

const Fairness = ({ fairness }: { readonly fairness: NonNullable<StudioPlan['fairness']> }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  return (
    <Section title={t('fairness.title')}>
      <Text>
        {t('fairness.price', { price: format.exact(fairness.price), by: t(`fairness.weights.${fairness.weights}`) })}{' '}
        {fairness.proven ? <Badge color="green">{t('proven')}</Badge> : null}
      </Text>
      <DataTable
        label={t('fairness.title')}
        rows={fairness.units}
        rowKey={(row) => row.unit.id}
        columns={[
          { key: 'unit', head: t('unit'), cell: (row) => row.unit.name },
          { key: 'endowment', head: t('fairness.endowment'), figure: true, cell: (row) => format.money(row.endowment) },
          { key: 'spent', head: t('fairness.spent'), figure: true, cell: (row) => format.money(row.spent) },
          { key: 'left', head: t('fairness.left'), figure: true, cell: (row) => format.money(row.left) },
        ]}
      />
    </Section>
  );
};

const RoomToFail = ({ room }: { readonly room: NonNullable<StudioPlan['roomToFail']> }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const share = (basisPoints: number | null) => (basisPoints === null ? t('room.open') : format.share(basisPoints));
  return (
    <Section title={t('room.title')}>
      <Text>
        {t('room.gets', { amount: format.money(room.amount), floor: share(room.floor), ceiling: share(room.ceiling) })}
      </Text>
      <DataTable
        label={t('room.title')}
        rows={room.pilots}
        rowKey={(row) => row.initiative.id}
        columns={[
          {
            key: 'initiative',
            head: t('initiative'),
            wide: true,
            cell: (row) => `${row.initiative.code} ${row.initiative.title}`,
          },
          { key: 'option', head: t('override.option'), cell: (row) => row.option.name },
          { key: 'learning', head: t('room.learning'), figure: true, cell: (row) => format.money(row.learning) },
          { key: 'reason', head: t('override.reason'), wide: true, cell: (row) => row.reason },
          {
            key: 'funded',
            head: t('funded'),
            cell: (row) => (row.funded ? <Badge color="green">{t('yes')}</Badge> : t('no')),
          },
        ]}
      />
    </Section>
  );
};

/** What the plan was solved for: its objective, how the money is shared, and what may fail. */
export const Aims = ({ plan }: { readonly plan: StudioPlan }) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="xl">
      <Section title={t('aims.title')}>
        <Paper withBorder p="md">
          <dl className="facts">
            <div>
              <dt>{t('solve.objective')}</dt>
              <dd>{c(`objective.${plan.objective}`)}</dd>
            </div>
            {plan.blend ? (
              <div>
                <dt>{t('solve.scoreShare')}</dt>
                <dd>
                  {t('aims.blend', {
                    share: format.share(plan.blend.scoreShare),
                    worth: format.money(plan.blend.pointWorth),
                  })}
                </dd>
              </div>
            ) : null}
            <div>
              <dt>{t('aims.origin')}</dt>
              <dd>{t(`origin.${plan.origin}`)}</dd>
            </div>
            <div>
              <dt>{t('solve.maximum')}</dt>
              <dd>{plan.constraints.maximumItems ?? t('aims.any')}</dd>
            </div>
            <div>
              <dt>{t('solve.seconds')}</dt>
              <dd>{t('solving.seconds', { seconds: plan.seconds })}</dd>
            </div>
          </dl>
        </Paper>
      </Section>
      {plan.fairness ? <Fairness fairness={plan.fairness} /> : null}
      {plan.roomToFail ? <RoomToFail room={plan.roomToFail} /> : null}
      <PlanInputs planId={plan.id} />
    </Stack>
  );
};
