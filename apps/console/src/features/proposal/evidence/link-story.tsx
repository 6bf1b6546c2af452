import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { type CaseStory, CaseStoryQuery } from './case-operations';
import type { Link, LinksInitiative } from './operations';

interface Change {
  readonly metric: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
}

const Ends = (props: {
  readonly initiative: LinksInitiative;
  readonly link: Link;
  readonly story: CaseStory | null;
}) => {
  const { t } = useTranslation('proposal');
  const { initiative, link, story } = props;
  const told = (change: Change | null | undefined) =>
    change
      ? t('evidence.outcomeText', {
          metric: change.metric,
          baseline: change.baseline ?? '?',
          target: `${change.target ?? '?'} ${change.unit}`.trim(),
        })
      : t('evidence.notStated');
  const action = ['action', initiative.action || t('evidence.notStated')] as const;
  const outcome = ['outcome', told(initiative.outcome)] as const;
  const loyalty = ['loyalty', told(story?.behaviour)] as const;
  const result = ['result', story?.resultMeasure || t('evidence.notStated')] as const;
  const ends = {
    ACTION_OUTCOME: [action, outcome],
    OUTCOME_LOYALTY: [outcome, loyalty],
    LOYALTY_RESULT: [loyalty, result],
  }[link];
  const statement = story?.links.find((it) => it.link === link)?.statement;
  return (
    <Stack gap="sm">
      <Text fw={600}>{t(`evidence.endsOf.${link}`)}</Text>
      <Text className="prose">{statement ?? t('evidence.noStatement')}</Text>
      <Facts>
        {ends.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`evidence.ends.${name}`)}</dt>
            <dd className="prose">{text}</dd>
          </div>
        ))}
      </Facts>
    </Stack>
  );
};

/** What a link joins and how, as its case states it, and the question that its evidence has to answer. */
export const LinkStory = (props: { readonly initiative: LinksInitiative; readonly link: Link }) => {
  const [answer, again] = useQuery({ query: CaseStoryQuery, variables: { id: props.initiative.id } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ businessCase }) => <Ends {...props} story={businessCase} />}
    </Loaded>
  );
};

/** How deeply the case is to be looked at, and why. */
export const ReviewFact = ({ initiativeId }: { readonly initiativeId: string }) => {
  const { t } = useTranslation('proposal');
  const [{ data }] = useQuery({ query: CaseStoryQuery, variables: { id: initiativeId } });
  const review = data?.businessCase?.review;
  if (!review) return null;
  return (
    <div>
      <dt>{t('evidence.depthHead')}</dt>
      <dd>
        {t(`evidence.depth.${review.depth}`)}
        <Text size="sm" c="dimmed">
          {review.because.join('; ')}
        </Text>
      </dd>
    </div>
  );
};
