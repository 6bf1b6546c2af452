import { Autocomplete, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';

/** One field per thing an import looks for, each naming the column of the file that holds it. */
export function ColumnFields<Name extends string>(props: {
  readonly columns: readonly string[];
  readonly fields: readonly { readonly name: Name; readonly label: string; readonly required?: boolean }[];
  readonly input: (name: Name) => { readonly value?: string; readonly error?: ReactNode };
  readonly placeholder: string;
}) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }}>
      {props.fields.map(({ name, label, required }) => (
        <Autocomplete
          key={name}
          label={label}
          data={[...props.columns]}
          placeholder={required ? undefined : props.placeholder}
          required={required}
          comboboxProps={{ shadow: 'md' }}
          {...props.input(name)}
        />
      ))}
    </SimpleGrid>
  );
}
