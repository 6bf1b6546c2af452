import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import type { Fact, Stands } from '../../shared/stale/facts';
import type { InitiativeData } from './operations';

const names = (list: readonly { readonly name: string }[]) => list.map((it) => it.name).join(', ');
const links = (list: InitiativeData['requires']) => list.map((it) => `${it.code} ${it.title}`.trim()).join(', ');
const filled = (list: readonly (string | number | null)[]) => list.filter((it) => it !== null && it !== '').join(' · ');

/** What a proposer writes, of one that stands or as it was handed in. */
type Content = Pick<
  InitiativeData,
  | 'title'
  | 'problem'
  | 'action'
  | 'businessUnit'
  | 'sponsorship'
  | 'owner'
  | 'type'
  | 'functionalAreas'
  | 'touchpoints'
  | 'channels'
  | 'productLines'
  | 'outcome'
  | 'benefit'
  | 'requires'
  | 'excludes'
  | 'options'
>;

/** What an initiative says, part by part, in the words of its page. */
export const useContentFacts = (): ((content: Content) => readonly Fact[]) => {
  const { t } = useTranslation();
  const { t: p } = useTranslation('proposal');
  const format = useFormat();
  return (it) => {
    const { outcome, benefit } = it;
    const reached = outcome?.customersAffected ?? null;
    const outcomes = outcome && [
      outcome.metric,
      outcome.baseline,
      outcome.target,
      outcome.unit,
      outcome.byWhen,
      reached,
    ];
    const options = it.options.map(({ id, name, inYear, runRate, totalCommitment }): Fact => ({
      key: id,
      label: name,
      text: filled([
        `${p('inYear')} ${format.money(inYear)}`,
        `${p('runRate')} ${format.money(runRate)}`,
        `${p('commitment')} ${format.money(totalCommitment)}`,
      ]),
    }));
    return [
      { key: 'title', text: it.title },
      { key: 'problem', text: it.problem },
      { key: 'action', text: it.action },
      { key: 'unit', text: it.businessUnit.name },
      { key: 'sponsorship', text: t(`sponsorship.${it.sponsorship}`) },
      { key: 'owner', text: it.owner.name },
      { key: 'type', text: it.type?.name ?? '' },
      { key: 'areas', text: names(it.functionalAreas) },
      { key: 'touchpoints', text: names(it.touchpoints) },
      { key: 'channels', text: names(it.channels) },
      { key: 'productLines', text: names(it.productLines) },
      { key: 'outcome', text: filled(outcomes ?? []) },
      {
        key: 'benefit',
        text: benefit ? filled([benefit.description, benefit.perYear ? format.money(benefit.perYear) : null]) : '',
      },
      { key: 'requires', text: links(it.requires) },
      { key: 'excludes', text: links(it.excludes) },
      ...options,
    ];
  };
};

/** How an initiative stands, in the words of its page: for an act that meets a newer version. */
export const useInitiativeStands = (): ((initiative: InitiativeData) => Stands) => {
  const { t } = useTranslation();
  const content = useContentFacts();
  return (it) => ({ version: it.version, facts: [{ key: 'state', text: t(`state.${it.state}`) }, ...content(it)] });
};
