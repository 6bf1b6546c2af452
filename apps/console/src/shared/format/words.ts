import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import type { Language } from './language';

/** Loads a catalogue when somebody reads that language. */
export type Catalogue = Readonly<Record<Language, () => Promise<{ readonly default: ResourceKey }>>>;

const catalogues = new Map<string, Catalogue>();
const onTheWay = new Set<Promise<unknown>>();

/**
 * Brings the words of a namespace with the pages that import them, in the reader's language alone; a later change of
 * the language brings them in the other.
 */
export const words = (namespace: string, catalogue: Catalogue): void => {
  catalogues.set(namespace, catalogue);
  if (i18next.isInitialized) void i18next.loadNamespaces(namespace);
};

/** The namespaces whose words were asked for so far. */
export const namespaces = (): readonly string[] => [...catalogues.keys()];

const load = async (language: string, namespace: string): Promise<ResourceKey> => {
  const catalogue = catalogues.get(namespace);
  if (!catalogue) throw new Error(`no page brings the words of ${namespace}`);
  return (await (language === 'de' ? catalogue.de() : catalogue.en())).default;
};

/** Gives i18next the catalogues that pages bring. */
export const wordsOfPages: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const loaded = load(language, namespace);
    onTheWay.add(loaded);
    void loaded
      .then(
        (found) => done(null, found),
        (fault: Error) => done(fault, false),
      )
      .finally(() => onTheWay.delete(loaded));
  },
};

/** A module that is loaded when it is needed, together with the words it brings. */
export const withWords =
  <Module>(module: () => Promise<Module>) =>
  async (): Promise<Module> => {
    const loaded = await module();
    await Promise.all(onTheWay);
    return loaded;
  };
