import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped, unescaped } from './markup.ts';

test('text is no markup, and comes back as it was', () => {
  expect(escaped('<a href="x">R&D</a>')).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escaped(text)).not.toMatch(/[<>"]/);
      expect(unescaped(escaped(text))).toBe(text);
    }),
    { seed: 20261125 },
  );
  // An entity that stood in the text itself stays one.
  expect(unescaped(escaped('&lt;'))).toBe('&lt;');
});
