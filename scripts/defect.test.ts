import { afterEach, expect, test, vi } from 'vitest';
import { orDefect } from './defect.ts';

afterEach(() => vi.unstubAllEnvs());

const fails = async (): Promise<0> => {
  throw new Error('A row was lost');
};

test('what nothing foresaw is told in a sentence, without a stack trace', async () => {
  const said: string[] = [];
  expect(await orDefect(fails, (line) => said.push(line))).toBe(4);
  expect(said[0]).toBe('The program has a defect, and stopped: A row was lost. Nothing was published; the output is as it was.');
  expect(said.join('\n')).not.toMatch(/^\s+at /m);
});

test('where it happened is told to those who ask', async () => {
  vi.stubEnv('ATLAS_TRACE', '1');
  const said: string[] = [];
  await orDefect(fails, (line) => said.push(line));
  expect(said.join('\n')).toMatch(/^\s+at /m);
});

test('an exit code goes through', async () => {
  expect(
    await orDefect(
      async () => 1,
      () => {},
    ),
  ).toBe(1);
});
