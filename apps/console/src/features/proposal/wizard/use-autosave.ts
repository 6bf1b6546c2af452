import { useState } from 'react';
import { type Client, useClient } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useWorkspace } from '../../../shared/session/workspace';
import { DraftSaver } from '../autosave/draft-saver';
import type { SaverPorts, Snapshot } from '../autosave/saver-ports';
import { sender } from '../autosave/send';
import { type Autosave, useSaver } from '../autosave/use-saver';
import { type DraftData, type InitiativeData, InitiativeQuery } from '../operations';
import { draftOf, type InitiativeDraft } from './draft';
import { type DraftInput, heldParts, inputOf, problemsOf } from './draft-input';
import { named, taking } from './merge';
import { CreateMutation, type SavedDraftData, UpdateMutation } from './operations';
import type { DraftForm } from './use-draft';

const OPEN: readonly InitiativeData['state'][] = ['DRAFT', 'RETURNED'];

interface Saving {
  readonly form: DraftForm;
  readonly start: InitiativeData | null;
  readonly cycleId: string;
}

const saverOf = (client: Client, props: Saving, format: ReturnType<typeof useFormat>, periods: number) => {
  const snapshot = (data: DraftData, code: string): Snapshot<InitiativeDraft> => ({
    ...data,
    code,
    open: OPEN.includes(data.state),
    draft: draftOf(data, format.plainAmount, periods),
  });
  const send = sender(client);
  const saved = (data: SavedDraftData) => snapshot(data, data.initiativeCode);
  const ports: SaverPorts<InitiativeDraft, DraftInput> = {
    begin: {
      needs: ['title', 'businessUnitId'],
      create: ({ title = '', businessUnitId = '', ...input }) =>
        send(CreateMutation, { input: { ...input, title, businessUnitId, cycleId: props.cycleId } }, saved),
    },
    update: ({ id, version }, input) => send(UpdateMutation, { id, expectedVersion: version, input }, saved),
    load: async (id) => {
      const { data } = await client.query(InitiativeQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
      return data ? snapshot(data.initiative, data.initiative.code) : null;
    },
    read: (draft) => inputOf(draft, format.parse),
    held: (draft) => heldParts(problemsOf(draft, format.parse)),
    named,
    taking,
    rewrite: props.form.edit,
  };
  return new DraftSaver(ports, props.start ? snapshot(props.start, props.start.code) : null, props.form.draft);
};

/** Saves the draft of an initiative while it is written. */
export const useAutosave = (props: Saving): Autosave<InitiativeDraft, DraftInput> => {
  const client = useClient();
  const format = useFormat();
  const { organization } = useWorkspace();
  const [saver] = useState(() => saverOf(client, props, format, organization.periodsPerYear));
  const { draft, settled } = props.form;
  return useSaver({ saver, draft, settled, begun: draft.title.trim() !== '' });
};
