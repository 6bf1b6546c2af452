/** Brings the focus to the first field that needs mending, once its problem is drawn. */
export const focusProblem = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};
