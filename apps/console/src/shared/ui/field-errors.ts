import { useEffect } from 'react';
import type { Refusal } from '../graphql/refusal';

/** The form's path of a field that a refusal names: `input.criteria[0].name` is `criteria.0.name`. */
export const pathOf = (field: string): string =>
  field
    .replace(/^input(?=[.[]|$)/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^\./, '');

const asNamed = (path: string): string => path;

/** Shows each problem of a refusal at the field of the form it is about; `place` where the form names its fields otherwise. */
export const useFieldErrors = (
  problems: Refusal['problems'] | undefined,
  setErrors: (errors: Record<string, string>) => void,
  place: (path: string) => string = asNamed,
): void =>
  useEffect(() => {
    if (problems?.length)
      setErrors(Object.fromEntries(problems.map(({ field, message }) => [place(pathOf(field)), message])));
  }, [problems, setErrors, place]);
