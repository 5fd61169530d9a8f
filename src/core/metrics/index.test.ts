import { describe, expect, test } from 'vitest';
import type { Artefact } from '../artefact.ts';
import { metricTables } from '../artefacts/metrics.ts';
import { absences } from '../measure.ts';
import { worldOf } from '../world.ts';
import { type Family, families } from './definition.ts';
import { register, valuesOf } from './index.ts';
import { collaborating, tablesOf } from './testing/tables.ts';

/** Every id of the methodology, section 3 and 10. */
const ids = `
  DQ-UNITS DQ-ORPHAN DQ-STATUS DQ-LOC DQ-CAT DQ-EUC
  COV-N COV-REG COV-POP COV-K COV-WHITE COV-ACT COV-DORMANT
  REP-POP REP-SHARE REP-RR REP-D REP-PC REP-DISP REP-PART REP-LEAD REP-GINI REP-HOOVER REP-THEIL REP-TOP REP-RHO REP-RR-JK REP-RR-BOOT
  THM-W THM-SHARE THM-DIV THM-NONE THM-RCA THM-KRUG
  CMP-PROX CMP-DENS CMP-COS CMP-JAC CMP-MATCH CMP-SUGGEST
  NET-W NET-N NET-E NET-DENS NET-ISO NET-DEG NET-STR NET-SAL NET-PAI NET-BTW NET-COMP NET-GIANT NET-CC NET-LCC NET-COMM
  NET-XB NET-XC NET-EI NET-MIX NET-ASS NET-MOD NET-BRIDGE
  ELI-RULE ELI-COUNT ELI-SHARE ELI-DEPTH FUN-SR
  EXC-N EXC-VIRT EXC-XB EXC-BAL EXC-FLOW EXC-XC EXC-RECIP EXC-DIST
  DUAL DUAL-GAP
  ALN-SHARE ALN-RARE ALN-COVER ALN-PEERS OUT-N OUT-EUR OUT-LEVER OUT-REPORTED`
  .trim()
  .split(/\s+/);

const contracts: Record<string, Artefact> = metricTables;

describe('the register', () => {
  test('holds every metric of the methodology, once and in its order', () => {
    expect(register.map(({ id }) => id)).toEqual(ids);
  });

  test('covers every family', () => {
    expect([...new Set(register.map(({ family }) => family))].sort()).toEqual((Object.keys(families) as Family[]).sort());
  });

  test.each(register)('$id is documented', ({ id, family, name, question, unit, formulaTex, nullRule, caveat, source }) => {
    expect(id.split('-')[0]).toBe(family);
    for (const words of [name, unit, formulaTex, source]) expect(words.length).toBeGreaterThan(0);
    expect(question).toMatch(/\?$/);
    expect(nullRule).toMatch(/\.$/);
    expect(caveat).toMatch(/\.$/);
  });

  test.each(register)('$id is published in columns that exist', ({ publishedIn: { table, columns } }) => {
    const contract = contracts[table];
    const names = contract?.columns.map((column) => column.name);
    expect(names).toEqual(expect.arrayContaining([...(columns ?? ['metric', 'value'])]));
  });

  test('every published table holds a metric', () => {
    const derivedTables = ['category_metrics', 'category_pairs', 'country_metrics', 'country_pairs', 'lorenz'];
    const filled = new Set([...register.map(({ publishedIn }) => publishedIn.table as string), ...derivedTables]);
    expect([...filled].sort()).toEqual(Object.keys(metricTables).sort());
  });
});

describe('values', () => {
  const worlds = [worldOf(tablesOf({})), worldOf(collaborating(['AA11', 'BB11', 'CC11'], ['AA11', 'DD11'], ['EE11']))];

  test.each(register)('of $id name their dimensions in order and say why they are missing', (metric) => {
    const { dimensions, publishedIn } = metric;
    for (const world of worlds) {
      for (const { dims, value, absent } of valuesOf(metric, world)) {
        const places = dims.map(([name]) => dimensions.indexOf(name));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
        if (value === null) expect(absences).toHaveProperty([absent ?? 'no reason given']);
        else expect(absent).toBeUndefined();
        // The long table has one typed column for values.
        if (value !== null && publishedIn.table === 'metrics') expect(typeof value).toBe('number');
      }
    }
  });
});
