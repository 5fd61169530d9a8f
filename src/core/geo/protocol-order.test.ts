import { expect, test } from 'vitest';
import { byProtocolOrder, protocolOrder } from './protocol-order.ts';

test('countries come in protocol order, regions of one country by code, unlisted countries last', () => {
  expect(['UKC1', 'SE11', 'ZZ00', 'BE21', 'EL30', 'BE10', 'DE11', 'AT11'].sort(byProtocolOrder)).toEqual([
    'BE10',
    'BE21',
    'DE11',
    'EL30',
    'AT11',
    'SE11',
    'UKC1',
    'ZZ00',
  ]);
});

test('27 member states come first, none twice', () => {
  expect(new Set(protocolOrder).size).toBe(protocolOrder.length);
  expect(protocolOrder.indexOf('SE')).toBe(26);
});
