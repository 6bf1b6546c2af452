import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen is as narrow as a phone's, where a table's row is a card. */
export const useNarrow = (): boolean =>
  useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
