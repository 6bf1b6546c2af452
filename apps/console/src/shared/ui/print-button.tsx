import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Prints the page as it stands; what is only to be clicked stays off the paper. */
export const PrintButton = () => {
  const { t } = useTranslation();
  return (
    <Button
      className="no-print"
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden="true" />}
      onClick={() => window.print()}
    >
      {t('action.print')}
    </Button>
  );
};
