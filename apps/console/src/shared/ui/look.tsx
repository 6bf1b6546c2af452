import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../format/language';
import { decimalMarkOf } from '../format/money';
import { cssVariablesResolver, themeIn } from './theme';

/** The console's look, with numbers as the reader's locale writes them. */
export const Look = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useTranslation().i18n;
  const theme = useMemo(() => themeIn(decimalMarkOf(localeOf(language, navigator.languages))), [language]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
};
