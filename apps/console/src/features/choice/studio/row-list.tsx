import { ActionIcon, Button, Fieldset, Group } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** A list of rows of a form that grows and shrinks, each row in a frame of its own. */
export function RowList<Row extends { readonly id: string }>(props: {
  readonly rows: readonly Row[];
  readonly legend: (n: number) => string;
  readonly addLabel: string;
  readonly removeLabel: (n: number) => string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly children: (row: Row, index: number) => ReactNode;
}) {
  return (
    <>
      {props.rows.map((row, index) => (
        <Fieldset key={row.id} legend={props.legend(index + 1)}>
          <Group align="start" wrap="nowrap" gap="xs">
            <div style={{ flex: 1, minWidth: 0 }}>{props.children(row, index)}</div>
            <ActionIcon
              variant="default"
              size={36}
              mt={25}
              aria-label={props.removeLabel(index + 1)}
              onClick={() => props.onRemove(index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        </Fieldset>
      ))}
      <Button variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} />} onClick={props.onAdd}>
        {props.addLabel}
      </Button>
    </>
  );
}
