import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

/** Adds an entry to a list that is being filled in. */
export const AddEntry = (props: { readonly label: string; readonly onAdd: () => void }) => (
  <Button variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} />} onClick={props.onAdd}>
    {props.label}
  </Button>
);

/** Removes an entry from such a list; `besideLabel` sets it level with a field whose label stands above. */
export const RemoveEntry = (props: {
  readonly label: string;
  readonly onRemove: () => void;
  readonly disabled?: boolean;
  readonly besideLabel?: boolean;
}) => (
  <ActionIcon
    variant="default"
    size={36}
    mt={props.besideLabel ? 24 : undefined}
    disabled={props.disabled}
    aria-label={props.label}
    onClick={props.onRemove}
  >
    <IconTrash size={16} />
  </ActionIcon>
);
