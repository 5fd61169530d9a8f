/** Stages of an outcome, from plan to money, in the order they are shown (METHODOLOGY section 10). */
export const outcomeStages = ['strategy', 'matchmaking', 'demonstration', 'investment', 'cascade'] as const;
export type OutcomeStage = (typeof outcomeStages)[number];

/** One result that a project has reported. */
export interface Outcome {
  readonly project_id: string;
  readonly stage: OutcomeStage;
  /** EUR, nominal; null is not reported. */
  readonly amount_eur: number | null;
}
