import { expect, test } from 'vitest';
import { escaped } from '#core/text/markup.ts';
import { el, px, textAt } from './svg.ts';

test('markup in names stays text', () => {
  expect(escaped('<IMPACT> Connected Car & "friends"')).toBe('&lt;IMPACT&gt; Connected Car &amp; &quot;friends&quot;');
  expect(textAt(1, 2, '<IMPACT>')).toBe('<text x="1" y="2">&lt;IMPACT&gt;</text>');
});

test('lengths have one decimal and are numbers', () => {
  expect(px(1.25)).toBe('1.3');
  expect(px(-0.01)).toBe('0');
  expect(() => px(Number.NaN)).toThrow('NaN cannot be drawn');
  expect(() => px(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test('attributes that are null are left out, and nothing is printed for empty text', () => {
  expect(el('rect', { x: 1, class: null })).toBe('<rect x="1"/>');
  expect(textAt(0, 0, '')).toBe('');
});
