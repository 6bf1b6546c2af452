import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { StaleChoice } from '../../../shared/stale/stale-choice';
import type { Conflict } from '../autosave/saver-ports';
import type { Choices } from '../operations';
import type { InitiativeDraft } from './draft';
import type { DraftInput, Part } from './draft-input';

/** A part of a draft in words, so that two versions of it can be held beside one another. */
const useWords = (choices: Choices) => {
  const { t } = useTranslation('wizard');
  const { t: c } = useTranslation();
  const format = useFormat();
  const names = new Map<string, string>([
    ...[choices.businessUnits, choices.functionalAreas, choices.touchpoints, choices.channels, choices.productLines]
      .flat()
      .map((it) => [it.id, it.name] as const),
    ...choices.initiativeTypes.map((it) => [it.id, it.name] as const),
    ...choices.initiatives.nodes.map((it) => [it.id, `${it.code} ${it.title}`] as const),
  ]);
  return (part: Part, input: DraftInput): string => {
    const { outcome, benefit, options } = input;
    if (part === 'outcome')
      return outcome
        ? [outcome.metric, outcome.baseline, outcome.target, outcome.unit, outcome.byWhen, outcome.customersAffected]
            .filter((it) => it !== undefined && it !== null && it !== '')
            .join(' · ')
        : '';
    if (part === 'benefit')
      return benefit
        ? [benefit.description, benefit.perYear ? format.money(benefit.perYear) : ''].filter(Boolean).join(' · ')
        : '';
    if (part === 'options')
      return (options ?? [])
        .map((option) => {
          const total = option.costs.reduce((sum, line) => sum + BigInt(line.amount), 0n);
          return t('conflict.option', { name: option.name, count: option.costs.length, total: format.money(total) });
        })
        .join('; ');
    if (part === 'sponsorship') return input.sponsorship ? c(`sponsorship.${input.sponsorship}`) : '';
    const value = input[part];
    const list = Array.isArray(value) ? value : [value ?? ''];
    return list.map((it) => names.get(it) ?? it).join(', ');
  };
};

/** Two people changed the same parts of a draft: the choice between them, in words. */
export const ConflictChoice = (props: {
  readonly conflict: Conflict<InitiativeDraft, DraftInput>;
  readonly choices: Choices;
  readonly onSettle: (theirs: readonly Part[]) => void;
}) => {
  const { t } = useTranslation('wizard');
  const words = useWords(props.choices);
  const { mine, theirs, parts } = props.conflict;
  const label = (part: Part) => t(`part.${part}`);
  return <StaleChoice saves {...{ parts, mine, theirs, label, words }} onSettle={props.onSettle} />;
};
