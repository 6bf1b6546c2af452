import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { mayOwn } from '@clout/domain';
import { useAct } from '../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../shared/session/workspace';
import { Dialog, FirstField } from '../../shared/ui/dialog';
import { Loaded } from '../../shared/ui/loaded';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { HeirsQuery, type Orphan, ReassignMutation } from './reassign-operations';

type Owned = Pick<Orphan, 'id' | 'code' | 'owner' | 'businessUnit'>;

const Form = (props: { readonly initiative: Owned; readonly onClose: () => void; readonly onDone: () => void }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const { initiative } = props;
  const [owner, setOwner] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [answer, again] = useQuery({ query: HeirsQuery });
  const act = useAct(ReassignMutation);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!owner || !reason.trim()) return;
    if (await act.run({ id: initiative.id, ownerId: owner, reason: reason.trim() })) props.onDone();
  };
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ members }) => {
        const heirs = members.filter(
          (member) =>
            member.id !== initiative.owner.id &&
            mayOwn(
              { ...member, businessUnitIds: member.businessUnits.map((unit) => unit.id) },
              initiative.businessUnit.id,
            ),
        );
        return (
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Stack>
              <FirstField />
              <Text size="sm">{t('reassign.text', { owner: initiative.owner.name })}</Text>
              <ActProblem act={act} onReload={props.onDone} />
              <Select
                label={t('reassign.owner')}
                description={
                  heirs.length > 0
                    ? t('reassign.ownerHint', { unit: initiative.businessUnit.name })
                    : t('reassign.nobody', { unit: initiative.businessUnit.name })
                }
                data={heirs.map((member) => ({ value: member.id, label: member.name }))}
                value={owner}
                onChange={setOwner}
                error={tried && !owner ? c('form.required') : undefined}
                data-autofocus
                required
              />
              <Textarea
                label={t('reason')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                error={tried && !reason.trim() ? c('form.required') : undefined}
                autosize
                minRows={2}
                required
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={props.onClose}>
                  {c('action.cancel')}
                </Button>
                <Button type="submit" loading={act.busy} disabled={heirs.length === 0}>
                  {t('reassign.do')}
                </Button>
              </Group>
            </Stack>
          </form>
        );
      }}
    </Loaded>
  );
};

/** Gives an initiative to another member of its unit; shown to the unit's own proposers and the CX executive. */
export const Reassign = (props: {
  readonly initiative: Owned;
  readonly onDone: () => void;
  readonly size?: 'xs' | 'sm';
}) => {
  const { t } = useTranslation('proposal');
  const { member } = useWorkspace();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { initiative } = props;
  const theirs =
    member.roles.includes('CX_EXECUTIVE') ||
    member.businessUnits.some((unit) => unit.id === initiative.businessUnit.id);
  if (!theirs || !may('reassignInitiative')) return null;
  return (
    <>
      <Button
        variant="default"
        size={props.size ?? 'sm'}
        onClick={() => setAsking(true)}
        aria-label={t('reassign.of', { code: initiative.code })}
      >
        {t('reassign.do')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('reassign.title', { code: initiative.code })}>
        <Form
          initiative={initiative}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            props.onDone();
          }}
        />
      </Dialog>
    </>
  );
};
