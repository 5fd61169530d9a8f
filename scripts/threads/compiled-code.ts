/** Where compiled code is kept between runs. */
export const compiledCode = 'node_modules/.cache/atlas/compiled';
