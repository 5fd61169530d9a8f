import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationId, slug } from './organisation-id.ts';

describe('slug', () => {
  test.each([
    ['Łódzki Klaster Źródeł', 'lodzki-klaster-zrodel'],
    ["CICAT - Clúster d'Il·luminació de Catalunya", 'cicat-cluster-d-illuminacio-de-catalunya'],
    ['Straße & Øl', 'strasse-ol'],
    ['Ελληνική Συστάδα', 'elliniki-systada'],
    ['Клъстер България', 'klaster-balgariya'],
    ['<IMPACT> Connected Car', 'impact-connected-car'],
    ['  --- ', ''],
  ])('%s', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  test('is plain, idempotent and blind to case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const plain = slug(name);
        expect(plain).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug(plain)).toBe(plain);
        expect(slug(name.toLowerCase())).toBe(plain);
      }),
      { seed: 20210101 },
    );
  });
});

describe('organisationId', () => {
  test('joins spellings, keeps countries apart', () => {
    expect(organisationId('BWCON GmbH', 'DE', null)).toBe(organisationId('bwcon GMBH', 'DE', '937328655'));
    expect(organisationId('Food Cluster', 'DE', null)).not.toBe(organisationId('Food Cluster', 'AT', null));
    expect(organisationId('Ruraltour', null, null)).toBe('xx-ruraltour');
  });

  test('falls back to the participant code, and refuses neither', () => {
    expect(organisationId(null, 'BE', '955940336')).toBe('pic-955940336');
    expect(organisationId('---', 'BE', '955940336')).toBe('pic-955940336');
    expect(() => organisationId(null, 'BE', null)).toThrow('name or a participant code');
  });
});
