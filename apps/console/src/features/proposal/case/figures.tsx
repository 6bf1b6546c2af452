import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shared/ui/data-table';
import { useFigureText } from './figure-value';
import { HowComputed } from './how-computed';
import type { FigureData } from './value-operations';

/** Every number of a case in words, with the reason where there is none, each to be opened. */
export const Figures = ({ figures }: { readonly figures: readonly FigureData[] }) => {
  const { t } = useTranslation('case');
  const text = useFigureText();
  return (
    <DataTable
      label={t('figures.title')}
      rows={figures}
      rowKey={(figure) => figure.name}
      columns={[
        { key: 'name', head: t('figures.name'), cell: (figure) => t(`figure.${figure.name}`), wide: true },
        { key: 'value', head: t('figures.value'), cell: text, figure: true },
        {
          key: 'note',
          head: t('figures.note'),
          cell: (figure) => (
            <>
              {figure.reason}
              <Group gap={4}>
                {figure.flags.map((flag) => (
                  <Badge key={flag} color="gray">
                    {t(`flag.${flag}`, flag.replaceAll('_', ' '))}
                  </Badge>
                ))}
              </Group>
            </>
          ),
          wide: true,
        },
        {
          key: 'how',
          head: t('how.open'),
          cell: (figure) => <HowComputed name={t(`figure.${figure.name}`)} how={figure.how} />,
        },
      ]}
    />
  );
};
