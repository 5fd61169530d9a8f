import { existsSync, readFileSync } from 'node:fs';

/** Rules of others lie beside the checkout, or where the environment says; they are not part of the project. */
const folders = [process.env['ATLAS_VALIDATORS'] ?? '', '../shared/validators', '../../shared/validators'];
const folder = folders.find((one) => one !== '' && existsSync(one));

/** Where they are not: why the tests that need them did not run. */
export const validatorsAbsent = folder === undefined;
export const whyAbsent = validatorsAbsent ? ' (does not run: no ../shared/validators here)' : '';

export const validatorText = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
