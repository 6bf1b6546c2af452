import './catalogue';
import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../../shared/graphql/use-act';
import { useWorkspace } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { Entries } from './entries';
import {
  CreateTermMutation,
  type Directory,
  RetireTermMutation,
  SettingsQuery,
  type TermRow,
  UpdateTermMutation,
} from './operations';
import { SettingsForm } from './settings-form';
import { Units } from './units';

interface Part {
  readonly directory: Directory;
  readonly onChange: () => void;
}

const KINDS = ['PRODUCT_LINE', 'TOUCHPOINT', 'CHANNEL', 'FUNCTIONAL_AREA', 'REGION', 'INITIATIVE_TYPE'] as const;
const isKind = (value: string | null): value is TermRow['kind'] => KINDS.some((kind) => kind === value);

const Words = ({ directory, onChange }: Part) => {
  const { t } = useTranslation('settings');
  const [kind, setKind] = useState<TermRow['kind']>('PRODUCT_LINE');
  const [create, update, retire] = [useAct(CreateTermMutation), useAct(UpdateTermMutation), useAct(RetireTermMutation)];
  const done = (made: unknown) => {
    if (made) onChange();
    return made !== null;
  };
  const acts = [create, update, retire];
  return (
    <Entries
      title={t(`kind.${kind}`)}
      aside={
        <>
          <ExportButtons table="taxonomy" variables={{ termKind: kind }} label={t(`kind.${kind}`)} />
          <Select
            aria-label={t('list')}
            allowDeselect={false}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value) => isKind(value) && setKind(value)}
          />
        </>
      }
      none={t('noneOfWords')}
      rows={directory.taxonomyTerms.filter((term) => term.kind === kind)}
      busy={acts.some((act) => act.busy)}
      problem={(stands) =>
        acts.map((act, index) => <ActProblem key={index} act={act} stands={stands} onReload={onChange} />)
      }
      onClear={() => acts.forEach((act) => act.clear())}
      onAdd={async ({ code, name }) => done(await create.run({ input: { kind, code, name } }))}
      onEdit={async ({ id, version }, { name }) => done(await update.run({ id, name, expectedVersion: version }))}
      onRetire={({ id, retired, version }) =>
        void retire.run({ id, retired: !retired, expectedVersion: version }).then(done)
      }
    />
  );
};

/** What the organisation has settled for itself, its business units and the words of its taxonomy. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const { refresh } = useWorkspace();
  const [answer, again] = useQuery({ query: SettingsQuery, requestPolicy: 'cache-and-network' });
  const changed = () => {
    again({ requestPolicy: 'network-only' });
    refresh();
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded answer={answer} onRetry={changed}>
        {(directory) => (
          <Stack gap="xl">
            <SettingsForm organization={directory.organization} onChange={changed} />
            <Units directory={directory} onChange={changed} />
            <Words directory={directory} onChange={changed} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
