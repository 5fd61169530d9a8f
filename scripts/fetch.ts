import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { partialDate } from '#core/dates/partial-date.ts';
import { orDefect } from './defect.ts';
import { DownloadFault, download, type Manner } from './fetch/download.ts';
import { holdsTables } from './ingest/containers/parts.ts';
import { startedAs } from './started.ts';

/*
 * npm run fetch -- SOURCE: downloads the official archive of a source, at the address that its source.json gives, into a new drop. The only command of the
 * project that asks another machine for anything but npm packages, and only when it is given.
 */

export const usage = 'Usage: npm run fetch -- SOURCE [--data DIR] [--date YYYY-MM-DD]';

export interface Wish {
  readonly source: string;
  readonly data: string;
  /** Date of the new drop. */
  readonly date: string;
}

/** Reads the command line; a text instead of a wish is what is wrong with it. */
export function readWish(given: readonly string[], today: string): Wish | string {
  const [source, ...rest] = given;
  if (source === undefined || source.startsWith('-')) return 'Name a source: a folder in data/sources.';
  if (!/^[^./\\-][^/\\]*$/.test(source)) return `"${source}" is not the name of a folder in data/sources.`;
  const values: Record<string, string> = { '--data': 'data', '--date': today };
  for (let at = 0; at < rest.length; at += 2) {
    const name = rest[at] ?? '';
    const value = rest[at + 1];
    if (!(name in values)) return `There is no option "${name}".`;
    if (value === undefined) return `The option ${name} needs a value.`;
    values[name] = value;
  }
  const { '--data': data = 'data', '--date': date = today } = values;
  if (partialDate(date)?.day == null) return `"${date}" is not a day of the calendar; write --date like 2026-11-22.`;
  return { source, data, date };
}

/** Archives that need no source.json beforehand: it is written, and may be edited. */
const official: Readonly<Record<string, { readonly title: string; readonly download: string }>> = {
  'horizon-europe': {
    title: 'CORDIS, projects of Horizon Europe',
    download: 'https://cordis.europa.eu/data/cordis-HORIZONprojects-csv.zip',
  },
  'horizon-2020': {
    title: 'CORDIS, projects of Horizon 2020',
    download: 'https://cordis.europa.eu/data/cordis-h2020projects-csv.zip',
  },
};

/** Describes a source whose archive is known, where nobody has yet. */
async function described(home: string, source: string): Promise<void> {
  const known = Object.hasOwn(official, source) ? official[source] : undefined;
  const there = await readFile(`${home}/source.json`).catch(() => null);
  if (known === undefined || there !== null) return;
  const provider = 'European Commission, CORDIS';
  const licence = 'reuse under Decision 2011/833/EU with attribution';
  const location_means = 'legal seat of the participant';
  await mkdir(home, { recursive: true });
  await writeFile(`${home}/source.json`, `${JSON.stringify({ ...known, provider, licence, location_means }, null, 2)}\n`);
}

/** The address in source.json; a text beginning with what is wrong where there is none. */
async function addressOf(file: string): Promise<{ address: string } | { wrong: string }> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    return { wrong: `${file} is missing. Write it, with "title" and "download": the address of the official archive.` };
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { wrong: `${file} is not JSON. Correct it.` };
  }
  const address = typeof said === 'object' && said !== null && 'download' in said ? said.download : null;
  if (typeof address === 'string' && /^https?:\/\/\S+$/.test(address)) return { address };
  return {
    wrong: `${file} has no address under "download". Write the address of the official archive there, beginning with https://.`,
  };
}

/** 0 there is a new drop; 1 it could not be had; 2 wrong usage. */
export async function fetchDrop(given: readonly string[], today: string, manner: Manner): Promise<0 | 1 | 2> {
  const wish = readWish(given, today);
  if (typeof wish === 'string') {
    manner.say(`${wish}\n${usage}`);
    return 2;
  }
  const home = `${wish.data}/sources/${wish.source}`;
  await described(home, wish.source);
  const found = await addressOf(`${home}/source.json`);
  if ('wrong' in found) {
    manner.say(found.wrong);
    return 1;
  }
  const last = new URL(found.address).pathname.split('/').at(-1) ?? '';
  const name = holdsTables(last) ? last : `${wish.source}.zip`;
  const drop = `${home}/${wish.date}`;
  const there: readonly string[] = await readdir(drop).catch(() => []);
  if (there.includes(name)) {
    manner.say(`${drop}/${name} is there already. Remove it, or give another --date.`);
    return 1;
  }
  // Beside the drops and hidden from the pipeline: an interrupted download makes no drop, and goes on under any later date.
  const unfinished = `${home}/.download`;
  try {
    manner.say(`Downloading ${found.address} …`);
    const { bytes, sha256 } = await download(found.address, `${drop}/${name}`, `${unfinished}/${name}.part`, manner);
    await rm(unfinished, { recursive: true, force: true });
    manner.say(`${drop}/${name}: ${bytes} bytes, SHA-256 ${sha256}. Now: npm run data`);
    return 0;
  } catch (cause) {
    if (!(cause instanceof DownloadFault)) throw cause;
    manner.say(cause.message);
    return 1;
  }
}

if (startedAs(import.meta.filename)) {
  const manner: Manner = { attempts: 5, pause: 1000, patience: 60_000, say: (line) => console.log(line) };
  const today = new Date().toISOString().slice(0, 10);
  process.exitCode = await orDefect(() => fetchDrop(process.argv.slice(2), today, manner), console.error);
}
