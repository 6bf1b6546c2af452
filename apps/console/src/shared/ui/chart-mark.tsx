import type { Look } from './chart-types';

const diamond = (r: number) => `M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z`;
const triangle = (r: number) => `M0 ${-r * 1.25}L${r * 1.15} ${r * 0.85}L${-r * 1.15} ${r * 0.85}Z`;
const square = (r: number) => `M${-r * 0.9} ${-r * 0.9}H${r * 0.9}V${r * 0.9}H${-r * 0.9}Z`;

/** The shape of a look around the origin, `r` pixels in radius. */
export const Symbol = (props: { readonly look: Look; readonly r: number; readonly hollow?: boolean }) => {
  const { look, r } = props;
  const className = `chart-${look} ${props.hollow ? 'chart-hollow' : ''}`;
  return look === 'circle' ? (
    <circle r={r} className={className} />
  ) : (
    <path d={{ diamond, triangle, square }[look](r)} className={className} />
  );
};

/** What keyboard and pointer reach: said in full, and ordered by where it stands. */
export const markProps = (
  mark: { readonly id: string; readonly spoken: string; x: number; y: number },
  open: boolean,
) => ({
  role: open ? 'button' : 'img',
  tabIndex: -1,
  'aria-label': mark.spoken,
  'data-mark': mark.id,
  'data-x': mark.x,
  'data-y': mark.y,
});

/** Textures of bars, one a look. */
export const Textures = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-diamond`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" className="chart-diamond" />
      <rect width="3" height="8" className="chart-texture" />
    </pattern>
    <pattern id={`${id}-triangle`} width="7" height="7" patternUnits="userSpaceOnUse">
      <rect width="7" height="7" className="chart-triangle" />
      <circle cx="3.5" cy="3.5" r="1.6" className="chart-texture" />
    </pattern>
    <pattern id={`${id}-square`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className="chart-square" />
      <rect width="8" height="3" className="chart-texture" />
    </pattern>
  </defs>
);

/** The class of a bar of this look. */
export const classOf = (look: Look): string => (look === 'circle' ? 'chart-circle' : 'chart-bar');

/** The fill of a bar of this look; `id` is that of the textures. */
export const fillOf = (id: string, look: Look): string | undefined =>
  look === 'circle' ? undefined : `url(#${id}-${look})`;
