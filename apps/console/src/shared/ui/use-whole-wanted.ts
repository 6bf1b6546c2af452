import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const findsInPage = (event: KeyboardEvent): boolean =>
  event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f');

/** Whether every row is wanted: once somebody searches in the page, and while it is printed. */
export const useWholeWanted = (): boolean => {
  const [searched, setSearched] = useState(false);
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    // Drawn before the browser goes on to search or to lay out the paper.
    const search = (event: KeyboardEvent) => {
      if (findsInPage(event)) flushSync(() => setSearched(true));
    };
    const print = () => flushSync(() => setPrinted(true));
    const printedOut = () => setPrinted(false);
    window.addEventListener('keydown', search);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', printedOut);
    return () => {
      window.removeEventListener('keydown', search);
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', printedOut);
    };
  }, []);
  return searched || printed;
};
