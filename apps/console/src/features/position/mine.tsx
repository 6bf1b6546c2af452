import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { ApprovedQuery, type MyInitiative } from './operations';

type Row = MyInitiative & { readonly asked: string; readonly runRate: string; readonly approved: string };

/** The initiatives of the member's units: asked, approved and where they stand. */
export const Mine = (props: {
  readonly cycleId: string;
  readonly units: readonly string[];
  readonly initiatives: readonly MyInitiative[];
}) => {
  const { t } = useTranslation('position');
  const format = useFormat();
  const may = useMay();
  const [{ data }] = useQuery({
    query: ApprovedQuery,
    variables: { cycleId: props.cycleId },
    pause: !may('plans'),
  });
  const lines = (data?.plans ?? []).flatMap((plan) => plan.lines);
  const rows = props.initiatives.map((it): Row => {
    const ask = it.options.find((option) => option.proposed) ?? it.options[0];
    const approved = sumMinor(
      lines.filter((line) => line.initiative.id === it.id).map((line) => line.approvedInYear),
    ).toString();
    return { ...it, asked: ask?.inYear ?? '0', runRate: ask?.runRate ?? '0', approved };
  });
  const money = (key: 'asked' | 'approved' | 'runRate') => ({
    key,
    head: t(`mine.${key}`),
    figure: true,
    cell: (row: Row) => format.money(row[key]),
    foot: format.money(sumMinor(rows.map((row) => row[key]))),
  });
  return (
    <Section
      title={t('mine.title')}
      methods={['funding_line', 'refusal_certificate']}
      aside={
        rows.length > 0 ? (
          <ExportButtons
            table="initiatives"
            variables={{ cycleId: props.cycleId, filter: { businessUnitIds: props.units } }}
            label={t('mine.title')}
          />
        ) : null
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('mine.none')} text={t('mine.noneText')} />
      ) : (
        <DataTable
          label={t('mine.title')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'initiative',
              wide: true,
              head: t('mine.initiative'),
              cell: (row) => <Link to={`../initiatives/${row.id}`} relative="path">{`${row.code} ${row.title}`}</Link>,
              foot: t('mine.total'),
            },
            { key: 'unit', head: t('mine.unit'), cell: (row) => row.businessUnit.name, foot: '' },
            { key: 'state', head: t('mine.state'), cell: (row) => <StateBadge state={row.state} />, foot: '' },
            money('asked'),
            ...(data ? [money('approved')] : []),
            money('runRate'),
          ]}
        />
      )}
    </Section>
  );
};
