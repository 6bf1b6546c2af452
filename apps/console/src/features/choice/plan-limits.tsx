import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import type { FurtherPlan } from './plan-further-operations';

type Named = FurtherPlan['constraints']['exclusiveGroups'][number]['initiatives'][number];
const nameOf = ({ code, title }: Named) => `${code} ${title}`;
const Names = ({ of }: { readonly of: readonly Named[] }) => of.map((it) => <div key={it.id}>{nameOf(it)}</div>);

/** The limits of one plan alone: resources, groups of which only some fit, and what needs one of others. */
export const PlanLimits = (props: { readonly planId: string; readonly constraints: FurtherPlan['constraints'] }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId } = props;
  const { resources, exclusiveGroups, requiresAny } = props.constraints;
  if (resources.length + exclusiveGroups.length + requiresAny.length === 0) return null;
  return (
    <Section title={t('limits.title')}>
      {resources.length > 0 ? (
        <ExportButtons named table="plan-resources" variables={{ planId }} label={t('limits.resources')} />
      ) : null}
      {resources.length > 0 ? (
        <DataTable
          label={t('limits.resources')}
          rows={resources}
          rowKey={(row) => row.name}
          columns={[
            { key: 'name', head: t('limits.resource'), cell: (row) => row.name },
            { key: 'max', head: t('limits.most'), figure: true, cell: (row) => format.count(row.max) },
            { key: 'used', head: t('limits.used'), figure: true, cell: (row) => format.count(row.used) },
            {
              key: 'use',
              head: t('limits.use'),
              wide: true,
              cell: (row) =>
                row.use.map(({ initiative, amount }) => (
                  <div key={initiative.id}>{`${nameOf(initiative)}: ${format.count(amount)}`}</div>
                )),
            },
          ]}
        />
      ) : null}
      {exclusiveGroups.length > 0 ? (
        <ExportButtons named table="plan-groups" variables={{ planId }} label={t('limits.groups')} />
      ) : null}
      {exclusiveGroups.length > 0 ? (
        <DataTable
          label={t('limits.groups')}
          rows={exclusiveGroups}
          rowKey={(row) => row.name}
          columns={[
            { key: 'name', head: t('limits.groups'), cell: (row) => row.name },
            { key: 'max', head: t('limits.most'), figure: true, cell: (row) => format.count(row.max) },
            { key: 'of', head: t('limits.of'), wide: true, cell: (row) => <Names of={row.initiatives} /> },
          ]}
        />
      ) : null}
      {requiresAny.length > 0 ? (
        <ExportButtons named table="plan-needs" variables={{ planId }} label={t('limits.oneOf')} />
      ) : null}
      {requiresAny.length > 0 ? (
        <DataTable
          label={t('limits.oneOf')}
          rows={requiresAny}
          rowKey={(row) => row.initiative.id}
          columns={[
            { key: 'initiative', head: t('initiative'), wide: true, cell: (row) => nameOf(row.initiative) },
            { key: 'anyOf', head: t('limits.oneOf'), wide: true, cell: (row) => <Names of={row.anyOf} /> },
          ]}
        />
      ) : null}
    </Section>
  );
};
