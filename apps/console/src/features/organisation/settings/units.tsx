import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/graphql/use-act';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { Entries } from './entries';
import { A_NEW_UNIT, type UnitFacts, UnitFields } from './entry-dialog';
import { CreateUnitMutation, type Directory, RetireUnitMutation, type UnitRow, UpdateUnitMutation } from './operations';

/** The business units: what each is, whose books carry it and where it is. */
export const Units = (props: { readonly directory: Directory; readonly onChange: () => void }) => {
  const { t } = useTranslation('settings');
  const { directory, onChange } = props;
  const [unit, setUnit] = useState<UnitFacts>(A_NEW_UNIT);
  const [create, update, retire] = [useAct(CreateUnitMutation), useAct(UpdateUnitMutation), useAct(RetireUnitMutation)];
  const acts = [create, update, retire];
  const regions = directory.taxonomyTerms.filter(
    (term) => term.kind === 'REGION' && (!term.retired || term.id === unit.regionId),
  );
  const done = (made: unknown) => {
    if (made) onChange();
    return made !== null;
  };
  const open = (row: UnitRow | null) =>
    setUnit(row ? { kind: row.kind, legalEntity: row.legalEntity, regionId: row.region?.id ?? null } : A_NEW_UNIT);
  return (
    <Entries
      title={t('units')}
      aside={<ExportButtons table="business-units" variables={{ retired: true }} label={t('units')} />}
      none={t('noneOfUnits')}
      rows={directory.businessUnits}
      columns={[
        { key: 'kind', head: t('field.kind'), cell: (row) => t(`unitKind.${row.kind}`) },
        { key: 'entity', head: t('field.legalEntity'), cell: (row) => row.legalEntity },
        ...(directory.businessUnits.some((row) => row.region)
          ? [{ key: 'region', head: t('field.region'), cell: (row: UnitRow) => row.region?.name ?? '' }]
          : []),
      ]}
      editWord="edit"
      more={{
        ready: unit.legalEntity.trim() !== '',
        fields: (tried) => <UnitFields unit={unit} regions={regions} tried={tried} onChange={setUnit} />,
      }}
      busy={acts.some((act) => act.busy)}
      problem={(stands) =>
        acts.map((act, index) => <ActProblem key={index} act={act} stands={stands} onReload={onChange} />)
      }
      onOpen={open}
      onClear={() => acts.forEach((act) => act.clear())}
      onAdd={async (entry) => done(await create.run({ input: { ...entry, ...unit } }))}
      onEdit={async ({ id, version }, { name }) =>
        done(await update.run({ id, name, ...unit, expectedVersion: version }))
      }
      onRetire={({ id, retired, version }) =>
        void retire.run({ id, retired: !retired, expectedVersion: version }).then(done)
      }
    />
  );
};
