import type { MetricDefinition } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import type { Language } from './languages.ts';
import de from './metrics/de.json' with { type: 'json' };
import fr from './metrics/fr.json' with { type: 'json' };
import it from './metrics/it.json' with { type: 'json' };

export type MetricWords = Pick<MetricDefinition, 'name' | 'question' | 'unit' | 'nullRule' | 'caveat'>;

/** Words of each metric by language; English ones stand in the register itself. */
const translations: Partial<Record<Language, Readonly<Record<string, MetricWords>>>> = { de, it, fr };

/** What a metric is called, asks and warns of, in one language. Throws for a metric that a translation lacks. */
export function metricWords(language: Language, metric: MetricDefinition): MetricWords {
  const words = translations[language];
  if (words === undefined) return metric;
  const own = words[metric.id];
  if (own === undefined) throw new Error(`src/i18n/metrics/${language}.json lacks ${metric.id}. Translate its five entries.`);
  return own;
}

/** Metrics without words in a language that has a translation; empty when it is complete. */
export const untranslated = (language: Language): readonly string[] => {
  const words = translations[language];
  return words === undefined ? [] : register.filter(({ id }) => words[id] === undefined).map(({ id }) => id);
};
