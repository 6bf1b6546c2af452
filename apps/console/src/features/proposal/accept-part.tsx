import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { Dialog } from '../../shared/ui/dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AnswerPartMutation, type PartLine } from './part-operations';

const WHOLE = 10_000;

/** Accepts a part, saying anew what it will bring. */
export const AcceptPart = (props: {
  readonly line: PartLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { line } = props;
  const most = line.option.effectShare;
  const [benefit, setBenefit] = useState('');
  const [perYear, setPerYear] = useState('');
  const [percent, setPercent] = useState<number | ''>('');
  const [tried, setTried] = useState(false);
  const act = useAct(AnswerPartMutation);
  const minor = perYear.trim() === '' ? undefined : format.parse(perYear);
  const shareMissing = most < WHOLE && percent === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!benefit.trim() || minor === null || shareMissing) return;
    const done = await act.run({
      planLineId: line.id,
      accept: true,
      benefit: benefit.trim(),
      benefitPerYear: minor,
      effectShare: percent === '' ? undefined : Math.round(percent * 100),
    });
    if (done) props.onDone();
  };
  return (
    <Dialog onClose={props.onClose} title={t('part.acceptTitle', { amount: format.money(line.approvedInYear) })}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text size="sm">{t('part.acceptText')}</Text>
          <ActProblem act={act} onReload={props.onDone} />
          <Textarea
            label={t('part.benefit')}
            value={benefit}
            onChange={(event) => setBenefit(event.currentTarget.value)}
            error={tried && !benefit.trim() ? c('form.required') : undefined}
            autosize
            minRows={2}
            data-autofocus
            required
          />
          <TextInput
            label={t('part.perYear', { currency: format.currency })}
            description={c('form.optional')}
            inputMode="decimal"
            value={perYear}
            onChange={(event) => setPerYear(event.currentTarget.value)}
            error={tried && minor === null ? c('form.notAnAmount') : undefined}
          />
          <NumberInput
            label={t('part.share')}
            description={t('part.shareHint', { most: format.share(most) })}
            value={percent}
            onChange={(value) => setPercent(typeof value === 'number' ? value : '')}
            min={0}
            max={most / 100}
            decimalScale={2}
            suffix=" %"
            error={tried && shareMissing ? c('form.required') : undefined}
            required={most < WHOLE}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" loading={act.busy}>
              {t('part.accept')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
