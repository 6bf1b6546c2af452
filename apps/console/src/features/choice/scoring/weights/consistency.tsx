import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';

export type Table = 'SAATY_1980' | 'SAATY_2005' | 'DONEGAN_DODD_1991';

/** The consistency ratio by every table it is told by: a ratio without its table says nothing. */
export const Consistency = (props: {
  readonly acceptable: boolean;
  readonly ratios: readonly { readonly table: Table; readonly ratio: number | null }[];
  /** The comparisons to look at again, in words; worst first. */
  readonly triads: readonly string[];
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { acceptable, ratios, triads } = props;
  return (
    <Alert color={acceptable ? 'green' : 'orange'} title={t(acceptable ? 'ratio.fine' : 'ratio.revise')}>
      <Text size="sm">
        {ratios
          .map(({ table, ratio }) =>
            ratio === null
              ? t('ratio.beyond', { table: t(`ratio.table.${table}`) })
              : t('ratio.one', { table: t(`ratio.table.${table}`), ratio: format.places(ratio, 4) }),
          )
          .join(' · ')}
      </Text>
      {triads.length > 0 ? (
        <>
          <Text size="sm" mt="xs" fw={500}>
            {t('ratio.triads')}
          </Text>
          <List size="sm">
            {triads.map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Alert>
  );
};
