import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { moment } from '../format/today';

/** While the page goes to paper the moment it does, as an ISO text; null on the screen. */
export const usePrinted = (): string | null => {
  const [printed, setPrinted] = useState<string | null>(null);
  useEffect(() => {
    // Drawn before the browser lays out the paper.
    const print = () => flushSync(() => setPrinted(moment()));
    const printedOut = () => setPrinted(null);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', printedOut);
    return () => {
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', printedOut);
    };
  }, []);
  return printed;
};
