/** Begins the keys of all that is kept of parsed files. */
export const parsedPrefix = 'parsed-';
