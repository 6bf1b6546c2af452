import { type RefObject, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** True while the table is wider than its frame; marks the frame's sides beyond which columns lie. */
const useOverflow = (frame: RefObject<HTMLElement | null>): boolean => {
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => {
      const hidden = element.scrollWidth - element.clientWidth;
      setWider(hidden > 1);
      element.toggleAttribute('data-wider', hidden > 1);
      element.toggleAttribute('data-more', hidden - element.scrollLeft > 1);
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  return isWider;
};

/**
 * The frame of a table: scrolls sideways, by keyboard too, with the first column in place, and says so where columns lie
 * out of sight.
 */
export const TableScroll = (props: {
  readonly label: string;
  readonly className?: string;
  readonly frame?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation();
  const own = useRef<HTMLDivElement>(null);
  const frame = props.frame ?? own;
  const isWider = useOverflow(frame);
  return (
    <div className="table-frame">
      {isWider ? <p className="table-hint">{t('tableHint')}</p> : null}
      <div
        ref={frame}
        className={props.className ? `table-scroll ${props.className}` : 'table-scroll'}
        role="region"
        aria-label={props.label}
        tabIndex={0}
      >
        {props.children}
      </div>
    </div>
  );
};
