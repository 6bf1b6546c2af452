import './studio/catalogue';
import { Badge, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import type { Objective } from '../../shared/graphql/graphql';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Fact, Facts } from '../../shared/ui/facts';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { type FurtherPlan, PlanFurtherQuery } from './plan-further-operations';
import { PlanLimits } from './plan-limits';

const Fairness = (props: {
  readonly planId: string;
  readonly fairness: NonNullable<FurtherPlan['fairness']>;
  readonly objective: Objective;
}) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId, fairness } = props;
  return (
    <Section
      title={t('fairness.title')}
      methods={['fair_plan', 'rule_price']}
      aside={<ExportButtons table="plan-fairness" variables={{ planId }} label={t('fairness.title')} />}
    >
      <Text>
        {t('fairness.price', {
          price: format.worth(fairness.price, props.objective),
          by: t(`fairness.weights.${fairness.weights}`),
        })}{' '}
        {fairness.proven ? <Badge color="green">{t('proven')}</Badge> : <Badge color="gray">{t('fairness.cut')}</Badge>}
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

const RoomToFail = (props: { readonly planId: string; readonly room: NonNullable<FurtherPlan['roomToFail']> }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId, room } = props;
  const share = (basisPoints: number | null) => (basisPoints === null ? t('room.open') : format.share(basisPoints));
  return (
    <Section
      title={t('room.title')}
      aside={<ExportButtons table="plan-pilots" variables={{ planId }} label={t('room.title')} />}
    >
      <Text>
        {t('room.gets', { amount: format.money(room.amount), floor: share(room.floor), ceiling: share(room.ceiling) })}
      </Text>
      {room.pointWorth ? <Text size="sm">{t('room.worth', { worth: format.money(room.pointWorth) })}</Text> : null}
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

const Aims = ({ plan }: { readonly plan: FurtherPlan }) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { blend } = plan;
  const facts = [
    { label: t('solve.objective'), text: c(`objective.${plan.objective}`) },
    ...(blend
      ? [
          {
            label: t('solve.scoreShare'),
            text: t('aims.blend', { share: format.share(blend.scoreShare), worth: format.money(blend.pointWorth) }),
          },
        ]
      : []),
    { label: t('aims.origin'), text: t(`origin.${plan.origin}`) },
    { label: t('solve.maximum'), text: plan.constraints.maximumItems ?? t('aims.any') },
    { label: t('solve.seconds'), text: t('solving.seconds', { seconds: plan.seconds }) },
  ];
  return (
    <Section title={t('aims.title')} methods={['objective_value', 'best_plan']}>
      <Paper withBorder p="md">
        <Facts>
          {facts.map(({ label, text }) => (
            <Fact key={label} name={label}>
              {text}
            </Fact>
          ))}
        </Facts>
      </Paper>
    </Section>
  );
};

/** What the plan was solved for, the price of its fairness, what may fail, and the limits of this plan alone. */
export const PlanFurther = ({ planId }: { readonly planId: string }) => {
  const [answer, again] = useQuery({ query: PlanFurtherQuery, variables: { id: planId } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ plan }) => (
        <Stack gap="xl">
          <Aims plan={plan} />
          {plan.fairness ? <Fairness planId={planId} objective={plan.objective} fairness={plan.fairness} /> : null}
          {plan.roomToFail ? <RoomToFail planId={planId} room={plan.roomToFail} /> : null}
          <PlanLimits planId={planId} constraints={plan.constraints} />
        </Stack>
      )}
    </Loaded>
  );
};
