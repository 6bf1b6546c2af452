import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import type { PlanToDecide } from './operations';

/** The plan's lines to be approved as a whole, with their totals. */
export const LineTable = (props: {
  readonly plan: PlanToDecide;
  /** Where an initiative stands on one page. */
  readonly wholeAt: (id: string) => string;
}) => {
  const { plan } = props;
  const { t } = useTranslation('decision');
  const format = useFormat();
  return (
    <DataTable
      label={t('decide.lines')}
      rows={plan.lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'initiative',
          wide: true,
          head: t('decide.initiative'),
          foot: t('decide.total'),
          cell: (line) => (
            <>
              <Link to={props.wholeAt(line.initiative.id)}>
                {line.initiative.code} {line.initiative.title}
              </Link>
              <Text size="xs" c="dimmed">
                {line.initiative.businessUnit.name}
              </Text>
            </>
          ),
        },
        { key: 'option', head: t('decide.option'), cell: (line) => line.option.name },
        {
          key: 'inYear',
          head: t('decide.inYear'),
          figure: true,
          cell: (line) => format.money(line.inYear),
          foot: format.money(sumMinor(plan.lines.map((line) => line.inYear))),
        },
        {
          key: 'runRate',
          head: t('decide.runRate'),
          figure: true,
          cell: (line) => format.money(line.runRate),
          foot: format.money(sumMinor(plan.lines.map((line) => line.runRate))),
        },
      ]}
    />
  );
};
