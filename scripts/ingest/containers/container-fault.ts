/** What stops a container from being opened: the message is for people. */
export class ContainerFault extends Error {
  readonly rule: string;
  readonly advice: string;
  /** The file inside it where only that one is at fault. */
  readonly member: string | null;

  constructor(rule: string, problem: string, advice: string, member: string | null = null) {
    super(problem);
    this.rule = rule;
    this.advice = advice;
    this.member = member;
  }
}

/** Limits on what comes out of a container. The full Horizon Europe export is 93 MB, about eight times its packed size. */
export interface Limits {
  /** Bytes of one file, unpacked. */
  readonly file: number;
  /** Bytes of all files of one archive, unpacked. */
  readonly archive: number;
  /** Unpacked to packed bytes, once `ratioFrom` bytes have come out. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const limits: Limits = { file: 2 ** 31, archive: 2 ** 32, ratio: 200, ratioFrom: 16 * 2 ** 20 };

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** Lets bytes through until they are more than can be right. */
export async function* within(
  chunks: AsyncIterable<Uint8Array>,
  packed: () => number,
  limit: Limits,
  member: string | null = null,
): AsyncGenerator<Uint8Array> {
  let out = 0;
  for await (const chunk of chunks) {
    out += chunk.length;
    if (out > limit.file) {
      const problem = `The file unpacks to more than ${megabytes(limit.file)}.`;
      throw new ContainerFault('too-large', problem, 'Split it, or cut it down to what is needed.', member);
    }
    if (out > limit.ratioFrom && out > limit.ratio * packed()) {
      const problem = `The file unpacks to more than ${limit.ratio} times its size: this is no table, and may be a trap.`;
      throw new ContainerFault('too-large', problem, 'Get the export again from where it was published.', member);
    }
    yield chunk;
  }
}
