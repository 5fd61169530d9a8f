import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inMemory } from '../../effects.ts';
import { type Limits, limits } from './container-fault.ts';
import { gunzipped } from './gzip.ts';
import { containerFault, partsOf } from './parts.ts';
import { zipMembers } from './zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A zip archive, made by hand: the pipeline only reads them. */
function zipOf(files: readonly (readonly [string, Uint8Array])[], claimed?: number, mode = 0o100644): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const size = claimed ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, label]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]));
}

async function* stream(content: Uint8Array, size = 1000) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
}

/** The rule that is broken, where one is. */
async function ruleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (cause) {
    return containerFault(cause, 'f').rule;
  }
}

const long = bytes('a;b\n'.repeat(50_000));

describe('gzip', () => {
  test('unpacks, and gives size and checksum of the file as it lies there', async () => {
    const packed = gzipSync(long);
    let stored = 0;
    const text = await textOf(
      gunzipped(stream(packed), (found) => {
        stored = found.bytes;
      }),
    );
    expect(text.length).toBe(long.length);
    expect(stored).toBe(packed.length);
  });

  test('a file cut short anywhere, damaged, or no gzip at all has its rule', async () => {
    const packed = gzipSync(bytes('some text that is packed'));
    for (let at = 1; at < packed.length; at += 1)
      expect(await ruleOf(textOf(gunzipped(stream(packed.subarray(0, at))))), `cut at ${at}`).toMatch(/truncated|damaged/);
    expect(await ruleOf(textOf(gunzipped(stream(bytes('a,b\n1,2\n')))))).toBe('damaged');
    expect(await ruleOf(textOf(gunzipped(stream(new Uint8Array()))))).toBe('empty-file');
  });

  test('a bomb is stopped by ratio and by size, before it is unpacked', async () => {
    const bomb = gzipSync(new Uint8Array(40 * 2 ** 20));
    expect(await ruleOf(textOf(gunzipped(stream(bomb))))).toBe('too-large');
    const small: Limits = { ...limits, file: 1000 };
    expect(await ruleOf(textOf(gunzipped(stream(gzipSync(long)), () => {}, small)))).toBe('too-large');
  });
});

describe('zip', () => {
  test('lists and unpacks the files', async () => {
    const members = await zipMembers(
      zipOf([
        ['project.csv', long],
        ['csv/topics.csv', bytes('x')],
      ]),
    );
    expect(members.map((member) => member.name)).toEqual(['project.csv', 'csv/topics.csv']);
    expect(await textOf(members[0]?.chunks() ?? stream(new Uint8Array()))).toBe(Buffer.from(long).toString());
  });

  test.each(['../evil.csv', '/etc/evil.csv', 'a/../../evil.csv', 'a\\..\\..\\evil.csv'])(
    'a path like %s is refused',
    async (name) => {
      expect(await ruleOf(zipMembers(zipOf([[name, bytes('x')]])))).toBe('leaves-folder');
    },
  );

  test('a link is refused, wherever it leads', async () => {
    expect(await ruleOf(zipMembers(zipOf([['a.csv', bytes('/etc/passwd')]], undefined, 0o120777)))).toBe('leaves-folder');
  });

  test('an archive cut short anywhere is refused, or its file is', async () => {
    const whole = zipOf([['a.csv', bytes('some text that is packed')]]);
    for (let at = 0; at < whole.length; at += 1)
      expect(await ruleOf(zipMembers(whole.subarray(0, at))), `cut at ${at}`).toMatch(/truncated|damaged/);
  });

  test('a file that is not what the archive says of it is refused', async () => {
    const whole = zipOf([['a.csv', long]]);
    const damaged = whole.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    const [member] = await zipMembers(damaged);
    expect(await ruleOf(textOf(member?.chunks() ?? stream(new Uint8Array())))).toMatch(/truncated|damaged/);
    const [lying] = await zipMembers(zipOf([['a.csv', long]], 5));
    expect(await ruleOf(textOf(lying?.chunks() ?? stream(new Uint8Array())))).toBe('damaged');
  });

  test('a bomb is stopped by what it says, and by what comes out', async () => {
    expect(await ruleOf(zipMembers(zipOf([['a.csv', long]]), { ...limits, archive: 1000 }))).toBe('too-large');
    const [member] = await zipMembers(zipOf([['a.csv', new Uint8Array(40 * 2 ** 20)]]));
    expect(await ruleOf(textOf(member?.chunks() ?? stream(new Uint8Array())))).toBe('too-large');
  });

  test('one name twice, and an archive without a table, are refused', async () => {
    expect(
      await ruleOf(
        zipMembers(
          zipOf([
            ['a.csv', bytes('1')],
            ['a.csv', bytes('2')],
          ]),
        ),
      ),
    ).toBe('damaged');
    const world = inMemory([
      [
        'data/x.zip',
        zipOf([
          ['readme.txt', bytes('1')],
          ['__MACOSX/._a.csv', bytes('1')],
        ]),
      ],
    ]);
    expect((await partsOf(world, 'data', 'x.zip')).faults).toMatchObject([{ rule: 'empty-drop', file: 'x.zip' }]);
  });
});
