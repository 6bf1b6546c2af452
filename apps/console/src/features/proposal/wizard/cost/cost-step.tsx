import './cost-grid.css';
import { Stack } from '@mantine/core';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FundedYear, PROPOSAL_LIMITS } from '@clout/domain';
import { AddEntry } from '../../../../shared/ui/list-buttons';
import { blankOption, type OptionDraft } from '../draft';
import type { DraftForm } from '../use-draft';
import { OptionCard } from './option-card';
import { OptionsCompared } from './options-compared';

const NO_PROBLEMS = {};

/** The sizes in which the initiative can be funded, with their costs by period and their figures side by side. */
export const CostStep = memo(function CostStep(
  props: Pick<DraftForm, 'edit' | 'problems'> & {
    readonly options: readonly OptionDraft[];
    readonly year: FundedYear;
    readonly cycleId: string;
  },
) {
  const { t } = useTranslation('proposal');
  const { options, year, edit, problems } = props;
  const grid = useMemo(
    () => ({ fiscalYear: year.fiscalYear, periods: year.calendar.periodsPerYear }),
    [year.fiscalYear, year.calendar.periodsPerYear],
  );
  const onOptions = useCallback(
    (change: (list: readonly OptionDraft[]) => readonly OptionDraft[]) =>
      edit((it) => ({ ...it, options: change(it.options) })),
    [edit],
  );
  const onEdit = useCallback(
    (key: string, change: (option: OptionDraft) => OptionDraft) =>
      onOptions((list) => list.map((option) => (option.key === key ? change(option) : option))),
    [onOptions],
  );
  const onPropose = useCallback(
    (key: string) => onOptions((list) => list.map((option) => ({ ...option, proposed: option.key === key }))),
    [onOptions],
  );
  const onRemove = useCallback(
    (key: string) =>
      onOptions((list) => {
        const left = list.filter((option) => option.key !== key);
        return left.some((option) => option.proposed) ? left : left.map((it, i) => ({ ...it, proposed: i === 0 }));
      }),
    [onOptions],
  );
  const wrong = Object.keys(problems).some((path) => path.startsWith('options.'));
  return (
    <Stack gap="lg">
      {options.map((option, index) => (
        <OptionCard
          key={option.key}
          option={option}
          index={index}
          only={options.length === 1}
          year={grid}
          problems={wrong ? problems : NO_PROBLEMS}
          onEdit={onEdit}
          onPropose={onPropose}
          onRemove={onRemove}
        />
      ))}
      {options.length < PROPOSAL_LIMITS.options ? (
        <AddEntry
          label={t('addOption')}
          onAdd={() => onOptions((list) => [...list, blankOption('', list.length === 0, grid)])}
        />
      ) : null}
      <OptionsCompared options={options} year={year} cycleId={props.cycleId} />
    </Stack>
  );
});
