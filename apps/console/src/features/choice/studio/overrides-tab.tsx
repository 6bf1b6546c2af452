import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { usePlanStands } from '../../../shared/stale/plan-stands';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { SuggestedQuery } from './explain-operations';
import { StudioChoicesQuery, type StudioPlan, StudioUpdateMutation } from './operations';
import { type Kind, type OverrideInput, withoutOverride, withOverride } from './override-draft';
import { OverrideForm } from './override-form';
import { SolvingProgress } from './solving-progress';
import { useSolving } from './use-solving';

interface Suggestion {
  readonly initiativeId: string;
  readonly kind: Kind;
  readonly reason: string;
}

const nameIn = (plan: StudioPlan, id: string) => {
  const found = [...plan.lines, ...plan.notFunded].find(({ initiative }) => initiative.id === id)?.initiative;
  return found ? `${found.code} ${found.title}` : id;
};

/** What stands against the computed best: forced in or left out, with price, reason and last day. */
export const OverridesTab = (props: { readonly plan: StudioPlan; readonly onChange: () => void }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const may = useMay();
  const cycle = useCycle();
  const act = useAct(StudioUpdateMutation);
  const stands = usePlanStands();
  const solving = useSolving();
  const [adding, setAdding] = useState<Suggestion | true | null>(null);
  const { plan } = props;
  const open = may('updatePlan') && (plan.state === 'DRAFT' || plan.state === 'RETURNED');
  const [choices] = useQuery({ query: StudioChoicesQuery, variables: { cycleId: cycle.id }, pause: !open });
  const [suggested] = useQuery({ query: SuggestedQuery, variables: { cycleId: cycle.id }, pause: !open });
  const rows = [
    ...plan.forced.map((it) => ({ ...it, kind: 'FORCE' as const })),
    ...plan.excluded.map((it) => ({ ...it, kind: 'EXCLUDE' as const })),
  ];
  const proposals = (suggested.data?.suggestedOverrides ?? []).filter(
    ({ initiative }) => !rows.some((row) => row.initiativeId === initiative.id),
  );
  const save = async (overrides: { forced: OverrideInput[]; excluded: OverrideInput[] }) => {
    const made = await solving.follow((taskId) =>
      act.run({ id: plan.id, expectedVersion: plan.version, input: { ...overrides, taskId } }),
    );
    if (!made) return;
    setAdding(null);
    props.onChange();
  };
  return (
    <Section
      title={t('override.title')}
      methods={['rule_price']}
      aside={
        <Group gap="sm">
          {rows.length > 0 ? (
            <ExportButtons table="plan-overrides" variables={{ planId: plan.id }} label={t('override.title')} />
          ) : null}
          {open && !adding ? <Button onClick={() => setAdding(true)}>{t('override.add')}</Button> : null}
        </Group>
      }
    >
      <Text size="sm">{t('override.text')}</Text>
      <Stack>
        <ActProblem act={act} stands={stands(plan)} onReload={props.onChange} />
        {solving.task ? (
          <SolvingProgress task={solving.task} progress={solving.progress} objective={plan.objective} />
        ) : null}
        {adding ? (
          <OverrideForm
            key={adding === true ? 'new' : adding.initiativeId}
            plan={plan}
            choices={choices.data?.initiatives.nodes ?? []}
            suggested={adding === true ? undefined : adding}
            busy={act.busy}
            onSave={(kind, added) => void save(withOverride(plan, kind, added))}
            onClose={() => {
              act.clear();
              setAdding(null);
            }}
          />
        ) : null}
        {rows.length === 0 ? (
          <Empty title={t('override.none')} text={t('override.noneText')} />
        ) : (
          <DataTable
            label={t('override.title')}
            rows={rows}
            rowKey={(row) => `${row.kind} ${row.initiativeId}`}
            columns={[
              { key: 'initiative', head: t('initiative'), wide: true, cell: (row) => nameIn(plan, row.initiativeId) },
              { key: 'kind', head: t('override.kind'), cell: (row) => t(`override.kinds.${row.kind}`) },
              {
                key: 'price',
                head: t('prices.price'),
                figure: true,
                cell: (row) => (row.price === null ? t('override.noPrice') : format.worth(row.price, plan.objective)),
              },
              { key: 'reason', head: t('override.reason'), wide: true, cell: (row) => row.reason },
              {
                key: 'expires',
                head: t('override.expiresOn'),
                cell: (row) => (
                  <>
                    {row.expiresOn ? format.date(row.expiresOn) : ''}{' '}
                    {row.expired ? <Badge color="orange">{t('override.expired')}</Badge> : null}
                  </>
                ),
              },
              ...(open
                ? [
                    {
                      key: 'remove',
                      head: t('override.act'),
                      cell: (row: (typeof rows)[number]) => (
                        <Button
                          size="xs"
                          variant="default"
                          disabled={act.busy}
                          onClick={() => void save(withoutOverride(plan, row.initiativeId))}
                          aria-label={t('override.removeOf', { name: nameIn(plan, row.initiativeId) })}
                        >
                          {t('override.remove')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {open && proposals.length > 0 ? (
          <Section title={t('override.suggested')}>
            <ul className="studio-rows">
              {proposals.map(({ initiative, kind, reason }) => (
                <li key={initiative.id}>
                  <Group gap="xs">
                    <Text component="span" size="sm">
                      {`${initiative.code} ${initiative.title}: ${t(`override.kinds.${kind}`)}. ${reason}`}
                    </Text>
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => setAdding({ initiativeId: initiative.id, kind, reason })}
                    >
                      {t('override.look')}
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </Stack>
    </Section>
  );
};
