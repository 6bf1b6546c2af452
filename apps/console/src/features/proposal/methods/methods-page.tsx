import '../catalogue';
import '../../../shared/help/catalogue';
import { Alert, Anchor, Badge, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import type { MethodName } from '../../../shared/help/method-name';
import { Fact, Facts } from '../../../shared/ui/facts';
import { FirstRows } from '../../../shared/ui/first-rows';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { useNarrow } from '../../../shared/ui/use-narrow';
import { findMethods } from './find-methods';
import { type Method, MethodsQuery } from './operations';

/** So many of a chapter are shown on a phone until all are asked for. */
const FIRST = 3;

/** What a method does, in two sentences; nothing for one that this console does not know yet. */
const useHelp = () => {
  const { t, i18n } = useTranslation('help');
  return ({ name }: Method): string =>
    i18n.exists(`method.${name}.text`, { ns: 'help' }) ? t(`method.${name as MethodName}.text`) : '';
};

const Card = ({ method, here }: { readonly method: Method; readonly here: boolean }) => {
  const { t } = useTranslation('proposal');
  const help = useHelp();
  const facts = [
    ['name', method.name],
    ['version', String(method.version)],
    ['unit', method.unit],
    ['edges', method.edges],
    ['source', method.source],
  ] as const;
  return (
    <Paper
      withBorder
      p="md"
      id={method.name}
      tabIndex={-1}
      component="article"
      aria-label={method.title}
      className={here ? 'method method-here' : 'method'}
    >
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3}>{method.title}</Title>
          <Badge color={method.standing === 'PROPOSAL' ? 'orange' : 'gray'}>
            {t(`methods.standing.${method.standing}`)}
          </Badge>
          <Anchor
            component={Link}
            to={`#${method.name}`}
            aria-label={t('methods.linkTo', { title: method.title })}
            size="sm"
            lh={1}
          >
            <IconLink size={16} aria-hidden />
          </Anchor>
        </Group>
        {here ? <Text size="sm">{t('methods.here')}</Text> : null}
        <Text maw="75ch">{help(method)}</Text>
        <div>
          <Text size="sm" c="dimmed">
            {t('methods.formula')}
          </Text>
          <code className="mono formula">{method.formula}</code>
        </div>
        <Facts>
          {facts.map(([name, value]) => (
            <Fact key={name} name={t(`methods.${name}`)}>
              {value}
            </Fact>
          ))}
        </Facts>
      </Stack>
    </Paper>
  );
};

/** On a phone the first of a chapter, and all of them when asked or looked for. */
const Few = (props: {
  readonly all: boolean;
  readonly methods: readonly Method[];
  readonly children: (method: Method) => ReactNode;
}) => {
  const narrow = useNarrow();
  const { methods, children } = props;
  if (props.all || !narrow || methods.length <= FIRST) return methods.map(children);
  return (
    <FirstRows rows={methods} first={FIRST}>
      {(rows) => rows.map(children)}
    </FirstRows>
  );
};

const Methods = ({ methods }: { readonly methods: readonly Method[] }) => {
  const { t } = useTranslation('proposal');
  const { hash } = useLocation();
  const [search, setSearch] = useState('');
  const help = useHelp();
  const wanted = decodeURIComponent(hash.slice(1));
  const known = wanted === '' || methods.some((method) => method.name === wanted);
  const found = findMethods(methods, search, help);
  const count = found.reduce((sum, [, list]) => sum + list.length, 0);
  useEffect(() => {
    const card = wanted === '' ? null : document.getElementById(wanted);
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <TextInput
          type="search"
          label={t('methods.search')}
          description={t('methods.searchHint')}
          maw={480}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('methods.count', { count })}
        </Text>
        {known ? null : <Alert color="orange">{t('methods.unknown', { name: wanted })}</Alert>}
      </Stack>
      {found.length === 0 ? <Empty title={t('methods.none')} text={t('methods.noneText')} /> : null}
      {found.map(([chapter, list]) => (
        <Section key={chapter} title={chapter}>
          <Few all={search !== '' || wanted !== ''} methods={list}>
            {(method) => <Card key={method.name} method={method} here={method.name === wanted} />}
          </Few>
        </Section>
      ))}
    </Stack>
  );
};

/** The registry of methods: how every number on screen is computed; an address may name one of them after #. */
export default function MethodsPage() {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: MethodsQuery });
  return (
    <Page title={t('methods.title')} lead={t('methods.lead')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ methods }) => <Methods methods={methods} />}
      </Loaded>
    </Page>
  );
}
