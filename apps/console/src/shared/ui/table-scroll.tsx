import { type RefObject, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Beyond = 'nothing' | 'before' | 'after';

/** Whether the table is wider than its frame, and on which side columns lie out of sight. */
const useBeyond = (frame: RefObject<HTMLElement | null>): Beyond => {
  const [beyond, setBeyond] = useState<Beyond>('nothing');
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => {
      const hidden = element.scrollWidth - element.clientWidth;
      setBeyond(hidden <= 1 ? 'nothing' : hidden - element.scrollLeft > 1 ? 'after' : 'before');
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
  return beyond;
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
  const beyond = useBeyond(frame);
  return (
    <div className="table-frame">
      {beyond === 'nothing' ? null : <p className="table-hint">{t('tableHint')}</p>}
      <div
        ref={frame}
        className={props.className ? `table-scroll ${props.className}` : 'table-scroll'}
        role="region"
        aria-label={props.label}
        tabIndex={0}
        data-wider={beyond === 'nothing' ? undefined : true}
        data-more={beyond === 'after' ? true : undefined}
      >
        {props.children}
      </div>
    </div>
  );
};
