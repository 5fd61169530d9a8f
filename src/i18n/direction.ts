const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

/** Whether a text from the data holds a script that runs from right to left. */
export const runsLeft = (text: string): boolean => rightToLeft.test(text);

/**
 * A name set off from the sentence around it, so that "(ABC) 2020" at the end of an Arabic name stays with the name.
 *
 * Shape   text → text, between U+2068 and U+2069 where its script runs from right to left; other text as it is.
 */
export const isolated = (text: string): string => (runsLeft(text) ? `\u2068${text}\u2069` : text);

/** The `dir` of an element that holds nothing but such a text: taken from its first letter; none for the others. */
export const directionOf = (text: string): 'auto' | undefined => (runsLeft(text) ? 'auto' : undefined);
