import './catalogue';
import { Alert, Group, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Fact, Facts } from '../../shared/ui/facts';
import { Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { Appeals } from './appeal/appeals';
import { Attachments } from './attachments';
import { CaseSummary } from './case/case-summary';
import { Changes } from './changes/lazy-changes';
import { CertificationSection } from './certification';
import { Checklist } from './checklist';
import { History } from './history';
import { InitiativeActs } from './initiative-acts';
import { InitiativeFacts } from './initiative-facts';
import { Options } from './initiative-options';
import { type InitiativeData, InitiativeQuery } from './operations';
import { OrphanedBadge } from './orphans';
import { PartApproval } from './part-approval';
import { Result } from './result/result';
import { AskSponsorship } from './sponsorship';
import { WouldFund } from './would-fund';

const Dependencies = ({ initiative }: { readonly initiative: InitiativeData }) => {
  const { t } = useTranslation('proposal');
  const links = (list: InitiativeData['requires']) =>
    list.length === 0
      ? t('none')
      : list.map((item) => (
          <div key={item.id}>
            {item.title ? (
              <Link to={`../${item.id}`} relative="path">{`${item.code} ${item.title}`}</Link>
            ) : (
              `${item.code} ${t('hidden')}`
            )}
          </div>
        ));
  if (initiative.requires.length + initiative.excludes.length === 0) return null;
  return (
    <Section title={t('dependencies')}>
      <Paper withBorder p="md">
        <Facts>
          <Fact name={t('requires')}>{links(initiative.requires)}</Fact>
          <Fact name={t('excludes')}>{links(initiative.excludes)}</Fact>
        </Facts>
      </Paper>
    </Section>
  );
};

const Sponsorships = (props: { readonly initiative: InitiativeData; readonly onChange: () => void }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const { initiative } = props;
  if (initiative.sponsorship !== 'CX_INFRASTRUCTURE' && initiative.sponsorshipRequests.length === 0) return null;
  const asks = may('requestSponsorship') && ['DRAFT', 'RETURNED'].includes(initiative.state);
  return (
    <Section
      title={t('sponsorships')}
      aside={
        <Group gap="xs">
          {initiative.sponsorshipRequests.length > 0 ? (
            <ExportButtons table="sponsorships" variables={{ id: initiative.id }} label={t('sponsorships')} />
          ) : null}
          {asks ? <AskSponsorship initiativeId={initiative.id} onDone={props.onChange} /> : null}
        </Group>
      }
    >
      <DataTable
        label={t('sponsorships')}
        rows={initiative.sponsorshipRequests}
        rowKey={(request) => request.id}
        columns={[
          { key: 'unit', head: t('unit'), cell: (request) => request.businessUnit.name },
          { key: 'answer', head: t('state'), cell: (request) => t(`answer.${request.answer}`) },
          { key: 'by', head: t('answerBy'), cell: (request) => format.date(request.answerBy) },
          { key: 'reason', head: t('reason'), cell: (request) => request.reason ?? '' },
          { key: 'who', head: t('owner'), cell: (request) => request.answeredBy?.name ?? '' },
        ]}
      />
    </Section>
  );
};

/** One initiative with everything known of it, and what the member may do with it. */
export default function InitiativePage() {
  const { t } = useTranslation('proposal');
  const { id = '' } = useParams();
  const may = useMay();
  const [answer, again] = useQuery({ query: InitiativeQuery, variables: { id } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const initiative = answer.data?.initiative;
  const open = initiative?.state === 'DRAFT' || initiative?.state === 'RETURNED';
  return (
    <Page
      title={initiative ? `${initiative.code} ${initiative.title}` : t('one')}
      lead={
        initiative ? (
          <Group gap="md">
            <StateBadge state={initiative.state} />
            {initiative.orphaned ? <OrphanedBadge /> : null}
            <Link to="whole">{t('onOnePage')}</Link>
            {may('discussion') && !open && initiative.state !== 'WITHDRAWN' ? (
              <Link to={`../../scoring/initiatives/${initiative.id}`} relative="path">
                {t('toScores')}
              </Link>
            ) : null}
          </Group>
        ) : undefined
      }
      aside={initiative ? <InitiativeActs initiative={initiative} onChange={refresh} /> : undefined}
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ initiative: it }) => (
          <Stack gap="xl">
            {it.state === 'RETURNED' && it.returnReason ? (
              <Alert color="orange">{t('returned', { reason: it.returnReason })}</Alert>
            ) : null}
            {may('submissions') && (it.state === 'RETURNED' || (it.state === 'SUBMITTED' && it.handedInAgain)) ? (
              <Changes id={it.id} version={it.version} state={it.state} />
            ) : null}
            {may('businessCase') ? (
              <CaseSummary id={it.id} version={it.version} mayWrite={open && may('setBusinessCase')} />
            ) : null}
            {open && may('submissionCheck') ? <Checklist id={it.id} version={it.version} /> : null}
            {open ? null : <Result initiative={it} />}
            {it.state === 'PARTLY_FUNDED' && may('plans') ? <PartApproval initiative={it} onChange={refresh} /> : null}
            {may('appeals') && !open ? <Appeals initiative={it} onChange={refresh} /> : null}
            {may('plans') && !open ? <WouldFund id={it.id} cycleId={it.cycle.id} /> : null}
            <InitiativeFacts initiative={it} />
            <Options initiative={it} />
            <CertificationSection initiative={it} onChange={refresh} />
            <Dependencies initiative={it} />
            <Sponsorships initiative={it} onChange={refresh} />
            <Attachments initiative={it} onChange={refresh} />
            {may('initiativeHistory') ? <History id={it.id} version={it.version} /> : null}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
