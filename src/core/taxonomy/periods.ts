/** Programming periods of the EU budget; every category of region belongs to one of them (METHODOLOGY R2). */
export const periods = ['2014-2020', '2021-2027'] as const;
export type Period = (typeof periods)[number];

/** The period shown first: the one whose rules hold today. */
export const currentPeriod: Period = '2021-2027';

/** The one before: the period of most calls on record, told beside the current one. */
export const earlierPeriod: Period = '2014-2020';
