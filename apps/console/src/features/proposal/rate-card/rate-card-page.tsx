import '../catalogue';
import '../case/catalogue';
import { Button, List, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { CertifyCard } from './certify-card';
import { CustomerValue } from './customer-value';
import { type RateCardData, RateCardsQuery } from './operations';
import { RateCardFacts } from './rate-card-facts';

const MEANINGS = ['meanFull', 'meanAvoidable', 'meanCashable', 'meanHurdle', 'meanUplift', 'meanVersions'] as const;

const Meaning = () => {
  const { t } = useTranslation('proposal');
  return (
    <Section title={t('rateCard.meaning')}>
      <Paper withBorder p="md">
        <List size="sm" spacing="xs" maw="75ch">
          {MEANINGS.map((name) => (
            <List.Item key={name}>{t(`rateCard.${name}`)}</List.Item>
          ))}
        </List>
      </Paper>
    </Section>
  );
};

const Versions = ({ cards }: { readonly cards: readonly RateCardData[] }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  return (
    <Section
      title={t('rateCard.versions')}
      aside={<ExportButtons table="rate-cards" variables={{}} label={t('rateCard.versions')} />}
    >
      <DataTable
        label={t('rateCard.versions')}
        rows={cards}
        rowKey={(card) => card.id}
        columns={[
          {
            key: 'version',
            head: t('rateCard.versionHead'),
            cell: (card) => <Link to={`?version=${card.version}`}>{t('rateCard.version', { n: card.version })}</Link>,
          },
          { key: 'state', head: t('rateCard.state'), cell: (card) => <StateBadge state={card.state} /> },
          {
            key: 'asOf',
            head: t('rateCard.asOf'),
            cell: (card) => <span className="nowrap">{format.date(card.asOf)}</span>,
          },
          {
            key: 'prepared',
            head: t('rateCard.prepared'),
            cell: (card) => t('rateCard.by', { who: card.preparedBy.name, when: format.dateTime(card.preparedAt) }),
          },
          {
            key: 'certified',
            head: t('rateCard.certified'),
            cell: (card) =>
              card.certifiedAt
                ? t('rateCard.by', { who: card.certifiedBy?.name ?? '', when: format.dateTime(card.certifiedAt) })
                : t('rateCard.notCertified'),
          },
        ]}
      />
    </Section>
  );
};

/** The rate card of the organisation: the version in force or the chosen one, what waits, and what it means. */
export default function RateCardPage() {
  const { t } = useTranslation('proposal');
  const may = useMay();
  const [search] = useSearchParams();
  const [answer, again] = useQuery({ query: RateCardsQuery });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const making = may('setRateCard') ? (
    <Button component={Link} to="/rate-card/new">
      {t('rateCard.new')}
    </Button>
  ) : null;
  return (
    <Page title={t('rateCard.title')} lead={t('rateCard.lead')} aside={making}>
      <Loaded answer={answer} onRetry={refresh}>
        {({ rateCards }) => {
          const inForce = rateCards.find((card) => card.certified);
          const chosen = rateCards.find((card) => String(card.version) === search.get('version'));
          const shown = chosen ?? inForce ?? rateCards[0];
          // Only the newest version is worth certifying; an older draft was overtaken.
          const waiting = rateCards[0]?.certified === false ? rateCards[0] : undefined;
          return (
            <Stack gap="xl">
              {waiting ? <CertifyCard card={waiting} onChange={refresh} /> : null}
              {shown ? (
                <Section
                  title={t(shown === inForce ? 'rateCard.inForce' : 'rateCard.version', { n: shown.version })}
                  aside={<StateBadge state={shown.state} />}
                >
                  <RateCardFacts card={shown} />
                </Section>
              ) : (
                <Empty title={t('rateCard.none')} text={t('rateCard.noneText')} action={making} />
              )}
              <CustomerValue hurdleRate={shown?.hurdleRate ?? 1000} />
              <Meaning />
              {rateCards.length > 0 ? <Versions cards={rateCards} /> : null}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
