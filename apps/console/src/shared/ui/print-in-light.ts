const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: whatever the screen shows, a print is made in the light colours. */
export const printInLight = (): void => {
  const page = document.documentElement;
  let shown: string | null = null;
  window.addEventListener('beforeprint', () => {
    shown = page.getAttribute(SCHEME);
    page.setAttribute(SCHEME, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (shown) page.setAttribute(SCHEME, shown);
  });
};
