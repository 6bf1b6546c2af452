import { Alert, Button, Group, PasswordInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { mayStandInFor } from '@clout/domain';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { ReauthenticateMutation } from '../../shared/session/reauthenticate';
import { Dialog, FirstField } from '../../shared/ui/dialog';
import { FaultAlert, Loaded } from '../../shared/ui/loaded';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { DelegateMutation, DelegatesQuery } from './delegation-operations';

/** Lends the authority to decide: to whom, from which day to which, up to what amount, and why. */
export const DelegateDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const [answer, again] = useQuery({ query: DelegatesQuery });
  const [to, setTo] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [limit, setLimit] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [password, setPassword] = useState('');
  const act = useAct(DelegateMutation);
  const reauthenticate = useAct(ReauthenticateMutation);
  const minor = format.parse(limit);
  const needed = (value: string | null) => (tried && !value?.trim() ? c('form.required') : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!to || !from || !until || minor === null || !reason.trim() || !password) return;
    if (!(await reauthenticate.run({ password }))) return;
    setPassword('');
    const input = { toMemberId: to, from, to: until, limit: minor, reason: reason.trim() };
    if (await act.run({ input })) onClose();
  };

  return (
    <Dialog size="lg" onClose={onClose} title={t('delegation.lend')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ members }) => (
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Stack>
              <FirstField />
              <Alert color="gray">{t('delegation.rules')}</Alert>
              <ActProblem act={act} />
              {reauthenticate.refusal ? (
                <Alert color="red" role="alert">
                  {c('identity.wrong')}
                </Alert>
              ) : null}
              {reauthenticate.fault ? <FaultAlert code={reauthenticate.fault} /> : null}
              <Select
                label={t('delegation.to')}
                description={t('delegation.toHint')}
                data={members
                  .filter((one) => one.active && !one.roles.includes('COO') && mayStandInFor(one.roles, 'COO'))
                  .map((one) => ({
                    value: one.id,
                    label: [one.name, one.roles.map((role) => c(`role.${role}`)).join(', ')]
                      .filter(Boolean)
                      .join(' · '),
                  }))}
                value={to}
                onChange={setTo}
                error={needed(to)}
                searchable
                openOnFocus={false}
                data-autofocus
                required
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <TextInput
                  type="date"
                  label={t('delegation.from')}
                  value={from}
                  onChange={(event) => setFrom(event.currentTarget.value)}
                  error={needed(from)}
                  required
                />
                <TextInput
                  type="date"
                  label={t('delegation.until')}
                  value={until}
                  min={from}
                  onChange={(event) => setUntil(event.currentTarget.value)}
                  error={needed(until)}
                  required
                />
              </SimpleGrid>
              <TextInput
                label={t('delegation.limit', { currency: format.currency })}
                description={t('delegation.limitHint')}
                inputMode="decimal"
                value={limit}
                onChange={(event) => setLimit(event.currentTarget.value)}
                error={tried && minor === null ? c('form.notAnAmount') : undefined}
                required
              />
              <Textarea
                label={t('decide.reason')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                error={needed(reason)}
                autosize
                minRows={2}
                required
              />
              <PasswordInput
                label={c('identity.password')}
                description={c('identity.hint')}
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                error={tried && !act.busy && !password ? c('identity.needed') : undefined}
                required
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose}>
                  {c('action.cancel')}
                </Button>
                <Button type="submit" loading={reauthenticate.busy || act.busy}>
                  {t('delegation.lend')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Loaded>
    </Dialog>
  );
};
