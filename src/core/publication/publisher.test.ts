import { expect, test } from 'vitest';
import { publisherOf } from './publisher.ts';

test('nothing is assumed of a publisher that nobody has named', () => {
  expect(publisherOf({ ATLAS_PUBLISHER: ' ', ATLAS_CONTACT: '' })).toEqual({
    name: 'Cluster Partnership Atlas',
    type: null,
    email: null,
    page: null,
  });
});

test('who runs the site says name, type and contact', () => {
  const given = {
    ATLAS_PUBLISHER: 'Region of Example',
    ATLAS_PUBLISHER_TYPE: 'RegionalAuthority',
    ATLAS_CONTACT: 'data@example.eu',
  };
  expect(publisherOf(given)).toEqual({
    name: 'Region of Example',
    type: 'RegionalAuthority',
    email: 'data@example.eu',
    page: null,
  });
  expect(publisherOf({ ATLAS_CONTACT: 'https://example.eu/contact' }).page).toBe('https://example.eu/contact');
});

test.each([
  [{ ATLAS_PUBLISHER_TYPE: 'Charity' }, /ATLAS_PUBLISHER_TYPE is "Charity".*NonProfitOrganisation/],
  [{ ATLAS_CONTACT: 'javascript:alert(1)' }, /ATLAS_CONTACT is "javascript/],
  [{ ATLAS_CONTACT: 'call us' }, /ATLAS_CONTACT is "call us"/],
])('%o is refused with what to write', (given, message) => {
  expect(() => publisherOf(given)).toThrow(message);
});
