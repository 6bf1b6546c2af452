import './catalogue';
import { Badge, Button, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { useDidUpdate, useWindowEvent } from '@mantine/hooks';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useWorkspace } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { FirstRunQuery, type Step } from './operations';

/** Where each step is done. */
const PLACE: Readonly<Record<Step['step'], string>> = {
  UNITS: '/settings',
  PEOPLE: '/members',
  CALENDAR: '/calendar',
  BASE: '/bases/import',
  BASE_CERTIFIED: '/bases',
  MANDATE: '/mandate/grant',
  COUNTERSIGNED: '/mandate',
  RATE_CARD: '/rate-card',
  CYCLE: '/mandate/open-cycle',
  INITIATIVE: '/',
};

const StepItem = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('firstRun');
  const { t: c } = useTranslation();
  const { member } = useWorkspace();
  const mine = step.roles.some((role) => member.roles.includes(role));
  return (
    <List.Item
      icon={
        <ThemeIcon color={step.done ? 'green' : 'gray'} variant={step.done ? 'filled' : 'light'} size={24} radius="xl">
          {step.done ? <IconCheck size={16} aria-hidden="true" /> : <IconCircle size={16} aria-hidden="true" />}
        </ThemeIcon>
      }
    >
      <Stack gap={4} align="flex-start">
        <Text fw={step.next ? 600 : 400}>{t(`step.${step.step}`)}</Text>
        <Text size="sm" c="dimmed">
          {step.done ? t('done') : t('whose', { roles: step.roles.map((role) => c(`role.${role}`)).join(', ') })}
        </Text>
        {step.next && mine && PLACE[step.step] !== '/' ? (
          <Button component={Link} to={PLACE[step.step]} size="xs">
            {t('go')}
          </Button>
        ) : step.next ? (
          <Badge color="orange">{t('next')}</Badge>
        ) : null}
      </Stack>
    </List.Item>
  );
};

/** What leads an empty company to its first cycle and initiative; the place of `otherwise` once a cycle is open. */
export default function FirstRun(props: { readonly otherwise: ReactNode }) {
  const { t } = useTranslation('firstRun');
  const { refresh } = useWorkspace();
  const { key } = useLocation();
  const [answer, ask] = useQuery({ query: FirstRunQuery, requestPolicy: 'network-only' });
  const again = () => ask({ requestPolicy: 'network-only' });
  // Others take the steps between: they show when the page is asked for again or comes to the front.
  useDidUpdate(again, [key]);
  useWindowEvent('focus', again);
  const opened = answer.data?.firstRun.some((step) => step.step === 'CYCLE' && step.done) === true;
  // A cycle that a colleague has opened meanwhile is not in the workspace yet.
  useDidUpdate(() => {
    if (opened) refresh();
  }, [opened]);
  return (
    <Loaded answer={answer} onRetry={again}>
      {({ firstRun }) =>
        opened ? (
          props.otherwise
        ) : (
          <Page
            title={t('title')}
            lead={t('lead', { done: firstRun.filter((step) => step.done).length, count: firstRun.length })}
          >
            <List spacing="md" type="ordered">
              {firstRun.map((step) => (
                <StepItem key={step.step} step={step} />
              ))}
            </List>
          </Page>
        )
      }
    </Loaded>
  );
}
