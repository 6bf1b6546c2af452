import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { Dialog, FirstField } from '../../shared/ui/dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { InviteMutation, LinkMutation, type MemberRow, RolesMutation, type Unit } from './member-operations';
import { isSound, type Post, RoleFields } from './role-fields';

type Person = Pick<MemberRow, 'id' | 'name'>;

const Buttons = (props: { readonly confirm: string; readonly busy: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={props.onClose}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" loading={props.busy}>
        {props.confirm}
      </Button>
    </Group>
  );
};

/** Adds a member; then their one-time link is made. */
export const InviteDialog = (props: {
  readonly units: readonly Unit[];
  readonly onClose: () => void;
  readonly onInvited: (person: Person) => void;
}) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [post, setPost] = useState<Post>({ roles: [], unitIds: [] });
  const [tried, setTried] = useState(false);
  const act = useAct(InviteMutation);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !email.trim() || !isSound(post)) return;
    const input = {
      name: name.trim(),
      email: email.trim(),
      roles: [...post.roles],
      businessUnitIds: [...post.unitIds],
    };
    const member = await act.run({ input });
    if (member) props.onInvited(member);
  };
  return (
    <Dialog size="lg" onClose={props.onClose} title={t('members.invite')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <ActProblem act={act} />
          <TextInput
            label={t('members.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && !name.trim() ? c('form.required') : undefined}
            autoComplete="off"
            data-autofocus
            required
          />
          <TextInput
            label={t('members.email')}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={tried && !email.trim() ? c('form.required') : undefined}
            autoComplete="off"
            required
          />
          <RoleFields post={post} units={props.units} tried={tried} onChange={setPost} />
          <Buttons confirm={t('members.inviteDo')} busy={act.busy} onClose={props.onClose} />
        </Stack>
      </form>
    </Dialog>
  );
};

/** Changes what a member may do; it holds from their next request on. */
export const RolesDialog = (props: {
  readonly member: MemberRow;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('organisation');
  const { member } = props;
  const [post, setPost] = useState<Post>({
    roles: member.roles,
    unitIds: member.businessUnits.map((unit) => unit.id),
  });
  const [tried, setTried] = useState(false);
  const act = useAct(RolesMutation);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isSound(post)) return;
    const done = await act.run({ memberId: member.id, roles: [...post.roles], businessUnitIds: [...post.unitIds] });
    if (done) props.onClose();
  };
  return (
    <Dialog size="lg" onClose={props.onClose} title={t('members.rolesOf', { name: member.name })}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <ActProblem act={act} onReload={props.onClose} />
          <RoleFields post={post} units={props.units} tried={tried} onChange={setPost} />
          <Buttons confirm={t('members.rolesDo')} busy={act.busy} onClose={props.onClose} />
        </Stack>
      </form>
    </Dialog>
  );
};

/** Makes a one-time link by which a person sets a password; it is shown this once. */
export const LinkDialog = (props: { readonly person: Person; readonly onClose: () => void }) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { run, ...act } = useAct(LinkMutation);
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const asked = useRef(false);
  const { id } = props.person;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void run({ memberId: id }).then(setLink);
  }, [id, run]);
  return (
    <Dialog size="lg" onClose={props.onClose} title={t('members.linkFor', { name: props.person.name })}>
      <Stack>
        <ActProblem act={act} />
        {link ? (
          <>
            <Alert color="harbor">{t('members.linkText', { when: format.dateTime(link.expiresAt) })}</Alert>
            <TextInput
              label={t('members.link')}
              value={link.url}
              readOnly
              data-autofocus
              onFocus={(event) => event.currentTarget.select()}
            />
            <FirstField />
            <CopyButton value={link.url}>
              {({ copied, copy }) => (
                <Button onClick={copy} aria-live="polite">
                  {copied ? t('members.copied') : t('members.copy')}
                </Button>
              )}
            </CopyButton>
          </>
        ) : act.refusal || act.fault ? null : (
          <Text role="status">{c('state.loading')}</Text>
        )}
      </Stack>
    </Dialog>
  );
};
