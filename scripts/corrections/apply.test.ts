import { expect, test } from 'vitest';
import { type InMemory, inMemory } from '../effects.ts';
import { ingest } from '../ingest/index.ts';
import { corrected } from './index.ts';

const header = 'project_id,stage,amount_eur,date,what,source_url';
const list = (expected: string, set: string) =>
  `row,column,expect,set,reason\nproject_id=p,amount_eur,${expected},${set},seen on the page\n`;
const outcomes = (amount: string) => `${header}\np,strategy,${amount},2020,A plan,https://example.org\n`;

const worldOf = (files: Readonly<Record<string, string>>): InMemory =>
  inMemory([['data/sources/outcomes/source.json', '{ "title": "Outcomes" }'], ...Object.entries(files)]);
const amountIn = async (world: InMemory, upTo: string | null = null) => {
  const read = await ingest(world, 'data', upTo);
  const { ingested, applied } = await corrected(world, 'data', { ...read, faults: [] });
  const at = ingested.tables[0]?.columns.get('amount')?.at[0] ?? -1;
  return [ingested.tables[0]?.rows[0]?.cells[at], applied.length, ingested.faults.map((fault) => fault.rule)];
};

const files = {
  'data/sources/outcomes/2026-01-31/outcomes.csv': outcomes('100'),
  'data/sources/outcomes/2026-06-30/outcomes.csv': outcomes('300'),
};

test('a correction is put in where the value is the expected one, and the row itself stays as it was read', async () => {
  const world = worldOf({ ...files, 'data/corrections/outcomes.csv': list('300', '250') });
  expect(await amountIn(world)).toEqual(['250', 1, []]);
  const { tables } = await ingest(world, 'data');
  expect(tables[0]?.rows[0]?.cells).toContain('300');
});

test('a value that has changed stops the run: the source may have been fixed', async () => {
  const world = worldOf({ ...files, 'data/corrections/outcomes.csv': list('100', '250') });
  expect(await amountIn(world)).toEqual(['300', 0, ['correction-guard']]);
});

test('in an older drop a correction that does not fit is passed over: the mistake may have come later', async () => {
  const world = worldOf({ ...files, 'data/corrections/outcomes.csv': list('300', '250') });
  expect(await amountIn(world, '2026-01-31')).toEqual(['100', 0, []]);
});

test('two corrections of one cell follow one another', async () => {
  const world = worldOf({
    ...files,
    'data/corrections/outcomes.csv': `${list('300', '250')}project_id=p,amount_eur,250,,withdrawn\n`,
  });
  expect(await amountIn(world)).toEqual(['', 2, []]);
});
