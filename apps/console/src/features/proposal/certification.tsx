import { Alert, Button, Stack, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { useMet } from '../../shared/stale/use-met';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { CertificationQuery, CertifyMutation } from './certification-operations';
import { changedCosts, type CostDraft, draftOf } from './certified-costs';
import { CertifyTable } from './certify-table';
import type { InitiativeData } from './operations';

const CertifyForm = (props: {
  readonly initiative: InitiativeData;
  readonly onChange: () => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { initiative } = props;
  const costs = initiative.options.flatMap((option) => option.costs);
  const act = useAct(CertifyMutation);
  const stands: Readonly<Record<string, CostDraft>> = Object.fromEntries(
    costs.map((cost) => [cost.id, draftOf(cost, format.plainAmount)]),
  );
  const [drafts, setDrafts] = useState(stands);
  const { version } = initiative;
  const lines = new Map(
    initiative.options.flatMap((option) =>
      option.costs.map((cost) => [cost.id, { option: option.name, period: `${cost.fiscalYear}-${cost.period}` }]),
    ),
  );
  const words = (draft: CostDraft | undefined) =>
    draft ? [draft.amount, c(`costClass.${draft.costClass}`), draft.contractEnd].filter(Boolean).join(' · ') : '';
  const met = useMet({
    stands,
    version,
    draft: () => drafts,
    write: setDrafts,
    act,
    reload: props.onReload,
    label: (id) => t('certify.line', lines.get(id) ?? { option: id, period: '' }),
    words: (id, costs) => words(costs[id]),
  });
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const changed = changedCosts(costs, drafts, format.parse);
  const certify = async () => {
    setTried(true);
    if (!changed) return;
    const expectedVersion = met.version;
    const done = await act.run({ id: initiative.id, expectedVersion, costs: changed, note: note.trim() || null });
    if (done) props.onChange();
  };
  return (
    <Stack gap="sm">
      <CertifyTable options={initiative.options} drafts={drafts} tried={tried} onChange={setDrafts} />
      <Textarea
        label={t('certify.note')}
        autosize
        minRows={2}
        maw={640}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {met.told}
      <Button w="fit-content" loading={act.busy} onClick={() => void certify()}>
        {changed && changed.length > 0 ? t('certify.changed', { count: changed.length }) : t('certify.asAsked')}
      </Button>
    </Stack>
  );
};

/** Whether FINANCE stands for the costs of an initiative, and for FINANCE the certification itself. */
export const CertificationSection = (props: { readonly initiative: InitiativeData; readonly onChange: () => void }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const { initiative } = props;
  const [open, setOpen] = useState(false);
  const mayCertify = may('certifyInitiative') && initiative.state === 'ACCEPTED';
  const [answer, again] = useQuery({ query: CertificationQuery, variables: { id: initiative.id } });
  const refresh = () => {
    setOpen(false);
    again({ requestPolicy: 'network-only' });
    props.onChange();
  };
  if (['DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN'].includes(initiative.state)) return null;
  return (
    <Section
      title={t('certify.title')}
      aside={
        mayCertify && !open ? (
          <Button size="xs" onClick={() => setOpen(true)}>
            {t('certify.open')}
          </Button>
        ) : null
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ initiative: it }) => (
          <>
            {it.certifiedAt ? (
              <Alert color="green" icon={<IconCheck />}>
                {t('certify.by', { who: it.certifiedBy?.name ?? '', when: format.dateTime(it.certifiedAt) })}
              </Alert>
            ) : (
              <Alert color="gray">{t('certify.not')}</Alert>
            )}
            {mayCertify && open ? (
              <CertifyForm initiative={initiative} onChange={refresh} onReload={props.onChange} />
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
};
