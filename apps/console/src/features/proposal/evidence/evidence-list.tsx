import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/today';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { EvidenceFacts } from './evidence-facts';
import { gradeOf } from './judgement-draft';
import { type EvidenceData, WithdrawEvidenceMutation } from './operations';
import { Steps } from './steps';

const Withdraw = (props: { readonly item: EvidenceData; readonly onDone: () => void }) => {
  const { t } = useTranslation('proposal');
  const act = useAct(WithdrawEvidenceMutation);
  const [asking, setAsking] = useState(false);
  const { item } = props;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('evidence.withdrawOf', { source: item.source })}
        onClick={() => setAsking(true)}
      >
        {t('evidence.withdraw')}
      </Button>
      {asking ? (
        <ReasonDialog
          opened
          title={t('evidence.withdrawTitle')}
          text={t('evidence.withdrawText', { source: item.source })}
          confirm={t('evidence.withdraw')}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            if (!(await act.run({ id: item.id }))) return;
            setAsking(false);
            props.onDone();
          }}
        />
      ) : null}
    </>
  );
};

/** The evidence that counts for a link, each with what its numbers alone would give. */
export const EvidenceList = (props: {
  readonly items: readonly EvidenceData[];
  readonly editable: boolean;
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const { items } = props;
  if (items.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('evidence.itemsNone')}. {t('evidence.itemsNoneText')}
      </Text>
    );
  const judged = gradeOf(items, {}, today()).items;
  return items.map((item, index) => {
    const own = judged[index];
    return (
      <Paper key={item.id} withBorder p="md">
        <Stack gap="sm">
          <Group justify="space-between" gap="sm">
            <Title order={3}>{t('evidence.itemNumber', { n: index + 1, source: item.source })}</Title>
            {props.editable ? <Withdraw item={item} onDone={props.onChange} /> : null}
          </Group>
          <EvidenceFacts item={item} />
          {own ? <Steps start={own.start} steps={own.adjustments} grade={own.grade} /> : null}
        </Stack>
      </Paper>
    );
  });
};

/** What was withdrawn, kept for whoever asks. */
export const WithdrawnList = ({ items }: { readonly items: readonly EvidenceData[] }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <Section title={t('evidence.withdrawn')}>
      <DataTable
        label={t('evidence.withdrawn')}
        rows={items}
        rowKey={(item) => item.id}
        columns={[
          { key: 'source', head: t('evidence.source'), cell: (item) => item.source },
          { key: 'link', head: t('evidence.linkHead'), cell: (item) => t(`evidence.link.${item.link}`) },
          { key: 'kind', head: t('evidence.kindHead'), cell: (item) => t(`evidence.kind.${item.kind}`) },
          {
            key: 'when',
            head: t('evidence.withdrawnAt'),
            cell: (item) => (item.withdrawnAt ? format.dateTime(item.withdrawnAt) : ''),
          },
        ]}
      />
    </Section>
  );
};
