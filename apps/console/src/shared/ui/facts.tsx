import type { ReactNode } from 'react';

/** From this many characters on a value takes two places. */
const LONG = 60;

/** A named fact; `children` is its value. */
export const Fact = (props: { readonly name: ReactNode; readonly isLong?: boolean; readonly children: ReactNode }) => (
  <div className={props.isLong ? 'fact-long' : undefined}>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
);

/** Facts side by side, each with its name: those of `items`, then the children. */
export const Facts = (props: {
  readonly items?: readonly (readonly [name: string, value: ReactNode])[];
  readonly isNarrow?: boolean;
  /** The figures that are asked first, in large digits. */
  readonly isLead?: boolean;
  readonly children?: ReactNode;
}) => (
  <dl className={props.isLead ? 'facts facts-lead' : props.isNarrow ? 'facts facts-narrow' : 'facts'}>
    {props.items?.map(([name, value]) => (
      <Fact key={name} name={name} isLong={typeof value === 'string' && value.length > LONG}>
        {value}
      </Fact>
    ))}
    {props.children}
  </dl>
);
