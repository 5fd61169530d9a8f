import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';

/** Redirections that are followed; more lead round in a circle. */
const mostHops = 5;

/**
 * Asks for a file and gives the answer as a stream, after any redirections.
 *
 * The global fetch is not used: in Node 24 it ends the process with a failed assertion where a connection breaks off while its reader is slower than the line.
 *
 * Errors  those of the network; a redirection to nowhere, to anything but http and https, or in a circle.
 */
export async function answerOf(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let url = new URL(address);
  for (let hops = 0; hops <= mostHops; hops += 1) {
    const answer = await ask(url, headers, signal);
    const { statusCode = 0, headers: given } = answer;
    if (statusCode < 300 || statusCode > 399 || statusCode === 304) return answer;
    answer.resume();
    if (given.location === undefined) throw new Error(`the server answers ${statusCode} without saying where the file is`);
    url = new URL(given.location, url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`the server leads to ${url.protocol}`);
  }
  throw new Error('the server leads round in a circle');
}

function ask(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'user-agent': 'cluster-partnership-atlas', ...headers }, signal }, resolve).on('error', reject);
  });
}
