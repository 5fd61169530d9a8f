import type { Row } from '#core/artefact.ts';
import { outcomeStages } from '#core/entities/outcomes.ts';
import { endedProjects, leverage, reportedAt, reportedShare } from '#core/metrics/outcomes.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { isBroad, type Slice, sliceCells } from './slices.ts';

/** Reported outcomes by stage; row all holds leverage and completeness. */
export function outcomeRows(slices: readonly Slice[]): Row[] {
  return slices.filter(isBroad).flatMap((slice): Row[] => {
    const world = slice.worlds[currentPeriod];
    const stages = outcomeStages.map((stage) => ({ stage, ...reportedAt(world, stage) }));
    const any = reportedAt(world, 'any');
    const { ratio, n } = leverage(world);
    return [
      {
        ...sliceCells(slice),
        stage: 'all',
        projects: any.projects,
        outcomes: any.outcomes,
        amount_eur: null,
        amounts_unknown: any.unknown,
        leverage: ratio.value,
        leverage_n: n,
        reported_share: reportedShare(world).value,
        ended: endedProjects(world),
      },
      ...stages.map(({ stage, projects, outcomes, amount, unknown }) => ({
        ...sliceCells(slice),
        stage,
        projects,
        outcomes,
        amount_eur: amount.value,
        amounts_unknown: unknown,
        leverage: null,
        leverage_n: null,
        reported_share: null,
        ended: null,
      })),
    ];
  });
}
