import './catalogue';
import { Badge, Button, Checkbox, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useWorkspace } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { DeactivateDialog } from './deactivate-dialog';
import { InviteDialog, LinkDialog, RolesDialog } from './member-dialogs';
import { type MemberRow, MembersQuery } from './member-operations';

type Asked =
  | { readonly kind: 'invite' }
  | { readonly kind: 'link'; readonly person: Pick<MemberRow, 'id' | 'name'> }
  | { readonly kind: 'roles' | 'deactivate'; readonly member: MemberRow };

/** What an administrator may do with one member; never with themselves. */
const Acts = (props: { readonly member: MemberRow; readonly onAsk: (asked: Asked) => void }) => {
  const { t } = useTranslation('organisation');
  const { member: me } = useWorkspace();
  const { member } = props;
  if (member.id === me.id)
    return (
      <Text size="xs" c="dimmed">
        {t('members.you')}
      </Text>
    );
  if (!member.active) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" aria-label={t('members.changeOf', { name: member.name })}>
          {t('members.change')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => props.onAsk({ kind: 'roles', member })}>{t('members.rolesDo')}</Menu.Item>
        <Menu.Item onClick={() => props.onAsk({ kind: 'link', person: member })}>{t('members.linkDo')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => props.onAsk({ kind: 'deactivate', member })}>
          {t('leave.do')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** An erased member has no address any more. */
const stateOf = (member: MemberRow) => (member.active ? 'active' : member.email === '' ? 'erased' : 'inactive');

const Table = (props: { readonly members: readonly MemberRow[]; readonly onAsk: (asked: Asked) => void }) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  return (
    <DataTable
      label={t('members.title')}
      rows={props.members}
      rowKey={(member) => member.id}
      columns={[
        {
          key: 'name',
          head: t('members.name'),
          cell: (member) => (
            <>
              {member.name}
              <Text size="xs" c="dimmed">
                {member.email}
              </Text>
            </>
          ),
        },
        {
          key: 'roles',
          head: t('members.roles'),
          cell: (member) => member.roles.map((role) => c(`role.${role}`)).join(', ') || t('members.none'),
        },
        {
          key: 'units',
          wide: true,
          head: t('members.units'),
          cell: (member) => member.businessUnits.map((unit) => unit.name).join(', '),
        },
        {
          key: 'state',
          head: t('members.state'),
          cell: (member) => (
            <Badge color={member.active ? 'green' : 'gray'}>{t(`members.is.${stateOf(member)}`)}</Badge>
          ),
        },
        { key: 'acts', head: t('members.acts'), cell: (member) => <Acts member={member} onAsk={props.onAsk} /> },
      ]}
    />
  );
};

/** Who belongs to the organisation, what each may do, and how people come and leave. */
export default function MembersPage() {
  const { t } = useTranslation('organisation');
  const [answer, again] = useQuery({ query: MembersQuery });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [search, setSearch] = useState('');
  const [former, setFormer] = useState(false);
  const close = () => setAsked(null);
  const wanted = search.trim().toLowerCase();
  const matches = (member: MemberRow) =>
    (former || member.active) && `${member.name} ${member.email}`.toLowerCase().includes(wanted);
  return (
    <Page
      title={t('members.title')}
      lead={t('members.lead')}
      aside={<Button onClick={() => setAsked({ kind: 'invite' })}>{t('members.invite')}</Button>}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ members, businessUnits: units }) => {
          const shown = members.filter(matches);
          return (
            <Stack>
              <Group component="search" align="flex-end">
                <TextInput
                  type="search"
                  label={t('members.search')}
                  value={search}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                />
                <Checkbox
                  pb={8}
                  label={t('members.former')}
                  checked={former}
                  onChange={(event) => setFormer(event.currentTarget.checked)}
                />
              </Group>
              <Text size="sm" c="dimmed" role="status">
                {t('members.count', { count: shown.length })}
              </Text>
              <ExportButtons table="members" variables={{ search: search.trim(), former }} label={t('members.title')} />
              {shown.length === 0 ? (
                <Empty title={t('members.emptyTitle')} text={t('members.emptyText')} />
              ) : (
                <Table members={shown} onAsk={setAsked} />
              )}
              {asked?.kind === 'invite' ? (
                <InviteDialog
                  units={units}
                  onClose={close}
                  onInvited={(person) => setAsked({ kind: 'link', person })}
                />
              ) : null}
              {asked?.kind === 'link' ? <LinkDialog person={asked.person} onClose={close} /> : null}
              {asked?.kind === 'roles' ? <RolesDialog member={asked.member} units={units} onClose={close} /> : null}
              {asked?.kind === 'deactivate' ? (
                <DeactivateDialog member={asked.member} members={members} onClose={close} />
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
