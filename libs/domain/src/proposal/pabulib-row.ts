import { convertForeign } from './exchange';
import type { InitiativeRow, InitiativeRowContext } from './initiative-row';
import type { PabulibFile, PabulibProject } from './pabulib';

/** The rate of a participatory-budgeting file's currency: null where it is the reporting one, undefined without a rate. */
export const pabulibRate = (
  file: PabulibFile,
  context: Pick<InitiativeRowContext, 'currency' | 'exchangeRates'>,
): string | null | undefined => {
  const currency = (file.meta.get('currency') ?? context.currency).trim().toUpperCase();
  if (currency === context.currency) return null;
  return context.exchangeRates.find((rate) => rate.currency === currency)?.rate;
};

/**
 * A project as a draft: its cost falls once, in period 1; its category becomes a functional area or a touchpoint where
 * the organisation has one of that name. `cost` of the file is in 10,000ths when there is a rate, else in minor units.
 * Null when the converted cost is too large.
 */
export const pabulibDraft = (
  project: PabulibProject,
  title: string,
  rate: string | null,
  context: InitiativeRowContext,
): InitiativeRow | null => {
  const cost = rate === null ? project.cost : convertForeign(project.cost, rate, context.minorUnitDigits);
  if (typeof cost !== 'bigint' && !cost.ok) return null;
  const amount = typeof cost === 'bigint' ? cost : cost.value;
  const named = (what: 'FUNCTIONAL_AREA' | 'TOUCHPOINT') => {
    const id = project.category === null ? null : context.find(what, project.category);
    return id === null ? [] : [id];
  };
  const support = project.votes === null ? null : `${project.votes} people support it.`;
  const facts = [
    project.district && `District: ${project.district}.`,
    project.category && `Category: ${project.category}.`,
  ];
  return {
    businessUnitId: null,
    draft: {
      title,
      problem: facts.filter((fact) => fact).join(' '),
      action: '',
      ownerId: null,
      editorIds: [],
      functionalAreaIds: named('FUNCTIONAL_AREA'),
      touchpointIds: named('TOUCHPOINT'),
      channelIds: [],
      productLineIds: [],
      typeId: null,
      outcome: null,
      benefit: support === null ? null : { description: support, perYear: null },
      requiresIds: [],
      excludesIds: [],
      options: [{ name: 'Full', proposed: true, startPeriod: 1, costs: [{ period: 1, amount }] }],
    },
  };
};

/** A title for every project: its name, with its id where another bears the same name, else its id. */
export const pabulibTitles = (projects: readonly PabulibProject[]): readonly string[] => {
  const count = new Map<string, number>();
  for (const { name } of projects) if (name !== null) count.set(name, (count.get(name) ?? 0) + 1);
  return projects.map(({ id, name }) =>
    name === null ? `Project ${id}` : (count.get(name) ?? 0) > 1 ? `${name} (${id})` : name,
  );
};
