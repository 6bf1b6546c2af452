import { Paper, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PROPOSAL_LIMITS, usualSponsorship } from '@clout/domain';
import { useCycle } from '../../../shared/session/use-cycle';
import type { Choices } from '../operations';
import { Similar } from '../similar';
import type { DraftForm } from './use-draft';

/** The idea in words, with proposals of others that say much the same. */
export const WhatStep = (props: {
  readonly form: DraftForm;
  readonly choices: Choices;
  /** Units it may be proposed by. */
  readonly units: Choices['businessUnits'];
  readonly self?: string;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const { t: w } = useTranslation('wizard');
  const cycle = useCycle();
  const { draft, set, edit, error } = props.form;
  return (
    <Paper withBorder p="md">
      <Stack>
        <TextInput
          label={t('name')}
          required
          maxLength={PROPOSAL_LIMITS.title}
          value={draft.title}
          error={error('title')}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('unit')}
            description={draft.sponsorship === 'CX_INFRASTRUCTURE' ? c('sponsorship.CX_INFRASTRUCTURE') : undefined}
            data={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            required
            allowDeselect={false}
            value={draft.businessUnitId}
            error={error('businessUnitId')}
            onChange={(id) => {
              const unit = props.units.find((it) => it.id === id);
              if (unit) edit((it) => ({ ...it, businessUnitId: unit.id, sponsorship: usualSponsorship(unit.kind) }));
            }}
          />
          <Select
            label={t('type')}
            data={props.choices.initiativeTypes.map((type) => ({ value: type.id, label: type.name }))}
            clearable
            value={draft.typeId}
            onChange={(id) => set('typeId', id)}
          />
        </SimpleGrid>
        <Textarea
          label={t('problem')}
          description={w('hint.problem')}
          autosize
          minRows={3}
          maxLength={PROPOSAL_LIMITS.text}
          value={draft.problem}
          onChange={(event) => set('problem', event.currentTarget.value)}
        />
        <Textarea
          label={t('action')}
          description={w('hint.action')}
          autosize
          minRows={3}
          maxLength={PROPOSAL_LIMITS.text}
          value={draft.action}
          onChange={(event) => set('action', event.currentTarget.value)}
        />
        <Similar
          cycleId={cycle.id}
          title={draft.title}
          problem={draft.problem}
          action={draft.action}
          exceptId={props.self}
        />
      </Stack>
    </Paper>
  );
};
