import './case.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gradeChain, wayOf } from '@clout/domain';
import { Section } from '../../../shared/ui/page';
import { Chain } from './chain';
import { useBehaviourText, useOutcomeText } from './chain-words';
import type { CaseData, CaseInitiative } from './operations';

/** The chain of a written case with the grades of its links, and the way to its evidence. */
export const ChainSection = (props: {
  readonly initiative: Pick<CaseInitiative, 'action' | 'outcome'>;
  readonly data: CaseData;
}) => {
  const { initiative, data } = props;
  const { t } = useTranslation('case');
  const outcome = useOutcomeText()(initiative.outcome);
  const behaviour = useBehaviourText()(data.behaviour);
  const states = Object.fromEntries(data.links.map((one) => [one.link, one.state])) as Parameters<typeof gradeChain>[0];
  const loyalty = data.benefits.some((benefit) => wayOf(benefit.type) === 'LOYALTY' && benefit.type !== 'DISBENEFIT');
  return (
    <Section
      title={t('part.chain')}
      methods={['chain_grade', 'evidence_grade']}
      aside={
        <Link to="../evidence" relative="path">
          {t('toEvidence')}
        </Link>
      }
    >
      <Chain
        members={{ action: initiative.action, outcome, behaviour, result: data.resultMeasure }}
        links={data.links.map((one) => ({ ...one, statement: one.statement ?? '' }))}
        oneStepShort={loyalty && gradeChain(states, 'LOYALTY').oneStepShort}
      />
    </Section>
  );
};
