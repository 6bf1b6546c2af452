import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { mayRecommend } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useWorkspace } from '../../../shared/session/workspace';
import { useSaid } from '../../../shared/graphql/use-said';
import { StaleChoice } from '../../../shared/stale/stale-choice';
import { useFieldErrors } from '../../../shared/ui/field-errors';
import { SaveProblems, SaveStatus } from '../autosave/save-status';
import { BenefitFields } from './benefit-fields';
import { usePartWords } from './case-part-words';
import { type CasePart, overOptions, partsOf } from './case-parts';
import { ChainFields } from './chain-fields';
import { useOutcomeText } from './chain-words';
import type { CaseDraft } from './draft';
import { problemsOf } from './draft-problems';
import { goToField } from './finding-field';
import { liveCase } from './live';
import type { CaseBasis } from './live-basis';
import { technologyAnswers } from './live-content';
import { LiveBar, LivePanel } from './live-panel';
import type { CaseAnswer, People, SavedCase } from './operations';
import { PatternFields } from './pattern-fields';
import { PitchLine } from './pitch';
import { QuestionFields } from './question-fields';
import { TechnologyFields } from './technology-fields';
import { useCaseDraft, useCaseSaver } from './use-case-saver';
import { useSaidLive } from './use-said-live';
import { yearsAhead } from './years-ahead';

/** The form of a case, with its sentence, check and value composed as one types; whatever is well-formed is saved. */
export const CaseForm = (props: {
  readonly basis: CaseBasis;
  readonly people: People;
  readonly years: readonly string[];
  /** Where one goes once all is saved. */
  readonly back: string;
  readonly onSaved: (saved: SavedCase) => void;
  readonly onNewest: (newest: CaseAnswer) => void;
}) => {
  const { t } = useTranslation('case');
  const { t: p } = useTranslation('proposal');
  const { t: s } = useTranslation('autosave');
  const format = useFormat();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { basis, people, years } = props;
  const outcome = useOutcomeText()(basis.initiative.outcome);
  const draftOf = useCaseDraft();
  const words = usePartWords(people);
  const form = useForm<CaseDraft>({
    initialValues: draftOf(basis.initiative),
    validateInputOnBlur: true,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format)).map(([path, kind]) => [path, t(`problem.${kind}`)]),
      ),
  });
  const { organization: shown } = useWorkspace();
  const typed = useDeferredValue(form.values);
  const live = useSaidLive(
    useMemo(() => liveCase(typed, basis, { typing: format, shown }), [typed, basis, format, shown]),
  );
  const answers = technologyAnswers(form.values, format);
  const allowed = form.values.kind === 'TECHNOLOGY' ? mayRecommend(answers) : null;
  const whyNot = allowed && !allowed.ok ? allowed.refusal.message : '';
  const say = useSaid([whyNot]);
  const save = useCaseSaver({
    initiative: basis.initiative,
    draft: form.values,
    edit: (change) => form.setValues(change(form.getValues())),
    onSaved: props.onSaved,
    onNewest: (newest) => {
      const ids = newest.initiative.options.map((option) => option.id);
      form.setValues(overOptions(form.getValues(), ids, yearsAhead(newest.initiative)));
      props.onNewest(newest);
    },
  });
  useEffect(() => {
    if (hash) goToField(hash.slice(1));
  }, [hash]);
  useFieldErrors(save.refusal?.problems, form.setErrors);
  const leave = async () => {
    if (await save.flush()) void navigate(props.back);
  };
  const { conflict } = save;
  const now = partsOf(form.values, format);
  const label = (part: CasePart) => words.label(part, now);

  const { options, cycle } = basis.initiative;
  const context = { form, people, years, options, rateCard: cycle.caseRules.rateCard };
  return (
    <>
      <SaveStatus save={save} waits={form.values.kind ? null : s('kindFirst')} />
      <PitchLine pitch={live.pitch} />
      <div className="case-columns">
        <form
          noValidate
          onSubmit={form.onSubmit(
            () => void leave(),
            () => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
          )}
        >
          <Stack gap="xl">
            <ChainFields form={form} action={basis.initiative.action} outcome={outcome} />
            <BenefitFields {...context} />
            <QuestionFields form={form} />
            {form.values.kind === 'TECHNOLOGY' ? <TechnologyFields form={form} answers={answers} /> : null}
            <PatternFields form={form} />
            <Checkbox
              label={t('recommended')}
              description={whyNot ? t('notRecommended', { why: say(whyNot) ?? '' }) : undefined}
              {...form.getInputProps('recommended', { type: 'checkbox' })}
              disabled={allowed !== null && !allowed.ok && !form.values.recommended}
            />
            {Object.keys(form.errors).length > 0 ? (
              <Alert color="red" role="alert">
                {p('form.problems')}
              </Alert>
            ) : null}
            {conflict ? (
              <StaleChoice
                saves
                {...conflict}
                label={(part) => words.label(part, conflict.mine, conflict.theirs)}
                words={words.words}
                onSettle={(theirs) => void save.settle(theirs)}
              />
            ) : null}
            {form.values.kind ? <SaveProblems save={save} label={label} /> : null}
            <Group>
              <Button type="submit" loading={save.saving}>
                {t('save')}
              </Button>
            </Group>
          </Stack>
        </form>
        <LivePanel live={live} />
      </div>
      <LiveBar live={live} proposedId={options.find((option) => option.proposed)?.id} />
    </>
  );
};
