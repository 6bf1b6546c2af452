import './wizard.css';
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useWorkspace } from '../../../shared/session/workspace';
import { Page } from '../../../shared/ui/page';
import { SaveProblems, SaveStatus } from '../autosave/save-status';
import type { Choices, InitiativeData } from '../operations';
import { CaseStep } from './case-step';
import { CheckStep } from './check-step';
import { checkOf, STEPS, type Step, stepOf } from './completeness';
import { ConflictChoice } from './conflict';
import { CostStep } from './cost/cost-step';
import type { InitiativeDraft } from './draft';
import { OutcomeStep } from './outcome-step';
import { ReachStep } from './reach-step';
import { StepNav } from './step-nav';
import { useAutosave } from './use-autosave';
import { useDraft } from './use-draft';
import { WhatStep } from './what-step';

/** Drafts an initiative step by step; what is typed is saved while it is typed. */
export const Wizard = (props: {
  readonly start: InitiativeData | null;
  readonly initial: InitiativeDraft;
  readonly choices: Choices;
  readonly units: Choices['businessUnits'];
  readonly onCreated: (id: string) => void;
}) => {
  const { t } = useTranslation('wizard');
  const { t: p } = useTranslation('proposal');
  const { t: s } = useTranslation('autosave');
  const format = useFormat();
  const cycle = useCycle();
  const { member, organization } = useWorkspace();
  const [params, setParams] = useSearchParams();
  const { start, choices, onCreated } = props;
  const form = useDraft(props.initial);
  const save = useAutosave({ form, start, cycleId: cycle.id });
  const id = save.standing?.id;
  useEffect(() => {
    if (id && !start) onCreated(id);
  }, [id, start, onCreated]);

  const step = STEPS.find((it) => it === params.get('step')) ?? 'what';
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    if (gone.current) heading.current?.focus();
    gone.current = false;
  }, [step]);
  const go = (to: Step) => {
    form.want();
    gone.current = to !== step;
    setParams({ step: to }, { state: { keepFocus: true } });
    void save.flush();
  };
  const items = useMemo(
    () => checkOf(form.settled, start, start?.owner.id ?? member.id, format.parse),
    [form.settled, start, member.id, format],
  );
  const lacking = (of: Step) => items.filter((item) => !item.met && stepOf(item) === of).length;
  const missing: Record<Step, number | null> = {
    what: lacking('what'),
    reach: lacking('reach'),
    outcome: lacking('outcome'),
    cost: lacking('cost'),
    case: null,
    check: null,
  };
  const met = items.filter((item) => item.met).length;
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  const year = useMemo(() => ({ fiscalYear: cycle.fiscalYear, calendar: organization }), [cycle, organization]);
  const code = save.standing?.code;
  return (
    <Page
      title={code ? p('editTitle', { code }) : p('newTitle')}
      lead={form.draft.title || cycle.name}
      aside={<SaveStatus save={save} waits={save.standing || save.unsaved ? null : s('new')} />}
    >
      <StepNav step={step} missing={missing} onGo={go} />
      <Group gap="sm" wrap="nowrap">
        <Progress flex={1} value={(100 * met) / items.length} aria-label={t('complete')} />
        <Text size="sm" className="nowrap">
          {t('done', { met, all: items.length })}
        </Text>
      </Group>
      {save.conflict ? (
        <ConflictChoice conflict={save.conflict} choices={choices} onSettle={(theirs) => void save.settle(theirs)} />
      ) : null}
      <SaveProblems save={save} label={(part) => t(`part.${part}`)} />
      <Stack component="section" gap="md">
        <Title order={2} ref={heading} tabIndex={-1} className="quiet-focus">
          {t('stepOf', { n: at + 1, all: STEPS.length, step: t(`step.${step}`) })}
        </Title>
        {step === 'what' ? <WhatStep form={form} choices={choices} units={props.units} self={id} /> : null}
        {step === 'reach' ? <ReachStep form={form} choices={choices} self={id} /> : null}
        {step === 'outcome' ? <OutcomeStep form={form} /> : null}
        {step === 'cost' ? (
          <CostStep
            options={form.draft.options}
            edit={form.edit}
            problems={form.problems}
            year={year}
            cycleId={cycle.id}
          />
        ) : null}
        {step === 'case' ? <CaseStep id={id ?? null} version={save.standing?.version ?? 0} /> : null}
        {step === 'check' ? (
          <CheckStep save={save} items={items} onGo={go} returned={start?.state === 'RETURNED'} />
        ) : null}
        <Group justify="space-between">
          {before ? (
            <Button variant="default" onClick={() => go(before)}>
              {t('back')}
            </Button>
          ) : (
            <span />
          )}
          {after ? <Button onClick={() => go(after)}>{t('next', { step: t(`step.${after}`) })}</Button> : null}
        </Group>
      </Stack>
    </Page>
  );
};
