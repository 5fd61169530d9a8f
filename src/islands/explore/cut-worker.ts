import { figuresOfCut } from '#core/explorer/figures.ts';
import type { UnitsFile } from '#core/explorer/files.ts';
import { worldOfUnits } from '#core/explorer/world-of-units.ts';
import type { World } from '#core/world.ts';
import { jsonAt, NotLoaded } from '../base/published-table.ts';
import type { CutAnswer, CutRequest } from './data.ts';

/* Computes the figures of a cut of the projects beside the page, so that no key press waits for it. */

let world: Promise<World> | undefined;

addEventListener('message', async ({ data }: MessageEvent<CutRequest>) => {
  const { number, units, cut, places } = data;
  world ??= jsonAt<UnitsFile>(units).then((file) => worldOfUnits(places, file));
  let answer: CutAnswer;
  try {
    answer = { number, file: figuresOfCut(await world, cut) };
  } catch (cause) {
    world = undefined;
    answer = {
      number,
      address: units,
      problem: cause instanceof NotLoaded ? cause.message.slice(units.length + 2) : String(cause),
    };
  }
  postMessage(answer);
});
