import '../catalogue';
import { Alert, Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Grade, type Link, LINKS, type LinkState } from '@clout/domain';

export interface ChainMembers {
  readonly action: string;
  readonly outcome: string;
  readonly behaviour: string;
  readonly result: string;
}

export interface LinkShown {
  readonly link: Link;
  readonly state: LinkState;
  readonly statement: string;
  readonly weakest: boolean;
}

const isGrade = (state: LinkState): state is Grade => state !== 'MISSING' && state !== 'UNGRADED';

const LinkBox = ({ shown }: { readonly shown: LinkShown }) => {
  const { t } = useTranslation('case');
  const { t: p } = useTranslation('proposal');
  const { link, state, weakest, statement } = shown;
  return (
    <li className={weakest ? 'case-link case-link-weakest' : 'case-link'}>
      <Text size="sm" fw={600}>
        {t(`link.${link}`)}
      </Text>
      <div>
        <Badge color={isGrade(state) && !weakest ? 'harbor' : 'orange'}>
          {isGrade(state) ? t('link.grade', { grade: state }) : t(`link.${state}`)}
        </Badge>{' '}
        {weakest ? <Badge color="red">{t('link.weakest')}</Badge> : null}
      </div>
      <Text size="sm">{statement || t('link.noStatement')}</Text>
      {isGrade(state) ? (
        <Text size="sm" c="dimmed">
          {t('link.allows', { words: p(`evidence.grade.${state}.plain`), allows: p(`evidence.grade.${state}.allows`) })}
        </Text>
      ) : null}
    </li>
  );
};

/** The chain from the action to money: four boxes, the three links between them with their grades, the weakest in words. */
export const Chain = (props: {
  readonly members: ChainMembers;
  readonly links: readonly LinkShown[];
  readonly oneStepShort: boolean;
}) => {
  const { t } = useTranslation('case');
  const { members, links, oneStepShort } = props;
  const boxes = (['action', 'outcome', 'behaviour', 'result'] as const).map((member) => (
    <li key={member} className="case-box">
      <Text size="sm" c="dimmed">
        {t(`chain.${member}`)}
      </Text>
      <Text className="prose">{members[member] || t('chain.open')}</Text>
    </li>
  ));
  const between = LINKS.map((link) => links.find((one) => one.link === link));
  return (
    <>
      {oneStepShort ? (
        <Alert color="orange" title={t('chain.oneStepShort')}>
          {t('chain.oneStepShortText')}
        </Alert>
      ) : null}
      <ol className="case-chain">
        {boxes.flatMap((box, index) => {
          const shown = between[index];
          return shown ? [box, <LinkBox key={shown.link} shown={shown} />] : [box];
        })}
      </ol>
    </>
  );
};
