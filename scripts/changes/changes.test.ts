import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParticipantRecord } from '../validate/records.ts';
import { atomFeed, xmlText } from './atom.ts';
import { dayBefore, dropDays, summaryOf } from './index.ts';
import { differenceOf } from './metrics.ts';
import { type Compared, compareRows } from './rows.ts';

const none = {
  projects: [],
  clusters: [],
  s3Partnerships: [],
  s3Regions: [],
  regionPriorities: [],
  statedPriorities: [],
  partialLists: [],
  outcomes: [],
  exchanges: [],
};
const stateOf = (drop: string, rows: readonly Partial<ParticipantRecord>[]): Compared => ({
  drops: [{ source: 's', drop }],
  records: {
    ...none,
    participants: rows.map((row, at) => ({
      project: 'p',
      organisation: 'Org',
      pic: null,
      vat: null,
      country: null,
      city: null,
      code: null,
      basis: null,
      point: null,
      type: null,
      sme: null,
      role: null,
      contribution: null,
      ...row,
      origin: { source: 's', drop, file: `sources/s/${drop}/rows.csv`, line: at + 2, source_url: null, confidence: null },
    })),
  },
});
const [old, now] = ['2026-01-31', '2026-06-30'];

describe('compareRows', () => {
  test('names what came, went and changed, field by field, amounts in EUR', () => {
    const before = stateOf(old, [{ organisation: 'Stays', contribution: 100, code: 'AT13' }, { organisation: 'Goes' }]);
    const after = stateOf(now, [
      { organisation: 'Comes' },
      { organisation: 'Stays', contribution: 250, point: { lat: 1, lon: 2 } },
    ]);
    const { rows, sources } = compareRows(before, after);
    const place = { source: 's', file: 'rows.csv' };
    const whole = { field: null, before: null, after: null };
    const stays = { ...place, key: 'p/Stays', label: 'Stays', change: 'changed', line: 3 };
    expect(rows).toEqual([
      { ...place, key: 'p/Goes', label: 'Goes', change: 'removed', ...whole, line: 3 },
      { ...place, key: 'p/Comes', label: 'Comes', change: 'added', ...whole, line: 2 },
      { ...stays, field: 'code', before: 'AT13', after: null },
      { ...stays, field: 'point', before: null, after: '1, 2' },
      { ...stays, field: 'contribution', before: '1.00', after: '2.50' },
    ]);
    expect(sources).toEqual([
      { ...place, drop_before: old, drop_after: now, rows_before: 2, rows_after: 2, added: 1, removed: 1, changed: 1 },
    ]);
  });

  test('a source that is new or gone has all its rows added or removed', () => {
    const some = stateOf(now, [{}, {}]);
    const nothing = { drops: [], records: { ...none, participants: [] } };
    expect(compareRows(nothing, some).sources).toMatchObject([{ drop_before: null, drop_after: now, added: 2, rows_before: 0 }]);
    expect(compareRows(some, nothing).rows.map(({ key, change }) => [key, change])).toEqual([
      ['p/Org', 'removed'],
      ['p/Org (2)', 'removed'],
    ]);
  });

  test('nothing is lost, and the way back is the mirror image', () => {
    const record = fc.record({
      organisation: fc.constantFrom('A', 'B', 'C'),
      city: fc.constantFrom(null, 'X', 'Y'),
      contribution: fc.option(fc.integer({ min: 0, max: 1000 })),
    });
    const list = fc.array(record, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (some, others) => {
        const [a, b] = [stateOf(old, some), stateOf(now, others)];
        const there = compareRows(a, b);
        const back = compareRows(b, a);
        for (const one of there.sources) expect(one.rows_before + one.added - one.removed).toBe(one.rows_after);
        const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        const shape = (rows: typeof there.rows) =>
          rows.map((row) => [row.change, row.key, row.field, row.before, row.after].join('|')).sort();
        const turned = back.rows.map((row) => ({ ...row, change: mirrored[row.change], before: row.after, after: row.before }));
        expect(shape(turned)).toEqual(shape(there.rows));
        expect(compareRows(a, stateOf(now, some)).rows).toEqual([]);
      }),
      { seed: 20210101 },
    );
  });
});

test('differences in euros are whole cents', () => {
  expect(differenceOf(303639611.05, 298543562.29, 'EUR')).toBe(-5096048.76);
  expect(303639611.05 - 298543562.29).not.toBe(5096048.76);
  expect(differenceOf(158, 155, 'regions')).toBe(-3);
});

describe('days', () => {
  const drops = [
    { source: 'a', drop: '2026-03-01', earlier: ['2026-01-01'] },
    { source: 'b', drop: '2026-02-01', earlier: [] },
  ];
  test('the state before is that of the newest drop before the newest, of any source', () => {
    expect(dropDays(drops)).toEqual([
      { date: '2026-03-01', sources: ['a'] },
      { date: '2026-02-01', sources: ['b'] },
      { date: '2026-01-01', sources: ['a'] },
    ]);
    expect(dayBefore(drops)).toBe('2026-02-01');
    expect(dayBefore([{ source: 'a', drop: '2026-03-01', earlier: [] }])).toBeNull();
  });
});

describe('the feed', () => {
  const changes = {
    as_of: '2026-07-01',
    drop: now,
    compared_with: null,
    why_not: 'faulty' as const,
    days: [{ date: now, sources: ['<b> & "c"'] }],
    sources: [],
    rows: [],
    metrics: [],
  };

  test('has what RFC 4287 requires of a feed and of each entry, dated by the data', () => {
    const feed = atomFeed(changes);
    for (const part of ['id', 'title', 'updated', 'author'])
      expect(feed).toMatch(new RegExp(`<feed [^>]*>[\\s\\S]*<${part}>[\\s\\S]*<entry>`));
    for (const part of ['id', 'title', 'updated', 'content']) expect(feed).toMatch(new RegExp(`<entry>[\\s\\S]*<${part}[ >]`));
    expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date]) => date)).toEqual(Array(2).fill('2026-07-01T00:00:00Z'));
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('no text of the data becomes markup, nor a sign that XML cannot hold', () => {
    expect(atomFeed(changes)).toContain('&lt;b&gt; &amp; &quot;c&quot;');
    expect(xmlText('a\u0000\u001b\ud800\uffffb')).toBe('a\ufffdb');
    expect(summaryOf(changes)).toContain('cannot be rebuilt');
  });
});
