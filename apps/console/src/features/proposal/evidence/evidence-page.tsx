import '../catalogue';
import { Alert, Button, Group, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Page, Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { EvidenceForm } from './evidence-form';
import { EvidenceList, WithdrawnList } from './evidence-list';
import { GradeBadge } from './grade-badge';
import { GradesGiven } from './grades-given';
import { LinkStory } from './link-story';
import { addressOfLink } from './links';
import { type Link as CaseLink, type LinksInitiative, LinksQuery, type StandingData } from './operations';

const LinkSection = (props: {
  readonly initiative: LinksInitiative;
  readonly standing: StandingData;
  readonly editable: boolean;
  readonly adding: boolean;
  readonly onAdd: (open: boolean) => void;
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const may = useMay();
  const { initiative, standing, editable } = props;
  const { link } = standing;
  const gradable = may('gradeLink') && ['SUBMITTED', 'ACCEPTED'].includes(initiative.state);
  return (
    <Section
      title={t('evidence.gradingTitle', { number: t(`evidence.linkNumber.${link}`), link: t(`evidence.link.${link}`) })}
      aside={
        <Group gap="xs">
          <GradeBadge state={standing.state} />
          {gradable ? (
            <Button
              size="xs"
              variant="default"
              component={Link}
              to={`/cycles/${cycle.id}/evidence/${initiative.id}/${addressOfLink(link)}`}
              aria-label={t('evidence.gradeOf', { link: t(`evidence.link.${link}`), code: initiative.code })}
            >
              {t('evidence.gradeIt')}
            </Button>
          ) : null}
          {editable && !props.adding ? (
            <Button
              size="xs"
              aria-label={t('evidence.addTo', { link: t(`evidence.link.${link}`) })}
              onClick={() => props.onAdd(true)}
            >
              {t('evidence.add')}
            </Button>
          ) : null}
        </Group>
      }
    >
      <Paper withBorder p="md">
        <LinkStory initiative={initiative} link={link} />
      </Paper>
      {props.adding ? (
        <EvidenceForm
          initiative={initiative}
          link={link}
          onClose={() => props.onAdd(false)}
          onReload={props.onChange}
          onAdded={() => {
            props.onAdd(false);
            props.onChange();
          }}
        />
      ) : null}
      <EvidenceList items={standing.evidence} editable={editable} onChange={props.onChange} />
      {standing.grades.length > 0 || standing.stale ? <GradesGiven standing={standing} /> : null}
    </Section>
  );
};

/** The evidence of one case, link by link: to be added and withdrawn while it is written, with the grades once given. */
export default function EvidencePage() {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const { id = '' } = useParams();
  const may = useMay();
  const [answer, again] = useQuery({ query: LinksQuery, variables: { id } });
  const [adding, setAdding] = useState<CaseLink | null>(null);
  const refresh = () => again({ requestPolicy: 'network-only' });
  const initiative = answer.data?.initiative;
  return (
    <Page
      title={initiative ? t('evidence.ofTitle', { code: initiative.code }) : t('evidence.title')}
      lead={
        initiative ? (
          <>
            <StateBadge state={initiative.state} /> {initiative.title}
          </>
        ) : (
          t('evidence.ofLead')
        )
      }
      aside={
        <Button variant="default" component={Link} to={`/cycles/${cycle.id}/initiatives/${id}`}>
          {t('evidence.toInitiative')}
        </Button>
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ initiative: it }) => {
          const draft = ['DRAFT', 'RETURNED'].includes(it.state);
          return (
            <Stack gap="xl">
              <Group gap="lg">
                {it.evidence.length > 0 ? (
                  <ExportButtons named table="evidence" variables={{ id }} label={t('evidence.title')} />
                ) : null}
                {it.evidenceLinks.some((one) => one.grades.length > 0) ? (
                  <ExportButtons named table="grades" variables={{ id }} label={t('evidence.grades')} />
                ) : null}
              </Group>
              {may('addEvidence') && !draft ? <Alert color="gray">{t('evidence.closedText')}</Alert> : null}
              {it.evidenceLinks.map((standing) => (
                <LinkSection
                  key={standing.link}
                  initiative={it}
                  standing={standing}
                  editable={may('addEvidence') && draft}
                  adding={adding === standing.link}
                  onAdd={(open) => setAdding(open ? standing.link : null)}
                  onChange={refresh}
                />
              ))}
              <WithdrawnList items={it.evidence.filter((one) => one.withdrawnAt !== null)} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
