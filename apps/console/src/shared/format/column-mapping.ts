import { guessColumn } from './csv-header';

/** How the amounts of a file are written. */
export interface AmountMarks {
  amountUnit: 'MAJOR' | 'MINOR';
  decimalMark: string;
  /** Empty when there is none. */
  groupMark: string;
}

export const plainMarks = (): AmountMarks => ({ amountUnit: 'MAJOR', decimalMark: '.', groupMark: '' });

/** What an import looks for, each with the names that such columns often have; the order is that of the form. */
export type Hints<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export const namesOf = <Name extends string>(hints: Hints<Name>): readonly Name[] => Object.keys(hints) as Name[];

/** A column for each name, made by `of`. */
export const columnsBy = <Name extends string>(hints: Hints<Name>, of: (name: Name) => string) =>
  Object.fromEntries(namesOf(hints).map((name) => [name, of(name)])) as Record<Name, string>;

/** The columns of a file guessed by their names; each column of the file is taken once, what is not found is empty. */
export const guessColumns = <Name extends string>(hints: Hints<Name>, columns: readonly string[]) => {
  const left = new Set(columns);
  return columnsBy(hints, (name) => {
    const found = guessColumn([...left], hints[name]);
    left.delete(found);
    return found;
  });
};
