import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/today';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { Empty } from '../../../shared/ui/loaded';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { GradeLinkMutation } from './desk-operations';
import { GradeBadge } from './grade-badge';
import { ItemJudgement } from './item-judgement';
import { gradeOf, type JudgementDrafts, judgementsOf, NO_JUDGEMENT_YET, reasonsMissing } from './judgement-draft';
import type { Grade, StandingData } from './operations';

/** A grader judges every item of a link; the grade is shown as the rules of the ladder compute it, while they judge. */
export const GradingForm = (props: {
  readonly initiativeId: string;
  readonly standing: StandingData;
  /** Basis points by grade, where the cycle's rules are known. */
  readonly multipliers: ReadonlyMap<string, number>;
  readonly onSaved: (grade: Grade) => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { standing, initiativeId } = props;
  const items = standing.evidence;
  const [drafts, setDrafts] = useState<JudgementDrafts>({});
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(GradeLinkMutation);
  const { grade, items: judged } = gradeOf(items, drafts, today());
  const missing = reasonsMissing(items, drafts).length > 0;
  const multiplier = props.multipliers.get(grade);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || reason.trim() === '') {
      focusProblem();
      return;
    }
    const judgements = judgementsOf(items, drafts).map((one) => ({ ...one, downgrades: [...one.downgrades] }));
    const done = await act.run({
      input: { initiativeId, link: standing.link, grade, judgements, reason: reason.trim() },
    });
    if (done) props.onSaved(done.grade);
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        {items.length === 0 ? <Empty title={t('evidence.itemsNone')} text={t('evidence.itemsNoneText')} /> : null}
        {items.map((item, index) => {
          const seen = judged[index];
          return seen ? (
            <ItemJudgement
              key={item.id}
              item={item}
              number={index + 1}
              judged={seen}
              draft={drafts[item.id] ?? NO_JUDGEMENT_YET}
              tried={tried}
              onChange={(draft) => setDrafts({ ...drafts, [item.id]: draft })}
            />
          ) : null;
        })}
        <Textarea
          label={t('evidence.reason')}
          description={t('evidence.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? c('form.required') : undefined}
          autosize
          minRows={3}
          maw={720}
          required
        />
        <ActProblem act={act} />
        <div className="total-bar">
          <Group justify="space-between" gap="md">
            <div role="status">
              <Group gap="xs">
                <Text fw={600}>{t('evidence.verdict')}</Text>
                <GradeBadge state={grade} large />
              </Group>
              <Text size="sm">
                {t('evidence.verdictWords', {
                  plain: t(`evidence.grade.${grade}.plain`),
                  allows: t(`evidence.grade.${grade}.allows`),
                })}{' '}
                {multiplier === undefined ? null : t('evidence.verdictMultiplier', { share: format.share(multiplier) })}
              </Text>
              {tried && missing ? (
                <Text size="sm" className="over">
                  {t('evidence.reasonsMissing')}
                </Text>
              ) : null}
            </div>
            <Button type="submit" loading={act.busy}>
              {t('evidence.save', { grade })}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
};
