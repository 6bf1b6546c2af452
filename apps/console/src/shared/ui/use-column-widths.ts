import { type RefObject, useLayoutEffect, useState } from 'react';

/** The widths the columns took when they were first drawn, so that they stand still while rows come and go; anew when the frame's width changes. */
export const useColumnWidths = (
  frame: RefObject<HTMLElement | null>,
  columns: number,
): readonly number[] | undefined => {
  const [kept, setKept] = useState<{ readonly widths: readonly number[]; readonly room: number }>();
  const widths = kept?.widths.length === columns ? kept.widths : undefined;
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || widths) return undefined;
    const heads = [...element.querySelectorAll('thead th')];
    const measure = requestAnimationFrame(() =>
      setKept({ widths: heads.map((head) => head.getBoundingClientRect().width), room: element.clientWidth }),
    );
    return () => cancelAnimationFrame(measure);
  }, [frame, widths]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() =>
      setKept((now) => (now && Math.abs(now.room - element.clientWidth) > 1 ? undefined : now)),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return widths;
};
