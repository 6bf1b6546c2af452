import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Group,
  Menu,
  NavLink,
  Select,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconMoon, IconSun, IconSunMoon, IconUser } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { rememberCycle, startingCycle, useCycleOfAddress } from '../session/use-cycle';
import { useWorkspace } from '../session/workspace';
import { ConnectionLost } from './connection-lost';
import { PageAsGraphql } from './page-as-graphql';
import { LanguageItems } from './language-items';
import { PaperHead } from './paper-head';
import { Places } from './places';
import { Toasts } from './toasts';

const icons = { light: <IconSun size={18} />, dark: <IconMoon size={18} />, auto: <IconSunMoon size={18} /> };

/** Light, dark, or as the system says; on a narrow screen within another menu. */
const SchemeItems = ({ narrow }: { readonly narrow?: boolean }) => {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  return (['light', 'dark', 'auto'] as const).map((scheme) => (
    <Menu.Item
      key={scheme}
      hiddenFrom={narrow ? 'sm' : undefined}
      leftSection={icons[scheme]}
      onClick={() => setColorScheme(scheme)}
    >
      {t(`scheme.${scheme}`)}
    </Menu.Item>
  ));
};

const SchemeMenu = () => {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="lg"
          visibleFrom="sm"
          aria-label={t('scheme.label', { scheme: t(`scheme.${colorScheme}`) })}
        >
          {icons[colorScheme]}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <SchemeItems />
      </Menu.Dropdown>
    </Menu>
  );
};

/** Switches the cycle and stays on the same page of it. */
const CyclePicker = () => {
  const { t } = useTranslation();
  const { member, cycles } = useWorkspace();
  const here = useCycleOfAddress();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const current = here ?? startingCycle(member, cycles);
  useEffect(() => {
    if (here) rememberCycle(member.id, here.id);
  }, [here, member.id]);
  if (cycles.length === 0) return null;
  const labelOf = (cycle: (typeof cycles)[number]) => `${cycle.name} · ${t(`cycle.${cycle.state}`)}`;
  return (
    <Select
      aria-label={t('frame.cycle')}
      size="sm"
      w={{ base: 124, sm: 240, md: 320 }}
      title={current ? labelOf(current) : undefined}
      allowDeselect={false}
      value={current?.id ?? null}
      data={cycles.map((cycle) => ({ value: cycle.id, label: labelOf(cycle) }))}
      onChange={(id) => {
        if (!id) return;
        const page = /^\/cycles\/[^/]+\/([^/]+)/.exec(pathname)?.[1];
        rememberCycle(member.id, id);
        void navigate(`/cycles/${id}/${page ?? 'envelope'}`);
      }}
    />
  );
};

/** Header, navigation by role and the place for the page; `bell` tells what came up meanwhile. */
export const Frame = ({ bell }: { readonly bell: ReactNode }) => {
  const { t } = useTranslation();
  const { member, organization, cycles, signOut } = useWorkspace();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const here = useCycleOfAddress() ?? startingCycle(member, cycles);
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'lg' }}
    >
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('frame.menu')}
              aria-expanded={opened}
            />
            <Text component={Link} to="/" fw={700} c="inherit" td="none" truncate maw={{ base: 90, sm: 260 }}>
              {organization.name}
            </Text>
            {organization.demo ? (
              <Text size="xs" c="dimmed" visibleFrom="md">
                {t('frame.demo')}
              </Text>
            ) : null}
          </Group>
          <Group gap="xs" wrap="nowrap">
            <CyclePicker />
            {bell}
            <SchemeMenu />
            <Menu position="bottom-end" width={260}>
              <Menu.Target>
                <Button
                  variant="default"
                  size="sm"
                  px={{ base: 8, sm: 'sm' }}
                  maw={220}
                  aria-label={t('frame.account', { name: member.name })}
                >
                  <IconUser size={18} aria-hidden="true" />
                  <Text size="sm" truncate ml={6} visibleFrom="sm">
                    {member.name}
                  </Text>
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>
                  {member.email}
                  <br />
                  {member.roles.map((role) => t(`role.${role}`)).join(', ')}
                </Menu.Label>
                <LanguageItems />
                <SchemeItems narrow />
                <Menu.Divider />
                <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
                  {t('frame.signOut')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className="places" aria-label={t('frame.navigation')}>
        <Places here={here?.id} />
        <PageAsGraphql />
        <NavLink href="/graphiql" className="place" label={t('place.graphql')} description={t('place.graphqlHint')} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <PaperHead of={[organization.name, here?.name, member.name]} />
        <ConnectionLost />
        <Outlet />
        <Toasts />
      </AppShell.Main>
    </AppShell>
  );
};
