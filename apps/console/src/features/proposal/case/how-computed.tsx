import type { HowComputed as OpenedFigure } from '@clout/domain';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Dialog } from '../../../shared/ui/dialog';

type HowData = Omit<OpenedFigure, 'simulation'>;

/** Minor units read as money; anything else as it was used. */
const useShown = () => {
  const format = useFormat();
  return ({ value, unit }: HowData['inputs'][number]): readonly [string, string] =>
    unit === 'minor units' && /^-?\d+(, -?\d+)*$/.test(value)
      ? [value.split(', ').map(format.money).join(' / '), '']
      : [value, unit];
};

const Opened = ({ how }: { readonly how: HowData }) => {
  const { t } = useTranslation('case');
  const shown = useShown();
  const facts: readonly (readonly [string, string])[] = [
    [t('how.method'), t('how.methodVersion', { method: how.method, version: how.version })],
    [t('how.formula'), how.formula],
    [t('how.unit'), how.unit],
    ...(how.period ? [[t('how.period'), how.period] as const] : []),
    [t('how.source'), how.source],
  ];
  return (
    <Stack gap="md">
      {how.proposal ? <Badge color="orange">{t('how.proposal')}</Badge> : null}
      {how.reason ? (
        <Text>
          <b>{t('how.reason')}</b>: {how.reason}
        </Text>
      ) : null}
      <dl className="case-how">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={name === t('how.formula') ? 'mono' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {how.flags.length > 0 ? (
        <Group gap="xs">
          {how.flags.map((flag) => (
            <Badge key={flag} color="gray">
              {t(`flag.${flag}`, flag.replaceAll('_', ' '))}
            </Badge>
          ))}
        </Group>
      ) : null}
      {how.inputs.length > 0 ? (
        <DataTable
          label={t('how.inputs')}
          rows={how.inputs.map((input, row) => ({ ...input, key: `${row} ${input.name}` }))}
          rowKey={(input) => input.key}
          columns={[
            { key: 'name', head: t('how.input'), cell: (input) => input.name },
            { key: 'value', head: t('how.value'), cell: (input) => shown(input)[0], figure: true },
            { key: 'unit', head: t('how.unit'), cell: (input) => shown(input)[1] },
          ]}
        />
      ) : null}
    </Stack>
  );
};

/** Opens a number to its method, formula, inputs, unit, version and source. */
export const HowComputed = ({ name, how }: { readonly name: string; readonly how: HowData }) => {
  const { t } = useTranslation('case');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={open}
        aria-label={t('how.openOf', { name })}
        aria-haspopup="dialog"
      >
        {t('how.open')}
      </Button>
      {opened ? (
        <Dialog onClose={close} size="lg" title={t('how.title', { name, title: how.title })}>
          <Opened how={how} />
        </Dialog>
      ) : null}
    </>
  );
};
