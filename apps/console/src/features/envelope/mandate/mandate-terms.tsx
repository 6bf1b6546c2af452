import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { useTermRows } from './mandate-rows';
import type { Mandate, MandatesData } from './operations';

/** The terms of one mandate, or of the proposed one beside the one in force with each change marked. */
export const MandateTerms = (props: { readonly mandate: Mandate; readonly before?: Mandate }) => {
  const { t } = useTranslation('mandate');
  const { t: c } = useTranslation();
  const { mandate, before } = props;
  const rows = useTermRows();
  return (
    <DataTable
      label={t('terms')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'term', head: t('term'), cell: (row) => row.label },
        ...(before
          ? [{ key: 'before', head: c('state.IN_FORCE'), cell: (row: (typeof rows)[number]) => row.text(before) }]
          : []),
        {
          key: 'value',
          head: before ? c('state.PROPOSED') : t('value'),
          cell: (row) =>
            before && row.text(before) !== row.text(mandate) ? (
              <Text component="span" size="sm" fw={650}>
                {row.text(mandate)}{' '}
                <Badge color="orange" ml={6}>
                  {t('changed')}
                </Badge>
              </Text>
            ) : (
              row.text(mandate)
            ),
        },
      ]}
    />
  );
};

/** The signatures that larger commitments need, from the smallest threshold up. */
export const Thresholds = (props: { readonly mandate: Mandate; readonly types: MandatesData['initiativeTypes'] }) => {
  const { t } = useTranslation('mandate');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { thresholds } = props.mandate;
  if (thresholds.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('thresholdsNone')}
      </Text>
    );
  const rows = thresholds
    .map((threshold, index) => ({ ...threshold, index }))
    .sort((a, b) => Number(BigInt(a.above) - BigInt(b.above)) || a.index - b.index);
  return (
    <DataTable
      label={t('thresholds')}
      rows={rows}
      rowKey={(row) => String(row.index)}
      columns={[
        { key: 'above', head: t('above'), figure: true, cell: (row) => format.money(row.above) },
        { key: 'signatures', head: t('signatures'), figure: true, cell: (row) => format.count(row.signatures) },
        { key: 'roles', head: t('roles'), cell: (row) => row.roles.map((role) => c(`role.${role}`)).join(', ') },
        {
          key: 'type',
          head: t('type'),
          cell: (row) =>
            row.initiativeTypeId
              ? (props.types.find((type) => type.id === row.initiativeTypeId)?.name ?? row.initiativeTypeId)
              : t('everyType'),
        },
        { key: 'entity', head: t('entity'), cell: (row) => row.legalEntity ?? t('everyEntity') },
      ]}
    />
  );
};
