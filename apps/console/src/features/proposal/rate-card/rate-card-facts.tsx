import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Fact, Facts } from '../../../shared/ui/facts';
import { avoidableShare } from './draft';
import type { RateCardData } from './operations';

/** What one version says: its rates, and what a contact costs by channel. */
export const RateCardFacts = ({ card }: { readonly card: RateCardData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const facts = [
    ['asOf', format.date(card.asOf)],
    ['fteCost', format.money(card.fteCost)],
    ['clv', format.money(card.clv)],
    ['margin', format.share(card.margin)],
    ['hurdleRate', format.share(card.hurdleRate)],
    ['horizon', t('rateCard.horizonYears', { count: card.horizon })],
    ['uplift', format.share(card.optimismUplift)],
  ] as const;
  return (
    <Stack gap="sm">
      <Paper withBorder p="md">
        <Facts>
          {facts.map(([name, value]) => (
            <Fact key={name} name={t(`rateCard.${name}`)}>
              {value}
            </Fact>
          ))}
        </Facts>
      </Paper>
      <ExportButtons
        named
        table="rate-card-contacts"
        variables={{ version: String(card.version) }}
        label={t('rateCard.contacts')}
      />
      <DataTable
        label={t('rateCard.contacts')}
        rows={card.perContact}
        rowKey={(row) => row.channel.id}
        columns={[
          { key: 'channel', head: t('rateCard.channel'), cell: (row) => row.channel.name },
          { key: 'full', head: t('rateCard.full'), figure: true, cell: (row) => format.money(row.full) },
          { key: 'avoidable', head: t('rateCard.avoidable'), figure: true, cell: (row) => format.money(row.avoidable) },
          {
            key: 'share',
            head: t('rateCard.avoidableShare'),
            figure: true,
            cell: (row) => {
              const share = avoidableShare(row);
              return share === null ? '' : format.share(share);
            },
          },
        ]}
      />
    </Stack>
  );
};
