import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePrinted } from './use-printed';

const findsInPage = (event: KeyboardEvent): boolean =>
  event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f');

/** Whether every row is wanted: once somebody searches in the page, and while it is printed. */
export const useWholeWanted = (): boolean => {
  const [searched, setSearched] = useState(false);
  const printed = usePrinted();
  useEffect(() => {
    // Drawn before the browser goes on to search.
    const search = (event: KeyboardEvent) => {
      if (findsInPage(event)) flushSync(() => setSearched(true));
    };
    window.addEventListener('keydown', search);
    return () => window.removeEventListener('keydown', search);
  }, []);
  return searched || printed !== null;
};
