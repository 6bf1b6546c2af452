import './catalogue';
import { Alert, Badge, Button, Group, List, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay, useWorkspace } from '../../shared/session/workspace';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { Mine } from './mine';
import { type Need, needsOf } from './needs';
import { MineQuery } from './operations';
import { UnitMoney } from './unit-money';

const Needs = ({ needs }: { readonly needs: readonly Need[] }) => {
  const { t } = useTranslation('position');
  const format = useFormat();
  if (needs.length === 0) return <Text c="dimmed">{t('needs.none')}</Text>;
  return (
    <Alert color="orange" title={t('needs.count', { count: needs.length })}>
      <List spacing="xs" size="sm">
        {needs.map((need) => (
          <List.Item key={`${need.key} ${need.kind}`}>
            <Group gap="xs">
              <Link to={`../${need.to}`} relative="path">
                {need.name}
              </Link>
              <Badge color="orange">
                {need.kind === 'SPONSOR'
                  ? t('needs.SPONSOR', { when: format.date(need.by ?? '') })
                  : t(`needs.${need.kind}`)}
              </Badge>
              {need.because ? <Text size="sm">{need.because}</Text> : null}
            </Group>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};

/** A leader's home: what waits for them, their units' budgets before and after, and their initiatives. */
export default function PositionPage() {
  const { t } = useTranslation('position');
  const cycle = useCycle();
  const may = useMay();
  const { member } = useWorkspace();
  const units = member.businessUnits;
  const unitIds = units.map((unit) => unit.id);
  const intake = cycle.state === 'INTAKE';
  const [answer, again] = useQuery({
    query: MineQuery,
    variables: { cycleId: cycle.id, units: unitIds },
    pause: units.length === 0,
  });
  return (
    <Page
      title={t('title')}
      lead={t('lead', { cycle: cycle.name })}
      aside={
        intake && units.length > 0 && may('createInitiative') ? (
          <Group gap="xs">
            {may('importInitiatives') ? (
              <Button component={Link} to="../initiatives/import" relative="path" variant="default">
                {t('fromFile')}
              </Button>
            ) : null}
            <Button component={Link} to="../initiatives/new" relative="path">
              {t('draft')}
            </Button>
          </Group>
        ) : null
      }
    >
      {units.length === 0 ? (
        <Empty title={t('noUnit')} text={t('noUnitText')} />
      ) : (
        <>
          <Section title={t('needs.title')}>
            <Loaded
              answer={answer}
              onRetry={() => again({ requestPolicy: 'network-only' })}
              meanwhile={<Skeleton height={25} />}
            >
              {(data) => <Needs needs={needsOf(data, unitIds, intake)} />}
            </Loaded>
          </Section>
          {units.map((unit) => (
            <UnitMoney key={unit.id} cycleId={cycle.id} unit={unit} />
          ))}
          {answer.data ? <Mine cycleId={cycle.id} units={unitIds} initiatives={answer.data.initiatives.nodes} /> : null}
        </>
      )}
    </Page>
  );
}
