import { useDeferredValue, useState } from 'react';
import { useClient } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DraftSaver } from '../autosave/draft-saver';
import type { SaverPorts, Snapshot } from '../autosave/saver-ports';
import { sender } from '../autosave/send';
import { type Autosave, useSaver } from '../autosave/use-saver';
import {
  type CasePart,
  type CaseParts,
  heldIn,
  inputOfParts,
  isBenefit,
  named,
  nameIn,
  partsOf,
  taking,
} from './case-parts';
import type { CaseDraft } from './draft';
import { caseDraftOf } from './draft-of';
import { type CaseAnswer, type CaseInitiative, CaseQuery, type SavedCase, SetCaseMutation } from './operations';
import { yearsAhead } from './years-ahead';

export type CaseSave = Autosave<CaseDraft, CaseParts>;

const OPEN: readonly CaseInitiative['state'][] = ['DRAFT', 'RETURNED'];

/** The form's values for what the server has. */
export const useCaseDraft = () => {
  const format = useFormat();
  return (initiative: CaseInitiative): CaseDraft =>
    caseDraftOf(initiative.businessCase, {
      optionIds: initiative.options.map((option) => option.id),
      years: yearsAhead(initiative),
      typed: format,
    });
};

/** Saves a case while it is written; what the server makes of it is told to `onBasis`, which lays it under the form. */
export const useCaseSaver = (props: {
  readonly initiative: CaseInitiative;
  readonly draft: CaseDraft;
  readonly edit: (change: (draft: CaseDraft) => CaseDraft) => void;
  readonly onSaved: (saved: SavedCase) => void;
  readonly onNewest: (newest: CaseAnswer) => void;
}): CaseSave => {
  const client = useClient();
  const format = useFormat();
  const draftOf = useCaseDraft();
  const { draft } = props;
  const [saver] = useState(() => {
    let standing = props.initiative;
    /** How the form calls the benefits that it had before the server did. */
    const keys = new Map<string, string>();
    const snapshot = (initiative: CaseInitiative): Snapshot<CaseDraft> => {
      standing = initiative;
      const { benefits, ...read } = draftOf(initiative);
      return {
        ...initiative,
        open: OPEN.includes(initiative.state),
        draft: { ...read, benefits: benefits.map((it) => ({ ...it, key: keys.get(it.key) ?? it.key })) },
      };
    };
    const send = sender(client);
    const ports: SaverPorts<CaseDraft, CaseParts> = {
      update: ({ id, version }, change, whole) => {
        const known = new Set(standing.businessCase?.benefits.map((it) => it.id));
        const sent = Object.keys(whole).filter((part) => isBenefit(part) && whole[part] !== undefined);
        const input = inputOfParts(change, whole, known);
        return send(SetCaseMutation, { initiativeId: id, expectedVersion: version, input }, (saved: SavedCase) => {
          if (input.benefits)
            saved.businessCase?.benefits.forEach((it, k) => keys.set(it.id, nameIn(sent[k] ?? `benefit ${it.id}`)));
          props.onSaved(saved);
          return snapshot({ ...standing, ...saved });
        });
      },
      load: async (id) => {
        const { data } = await client.query(CaseQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
        if (data) props.onNewest(data);
        return data ? snapshot(data.initiative) : null;
      },
      read: (it) => partsOf(it, format),
      held: (it): readonly CasePart[] => heldIn(it, format),
      named,
      taking,
      rewrite: props.edit,
    };
    return new DraftSaver(ports, snapshot(props.initiative), draft);
  });
  return useSaver({ saver, draft, settled: useDeferredValue(draft), begun: true });
};
