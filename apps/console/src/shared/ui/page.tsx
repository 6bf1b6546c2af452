import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { MethodHelp } from '../help/method-help';
import type { MethodName } from '../help/method-name';

let firstPage = true;

/** The frame of every page: its title in the tab and as the one h1, which takes the focus when the address changes. */
export const Page = (props: {
  readonly title: string;
  /** The methods behind its figures, which a question mark beside the title explains. */
  readonly methods?: readonly MethodName[];
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, state } = useLocation();
  const keep = (state as { keepFocus?: boolean } | null)?.keepFocus === true;
  const kind = useNavigationType();

  useEffect(() => {
    document.title = `${props.title} · Clout`;
  }, [props.title]);

  // In the moment the page appears, so that it takes the focus from nothing a person has chosen since, a filter of it say.
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!keep && (!firstPage || kind !== 'POP')) heading.current?.focus();
    firstPage = false;
  }, [pathname, kind, keep]);

  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className="page-head">
          <Group gap={4} wrap="nowrap">
            <Title order={1} ref={heading} tabIndex={-1} className="page-title">
              {props.title}
            </Title>
            {props.methods ? <MethodHelp of={props.title} methods={props.methods} /> : null}
          </Group>
          {props.lead ? (
            <Text c="dimmed" component="div" mt={4}>
              {props.lead}
            </Text>
          ) : null}
        </div>
        {props.aside}
      </Group>
      {props.children}
    </Stack>
  );
};

/** A titled part of a page. */
export const Section = (props: {
  readonly title: string;
  /** The methods behind its figures, which a question mark beside the title explains. */
  readonly methods?: readonly MethodName[];
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Stack component="section" gap="sm">
    <Group justify="space-between" gap="sm">
      <Group gap={4} wrap="nowrap">
        <Title order={2}>{props.title}</Title>
        {props.methods ? <MethodHelp of={props.title} methods={props.methods} /> : null}
      </Group>
      {props.aside}
    </Group>
    {props.children}
  </Stack>
);
