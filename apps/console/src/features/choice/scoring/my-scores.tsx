import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import type { ModelData, MyScore, Task } from './operations';

/** What the panellist has given, with every change of it and its reason; each may be changed until the reveal. */
export const MyScores = (props: {
  readonly cycleId: string;
  readonly scores: readonly MyScore[];
  readonly initiatives: readonly Task['initiative'][];
  readonly model: ModelData;
  readonly onChange: (task: Task, given: MyScore) => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const initiatives = new Map(props.initiatives.map((it) => [it.id, it]));
  const criteria = new Map(props.model.criteria.map((it) => [it.id, it]));
  return (
    <Section
      title={t('mine')}
      aside={<ExportButtons table="my-scores" variables={{ cycleId: props.cycleId }} label={t('mine')} />}
    >
      <DataTable
        label={t('mine')}
        rows={props.scores}
        rowKey={(score) => score.id}
        columns={[
          {
            key: 'initiative',
            wide: true,
            head: t('initiative'),
            cell: (score) => {
              const it = initiatives.get(score.initiativeId);
              return it ? `${it.code} ${it.title}` : '';
            },
          },
          { key: 'criterion', head: t('criterion'), cell: (score) => criteria.get(score.criterionId)?.name ?? '' },
          { key: 'points', head: t('points'), figure: true, cell: (score) => format.score(score.value) },
          {
            key: 'note',
            head: t('noteHead'),
            cell: (score) => (
              <>
                {score.note ?? ''}
                {score.changes.map((change) => (
                  <Text key={change.changedAt} size="xs" c="dimmed">
                    {t('changeFrom', { from: format.score(change.from), reason: change.reason })}
                  </Text>
                ))}
              </>
            ),
          },
          { key: 'when', head: t('when'), cell: (score) => format.dateTime(score.recordedAt) },
          {
            key: 'change',
            head: t('change'),
            cell: (score) => {
              const initiative = initiatives.get(score.initiativeId);
              const criterion = criteria.get(score.criterionId);
              if (!initiative || !criterion || props.model.revealedAt) return null;
              return (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={t('changeOf', { code: initiative.code, criterion: criterion.name })}
                  onClick={() => props.onChange({ initiative, criterion }, score)}
                >
                  {t('change')}
                </Button>
              );
            },
          },
        ]}
      />
    </Section>
  );
};
