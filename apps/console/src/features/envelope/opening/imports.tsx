import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { StateBadge } from '../../../shared/ui/state-badge';
import { type OpeningImport, OpeningImportsQuery, WithdrawOpeningMutation } from './operations';

/** The files that opening commitments came by; one can be taken back while nothing depends on it. */
export const Imports = (props: { readonly year: number; readonly onChange: () => void }) => {
  const { t } = useTranslation('opening');
  const format = useFormat();
  const may = useMay();
  const [answer, again] = useQuery({ query: OpeningImportsQuery, variables: { year: props.year } });
  const act = useAct(WithdrawOpeningMutation);
  const [asked, setAsked] = useState<OpeningImport | null>(null);
  const refresh = () => again({ requestPolicy: 'network-only' });
  const close = () => {
    setAsked(null);
    act.clear();
  };
  const by = (who: string | undefined, at: string) => t('by', { who: who ?? '', when: format.dateTime(at) });
  return (
    <Loaded answer={answer} onRetry={refresh}>
      {({ openingImports: rows }) =>
        rows.length === 0 ? null : (
          <Section
            title={t('imports')}
            aside={
              <ExportButtons table="opening-imports" variables={{ fiscalYear: props.year }} label={t('imports')} />
            }
          >
            <DataTable
              label={t('imports')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { key: 'number', head: t('number'), cell: (row) => format.count(row.number) },
                { key: 'file', head: t('file'), cell: (row) => `${row.sourceSystem}, ${row.fileName}` },
                { key: 'rows', head: t('rows'), figure: true, cell: (row) => format.count(row.acceptedRows) },
                { key: 'refused', head: t('refusedRows'), figure: true, cell: (row) => format.count(row.refusedRows) },
                { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(row.inYearTotal) },
                { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(row.runRateTotal) },
                { key: 'by', head: t('imported'), cell: (row) => by(row.importedBy.name, row.importedAt) },
                {
                  key: 'state',
                  head: t('state'),
                  cell: (row) => (
                    <>
                      <StateBadge state={row.state} />{' '}
                      {row.withdrawnAt ? by(row.withdrawnBy?.name, row.withdrawnAt) : ''}
                    </>
                  ),
                },
                ...(may('withdrawOpeningImport')
                  ? [
                      {
                        key: 'act',
                        head: t('act'),
                        cell: (row: OpeningImport) =>
                          row.state === 'STANDING' ? (
                            <Button
                              size="xs"
                              variant="default"
                              aria-label={t('withdrawNumber', { number: row.number })}
                              onClick={() => setAsked(row)}
                            >
                              {t('withdraw')}
                            </Button>
                          ) : null,
                      },
                    ]
                  : []),
              ]}
            />
            {asked ? (
              <ReasonDialog
                opened
                title={t('withdrawTitle', { number: asked.number })}
                text={t('withdrawText')}
                reasonLabel={t('reason')}
                confirm={t('withdraw')}
                busy={act.busy}
                problem={<ActProblem act={act} />}
                onClose={close}
                onConfirm={async (reason) => {
                  if (!(await act.run({ id: asked.id, reason }))) return;
                  close();
                  refresh();
                  props.onChange();
                }}
              />
            ) : null}
          </Section>
        )
      }
    </Loaded>
  );
};
