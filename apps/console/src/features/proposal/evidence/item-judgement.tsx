import { Checkbox, Fieldset, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import type { JudgedItem } from '@clout/domain';
import { useTranslation } from 'react-i18next';
import { EvidenceFacts } from './evidence-facts';
import { type JudgementDraft, judgeable } from './judgement-draft';
import type { EvidenceData } from './operations';
import { Steps } from './steps';

/** A tick and, once ticked, the reason it asks for. */
const Reasoned = (props: {
  readonly label: string;
  readonly value: string | null | undefined;
  readonly tried: boolean;
  readonly onChange: (value: string | null) => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const { value, label } = props;
  const ticked = typeof value === 'string';
  return (
    <Stack gap={6}>
      <Checkbox
        label={label}
        checked={ticked}
        onChange={(event) => props.onChange(event.currentTarget.checked ? '' : null)}
      />
      {ticked ? (
        <Textarea
          ml={{ base: 0, sm: 30 }}
          label={t('evidence.whyStep', { step: label })}
          value={value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          error={props.tried && value.trim() === '' ? c('form.required') : undefined}
          autosize
          minRows={2}
          required
        />
      ) : null}
    </Stack>
  );
};

/** One item with its facts, what the grader judges of it, and its way along the ladder as it stands now. */
export const ItemJudgement = (props: {
  readonly item: EvidenceData;
  readonly number: number;
  readonly judged: JudgedItem;
  readonly draft: JudgementDraft;
  readonly tried: boolean;
  readonly onChange: (draft: JudgementDraft) => void;
}) => {
  const { t } = useTranslation('proposal');
  const { item, judged, draft, tried } = props;
  const forced = judged.adjustments.filter((step) => step.byRule).map((step) => step.reason);
  const setStep = (reason: keyof JudgementDraft['downgrades'], because: string | null) => {
    const { [reason]: _, ...others } = draft.downgrades;
    props.onChange({ ...draft, downgrades: because === null ? others : { ...others, [reason]: because } });
  };
  return (
    <Fieldset legend={t('evidence.itemNumber', { n: props.number, source: item.source })}>
      <Stack>
        <EvidenceFacts item={item} />
        <Stack gap="xs" role="group" aria-label={t('evidence.judge')}>
          <div>
            <Text fw={600} size="sm">
              {t('evidence.judge')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('evidence.judgeText')}
            </Text>
          </div>
          {judgeable(item, forced).map((reason) => (
            <Reasoned
              key={reason}
              label={t(`evidence.step.${reason}`)}
              value={draft.downgrades[reason]}
              tried={tried}
              onChange={(because) => setStep(reason, because)}
            />
          ))}
          {item.start !== 'E0' ? (
            <Reasoned
              label={t('evidence.doseResponse')}
              value={draft.doseResponse}
              tried={tried}
              onChange={(doseResponse) => props.onChange({ ...draft, doseResponse })}
            />
          ) : null}
          {item.coefficient ? (
            <Reasoned
              label={t('evidence.confirmed')}
              value={draft.confirmedByOwnData}
              tried={tried}
              onChange={(confirmedByOwnData) => props.onChange({ ...draft, confirmedByOwnData })}
            />
          ) : null}
          {item.effect?.low !== null && item.effect?.low !== undefined ? (
            <NumberInput
              label={t('evidence.hurdle', { unit: item.effect.unit })}
              description={t('evidence.hurdleHint')}
              maw={360}
              hideControls
              value={draft.hurdle}
              onChange={(value) => props.onChange({ ...draft, hurdle: typeof value === 'number' ? value : '' })}
            />
          ) : null}
        </Stack>
        <Steps start={judged.start} steps={judged.adjustments} grade={judged.grade} />
      </Stack>
    </Fieldset>
  );
};
