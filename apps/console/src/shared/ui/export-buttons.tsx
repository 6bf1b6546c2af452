import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Download, download } from '../graphql/download';
import { useTaskShare } from '../graphql/task';
import { AtWork } from './at-work';
import './export-catalogue';

type Format = 'csv' | 'xlsx' | 'pdf';

/** One file at a time: making, made or failed, and cancelled when the page is left. */
const useDownload = () => {
  const [making, setMaking] = useState<{ readonly format: Format; readonly taskId: string } | null>(null);
  const [outcome, setOutcome] = useState<Download | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (format: Format, address: string, name: string) => {
    const control = new AbortController();
    running.current = control;
    setOutcome(null);
    const taskId = crypto.randomUUID();
    setMaking({ format, taskId });
    const asked = `${address}${address.includes('?') ? '&' : '?'}task=${taskId}`;
    const done = await download(asked, name, control.signal).catch(() => ({ saved: false, message: null }) as const);
    if (running.current !== control) return;
    running.current = null;
    setMaking(null);
    setOutcome(control.signal.aborted ? null : done);
  };
  return { making, outcome, start, cancel: () => running.current?.abort() };
};

const Buttons = (props: {
  readonly label: string;
  readonly formats: readonly Format[];
  readonly addressOf: (format: Format) => string;
  readonly nameOf: (format: Format) => string;
  readonly said: (format: string) => string;
}) => {
  const { t } = useTranslation('export');
  const { making, outcome, start, cancel } = useDownload();
  const share = useTaskShare(making?.taskId ?? null);
  return (
    <Group gap="xs" className="no-print">
      <Text size="sm" c="dimmed">
        {props.label}
      </Text>
      {props.formats.map((format) => (
        <Button
          key={format}
          size="xs"
          variant="default"
          aria-label={props.said(format.toUpperCase())}
          loading={making?.format === format}
          disabled={making !== null && making.format !== format}
          onClick={() => void start(format, props.addressOf(format), props.nameOf(format))}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {making ? <AtWork share={share} onCancel={cancel} /> : null}
      <Text size="xs" c={outcome?.saved === false ? 'red' : 'dimmed'} role="status">
        {making ? t('making') : null}
        {outcome?.saved ? t('saved', { rows: outcome.rows, head: outcome.recordHead.slice(0, 12) }) : null}
        {outcome?.saved === false ? t('failed', { message: outcome.message ?? t('lost') }) : null}
      </Text>
    </Group>
  );
};

/** A table of the page as CSV and XLSX, by the variables of the page's own query. */
export const ExportButtons = (props: {
  /** The table's name in the address. */
  readonly table: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the page calls the table. */
  readonly label: string;
  /** Says it before the buttons too, where they stand beside no heading of its own. */
  readonly named?: boolean;
}) => {
  const { t } = useTranslation('export');
  return (
    <Buttons
      label={props.named ? `${props.label}:` : t('export')}
      formats={['csv', 'xlsx']}
      addressOf={(format) =>
        `/exports/${props.table}.${format}?variables=${encodeURIComponent(JSON.stringify(props.variables))}`
      }
      nameOf={(format) => `${props.table}.${format}`}
      said={(format) => t('as', { name: props.label, format })}
    />
  );
};

/** A plan's board pack, in the language of the page. */
export const BoardPackButtons = ({ planId }: { readonly planId: string }) => {
  const { t, i18n } = useTranslation('export');
  return (
    <Buttons
      label={t('pack')}
      formats={['pdf', 'xlsx']}
      addressOf={(format) => `/exports/board-pack/${planId}.${format}?language=${i18n.language}`}
      nameOf={(format) => `board-pack.${format}`}
      said={(format) => t('packAs', { format })}
    />
  );
};
