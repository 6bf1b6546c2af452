import choice from './german/choice.json';
import decision from './german/decision.json';
import delivery from './german/delivery.json';
import envelope from './german/envelope.json';
import evidence from './german/evidence.json';
import figures from './german/figures.json';
import methods from './german/methods.json';
import organisation from './german/organisation.json';
import platform from './german/platform.json';
import proposal from './german/proposal.json';
import scoring from './german/scoring.json';
import selection from './german/selection.json';
import shared from './german/shared.json';

/** Every catalogue by its name: English sentence to German sentence. */
export const GERMAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  choice,
  decision,
  delivery,
  envelope,
  evidence,
  figures,
  methods,
  organisation,
  platform,
  proposal,
  scoring,
  selection,
  shared,
};

export const germanEntries = (): readonly (readonly [english: string, german: string])[] =>
  Object.values(GERMAN).flatMap((catalogue) => Object.entries(catalogue));
