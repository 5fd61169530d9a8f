import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inMemory } from '../effects.ts';
import { flatJson, run } from './run.ts';

const names = [
  'countries',
  'regions',
  'organisations',
  'calls',
  'projects',
  'participations',
  'exchanges',
  's3_partnership_regions',
] as const;
const small = (name: string): string => readFileSync(`src/core/metrics/fixtures/small/${name}.csv`, 'utf8');

/** Runs the command on the small fixture with some tables replaced; null takes one away. */
async function runWith(changes: Record<string, string | null>, ...more: string[]) {
  const files = new Map<string, string>(names.map((name) => [`in/${name}.csv`, small(name)]));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) files.delete(`in/${name}.csv`);
    else files.set(`in/${name}.csv`, text);
  }
  const world = inMemory(files);
  const code = await run(['--tables', 'in', '--out', 'out/a.json', ...more], world);
  const written = world.files.get('out/a.json');
  return {
    code,
    said: world.said,
    json: written ? (JSON.parse(new TextDecoder().decode(written)) as Record<string, unknown>) : null,
  };
}

describe('good tables', () => {
  test('are written as one flat object', async () => {
    const { code, json, said } = await runWith({});
    expect(code).toBe(0);
    expect(said).toEqual([]);
    expect(json).toMatchObject({
      'DQ-UNITS': 19,
      'COV-WHITE': ['EE11', 'EE12'],
      'ELI-RULE|project=P6': null,
      'ELI-RULE|project=P1': true,
    });
  });

  test('may have further columns, in another order', async () => {
    const reordered = small('countries')
      .trim()
      .split('\n')
      .map((line) => `note,${line.split(',').reverse().join(',')}`)
      .join('\n');
    const { code, json } = await runWith({ countries: reordered });
    expect(code).toBe(0);
    expect(json?.['ELI-COUNT|result=pass']).toBe(3);
  });

  test('may leave out who is registered, or say it: only those count as clusters of a region', async () => {
    const marked = small('organisations')
      .trim()
      .split('\n')
      .map((line, i) => `${line},${i === 0 ? 'registered' : line.startsWith('O10') ? '1' : '0'}`)
      .join('\n');
    expect((await runWith({})).json?.['COV-ACT']).toBe(0.875);
    expect((await runWith({ organisations: marked })).json?.['COV-ACT']).toBe(0);
  });

  test('of 2014-2020 are read from the columns of that period', async () => {
    const lines = small('regions').trim().split('\n');
    const regions = lines
      .map(
        (line, i) =>
          `${line},${i === 0 ? 'in_universe_2014_2020,category_2014_2020' : line.startsWith('XX') ? '1,transition' : '0,'}`,
      )
      .join('\n');
    const countries = small('countries')
      .trim()
      .split('\n')
      .map((line, i) => `${line},${i === 0 ? 'eu_2014_2020,eligible_2014_2020' : '1,1'}`)
      .join('\n');
    const { code, json } = await runWith({ regions, countries }, '--period', '2014-2020');
    expect(code).toBe(0);
    expect(json).toMatchObject({ 'COV-REG|by=all|field=n': 1, 'DQ-STATUS|status=transition': 1 });
  });

  test('may come with declared priorities and outcomes', async () => {
    const { code, json } = await runWith({
      region_priorities:
        'region_id,theme,period,level,complete,source_url\nAA11,agri,2021-2027,regional,1,\nAA11,health,2014-2020,regional,1,\n',
      outcomes: 'project_id,stage,amount_eur,date,source_url\nP1,investment,600000,,\nP2,investment,,,\n',
    });
    expect(code).toBe(0);
    expect(json).toMatchObject({
      'ALN-SHARE|region=AA11': 1.5 / 3,
      'ALN-COVER|region=AA11': 1,
      'OUT-N|stage=investment': 2,
      'OUT-LEVER': 2,
    });
  });
});

describe('faulty tables', () => {
  test.each([
    ['a missing table', { calls: null }, 'calls.csv: The table is missing. Put calls.csv into in.'],
    [
      'a missing column',
      { countries: 'country,eu\nAA,1\n' },
      'countries.csv, line 1, column eligible: The column is missing. Add the column; the table has country, eu.',
    ],
    [
      'an unknown category',
      { regions: small('regions').replace('transition', 'rich') },
      'regions.csv, line 4, column category, value "rich": The value is not one that is known here. Write one of: less_developed, transition, more_developed.',
    ],
    [
      'a latitude out of range',
      { regions: small('regions').replace('45.0,20.0', '95.0,20.0') },
      'regions.csv, line 2, column lat, value "95.0": The value is outside -90 to 90. Correct it, or leave the cell empty where it is not known.',
    ],
    [
      'a longitude out of range',
      { regions: small('regions').replace('45.0,20.0', '45.0,-181') },
      'regions.csv, line 2, column lon, value "-181": The value is outside -180 to 180. Correct it, or leave the cell empty where it is not known.',
    ],
    [
      'a repeated key',
      { projects: `${small('projects')}P1,AGAIN,C1,ESCP-4x,agri,2019\n` },
      'projects.csv, line 9, column project_id, value "P1": The key stands in line 2 already. Remove one of the two rows.',
    ],
    [
      'an amount that is no number',
      { participations: small('participations').replace('100000', '100 000') },
      'participations.csv, line 2, column eu_contribution, value "100 000": The value is not a number. Write digits with a point as decimal mark, or leave the cell empty.',
    ],
    [
      'a negative amount',
      { participations: small('participations').replace('100000', '-1') },
      'participations.csv, line 2, column eu_contribution, value "-1": The value is below 0. Correct it, or leave the cell empty where it is not known.',
    ],
    [
      'more retained than received',
      { calls: small('calls').replace('40,12', '12,40') },
      'calls.csv, line 2, column proposals_retained, value "40": More proposals were retained than the 12 received. Correct one of the two figures, or leave both empty.',
    ],
    [
      'a number written as hexadecimal',
      { calls: small('calls').replace('40,12', '0x28,12') },
      'calls.csv, line 2, column proposals_received, value "0x28": The value is not a number. Write digits with a point as decimal mark, or leave the cell empty.',
    ],
  ] as const)('%s is named with table, line, column and value, and nothing is written', async (_, changes, message) => {
    const { code, said, json } = await runWith(changes);
    expect(code).toBe(1);
    expect(json).toBeNull();
    expect(said).toContain(message);
  });

  test('are all reported at once', async () => {
    const { said } = await runWith({
      calls: null,
      exchanges: null,
      regions: small('regions').replace('transition', 'rich').replace('52.0', '152'),
    });
    expect(said).toHaveLength(5);
    expect(said.at(-1)).toBe('4 faults in in: nothing was written.');
  });

  test('count the line breaks inside cells', async () => {
    const projects = small('projects').replace('ONE', '"O\nN\nE"').replace('2018', 'soon');
    const { said } = await runWith({ projects });
    expect(said[0]).toMatch(/^projects\.csv, line 6, column start_year, value "soon": /);
  });

  test('a repeated organisation is none: the first row wins', async () => {
    const { code } = await runWith({ organisations: `${small('organisations')}O01,Again,BB,BB11\n` });
    expect(code).toBe(0);
  });
});

describe('wrong usage', () => {
  test.each([
    [['--out', 'a.json'], 'The option --tables is missing.'],
    [['--tables', 'in'], 'The option --out is missing.'],
    [['--tables', 'in', '--out', 'a.json', '--period', '2007-2013'], 'There is no period "2007-2013". Use 2014-2020 or 2021-2027.'],
    [['--tables', 'in', '--out', 'a.json', '--as-of', '2026-02-30'], '"2026-02-30" is not a day. Write --as-of as YYYY-MM-DD.'],
  ])('%j ends with 2 and says how it is meant', async (args, message) => {
    const world = inMemory([]);
    expect(await run(args, world)).toBe(2);
    expect(world.said[0]).toBe(message);
    expect(world.said[1]).toMatch(/^Usage: npm run -s metrics/);
  });
});

test('a value that is no number stops the writing and names its key', () => {
  expect(() => flatJson([['REP-GINI', Number.NaN]])).toThrow('REP-GINI came out as NaN.');
});
