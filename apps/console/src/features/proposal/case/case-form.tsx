import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useLocation, useNavigate } from 'react-router';
import { mayRecommend } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import type { Refusal } from '../../../shared/graphql/refusal';
import { useWorkspace } from '../../../shared/session/workspace';
import { useFieldErrors } from '../../../shared/ui/field-errors';
import { BenefitFields } from './benefit-fields';
import { ChainFields } from './chain-fields';
import { useOutcomeText } from './chain-words';
import type { CaseDraft } from './draft';
import { problemsOf } from './draft-problems';
import { goToField } from './finding-field';
import { liveCase } from './live';
import type { CaseBasis } from './live-basis';
import { technologyAnswers } from './live-content';
import { LiveBar, LivePanel } from './live-panel';
import type { People } from './operations';
import { PatternFields } from './pattern-fields';
import { PitchLine } from './pitch';
import { QuestionFields } from './question-fields';
import { TechnologyFields } from './technology-fields';

/** The form of a case, with its sentence, check and value composed as one types; it saves whatever is well-formed. */
export const CaseForm = (props: {
  readonly initial: CaseDraft;
  readonly basis: CaseBasis;
  readonly people: People;
  readonly years: readonly string[];
  readonly busy: boolean;
  readonly problem: ReactNode;
  /** What the last refusal says of single fields. */
  readonly refused: Refusal['problems'] | undefined;
  /** Answers where to go when it was saved, null when it was not. */
  readonly onSave: (draft: CaseDraft) => Promise<string | null>;
}) => {
  const { t } = useTranslation('case');
  const { t: p } = useTranslation('proposal');
  const format = useFormat();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { basis, people, refused } = props;
  const outcome = useOutcomeText()(basis.initiative.outcome);
  const [target, setTarget] = useState<string | null>(null);
  const form = useForm<CaseDraft>({
    initialValues: props.initial,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, kind]) => [path, t(`problem.${kind}`)]),
      ),
  });
  const { organization: shown } = useWorkspace();
  const typed = useDeferredValue(form.values);
  const live = useMemo(() => liveCase(typed, basis, { parse: format.parse, shown }), [typed, basis, format, shown]);
  const answers = technologyAnswers(form.values);
  const allowed = form.values.kind === 'TECHNOLOGY' ? mayRecommend(answers) : null;
  const blocker = useBlocker(form.isDirty() && target === null);
  useEffect(() => {
    if (target) void navigate(target);
  }, [navigate, target]);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(p('form.leave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, p]);
  useEffect(() => {
    if (hash) goToField(hash.slice(1));
  }, [hash]);
  useFieldErrors(refused, form.setErrors);

  const { options, cycle } = basis.initiative;
  const context = { form, people, years: props.years, options, rateCard: cycle.caseRules.rateCard };
  return (
    <>
      <PitchLine pitch={live.pitch} />
      <div className="case-columns">
        <form
          noValidate
          onSubmit={form.onSubmit(
            async (values) => setTarget(await props.onSave(values)),
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
              description={allowed && !allowed.ok ? t('notRecommended', { why: allowed.refusal.message }) : undefined}
              {...form.getInputProps('recommended', { type: 'checkbox' })}
              disabled={allowed !== null && !allowed.ok && !form.values.recommended}
            />
            {Object.keys(form.errors).length > 0 ? (
              <Alert color="red" role="alert">
                {p('form.problems')}
              </Alert>
            ) : null}
            {props.problem}
            <Group>
              <Button type="submit" loading={props.busy}>
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
