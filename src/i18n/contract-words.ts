import type { Artefact, Column } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import type { MetricDefinition } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import de from './contracts/de.json' with { type: 'json' };
import fr from './contracts/fr.json' with { type: 'json' };
import it from './contracts/it.json' with { type: 'json' };
import type { Language } from './languages.ts';

/*
 * What the contracts of the published tables say, and the sources and units of the register, in every language. English stands
 * in the contracts; the other languages are keyed by the English sentence, so that a sentence that many columns share is translated once, and a sentence that is
 * reworded loses its translation and is named by the test.
 */

export interface TableWords {
  readonly title: string;
  readonly description: string;
}

export interface ColumnWords {
  readonly description: string;
  /** In words; `null` for text. */
  readonly unit: string | null;
  /** What an empty cell means; `null` where cells are never empty or nothing is said. */
  readonly empty: string | null;
}

interface Translation {
  readonly texts: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** Words within formulas. */
  readonly formulas: Readonly<Record<string, string>>;
}
type Kind = keyof Translation;

const translations: Partial<Record<Language, Translation>> = { de, it, fr };

function translated(language: Language, kind: Kind, english: string): string {
  const translation = translations[language];
  if (translation === undefined) return english;
  const own = translation[kind][english];
  if (own === undefined)
    throw new Error(`src/i18n/contracts/${language}.json lacks "${english}" under "${kind}". Translate it there.`);
  return own;
}

const orNull = (language: Language, kind: Kind, english: string | undefined): string | null =>
  english === undefined ? null : translated(language, kind, english);

/** Title and description of a published table in one language. Throws, naming the sentence, where a translation lacks it. */
export function tableWords(language: Language, { title, description }: Artefact): TableWords {
  return { title: translated(language, 'texts', title), description: translated(language, 'texts', description) };
}

/** What a column means, its unit and what an empty cell means, in one language. Throws, naming the sentence, where a translation lacks it. */
export function columnWords(language: Language, { description, unit, empty }: Column): ColumnWords {
  return {
    description: translated(language, 'texts', description),
    unit: orNull(language, 'units', unit),
    empty: orNull(language, 'texts', empty),
  };
}

/** A unit of a table or a metric in one language. Throws, naming it, where a translation lacks it. */
export const unitWords = (language: Language, unit: string): string => translated(language, 'units', unit);

/** The source of a metric in one language; names of authors, institutions and programs stay as they are. */
export const sourceWords = (language: Language, { source }: Pick<MetricDefinition, 'source'>): string =>
  translated(language, 'texts', source);

/** Upright words of a formula; EUR and names of metrics in capitals are the same in every language. */
const inFormula = /\\text\{(\s*)([^}]*?[a-z][^}]*?)(\s*)\}/g;

/** A formula in LaTeX with its words in one language. */
export const formulaWords = (language: Language, { formulaTex }: Pick<MetricDefinition, 'formulaTex'>): string =>
  formulaTex.replace(
    inFormula,
    (_, before: string, words: string, after: string) => `\\text{${before}${translated(language, 'formulas', words)}${after}}`,
  );

/** Every sentence of the contracts and the register, with where it stands: `regions.gdp_pps_index: description`. */
function* sentences(): Generator<{ kind: Kind; english: string; where: string }> {
  for (const { name, title, description, columns } of Object.values(artefacts) as readonly Artefact[]) {
    yield { kind: 'texts', english: title, where: `${name}: title` };
    yield { kind: 'texts', english: description, where: `${name}: description` };
    for (const column of columns) {
      const where = `${name}.${column.name}`;
      yield { kind: 'texts', english: column.description, where: `${where}: description` };
      if (column.unit !== undefined) yield { kind: 'units', english: column.unit, where: `${where}: unit` };
      if (column.empty !== undefined) yield { kind: 'texts', english: column.empty, where: `${where}: empty` };
    }
  }
  for (const { id, unit, source, formulaTex } of register) {
    yield { kind: 'units', english: unit, where: `${id}: unit` };
    yield { kind: 'texts', english: source, where: `${id}: source` };
    for (const [, , words = ''] of formulaTex.matchAll(inFormula))
      yield { kind: 'formulas', english: words, where: `${id}: formula` };
  }
}

/** Sentences of the contracts that a translation lacks, each with the first place that needs it; empty when it is complete. */
export function untranslatedContracts(language: Language): readonly string[] {
  const translation = translations[language];
  if (translation === undefined) return [];
  const lacking = new Map<string, string>();
  for (const { kind, english, where } of sentences())
    if (translation[kind][english] === undefined && !lacking.has(english)) lacking.set(english, `${where}: ${english}`);
  return [...lacking.values()];
}

/** Translated sentences that no contract says any more. */
export function leftOverContracts(language: Language): readonly string[] {
  const translation = translations[language];
  if (translation === undefined) return [];
  const used: Record<Kind, Set<string>> = { texts: new Set(), units: new Set(), formulas: new Set() };
  for (const { kind, english } of sentences()) used[kind].add(english);
  return (Object.keys(used) as Kind[]).flatMap((kind) =>
    Object.keys(translation[kind]).filter((english) => !used[kind].has(english)),
  );
}
