import { always, day, integer, text, url } from './column.ts';

/*
 * Where a published row comes from and how it was placed on the map: the same columns in the same
 * order on every table that stems from a source.
 */

export const confidences = ['high', 'medium', 'low'] as const;

/** How a row came to its region. */
export const locationMethods = ['stated', 'nuts3-prefix', 'nuts-conversion', 'spread', 'organisation', 'point', 'none'] as const;
export type LocationMethod = (typeof locationMethods)[number];

/** What the point and the country of a row say of its code. */
export const auditOutcomes = [
  'agrees',
  'near-border',
  'conflict-region',
  'conflict-country',
  'point-nowhere',
  'no-code',
  'no-point',
] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Why a row has no region. */
export const unlocatedReasons = [
  'not-stated',
  'country-only',
  'level-1',
  'extra-regio',
  'split-without-single-answer',
  'merge-without-single-answer',
  'outside-nuts',
  'several-regions',
  'unknown-code',
] as const;
export type UnlocatedReason = (typeof unlocatedReasons)[number];

export const provenance = [
  text('source', 'Folder of the source in data/sources.', always),
  day('drop', 'Date of the drop the row was read from.', always),
  text('file', 'File the row was read from; the first one where rows were merged.', always),
  integer('line', 'Physical line in that file on which the row starts; the header is line 1.', { required: true, min: 2 }),
  url('source_url', 'Public page the row rests on.', { empty: 'the source gives no address for the row' }),
  text('confidence', 'How sure the source is of the row.', { values: confidences, empty: 'the source does not say' }),
] as const;

export const referenceProvenance = [
  text('file', 'Hand-kept list the row was read from.', always),
  integer('line', 'Physical line in that file; the header is line 1.', { required: true, min: 2 }),
] as const;

export const location = [
  text('location_as_stated', 'Code of the place as the source writes it.', { empty: 'the source gives no code' }),
  text('location_basis', 'What the source says the code rests on (city, region, general knowledge …).', {
    empty: 'the source does not say',
  }),
  text(
    'located_by',
    'How the row came to its region: code stated at level 2, prefix of a level 3 code, conversion from another NUTS version, spread of a larger region over its parts, the region known for the organisation elsewhere, the point stated (where there is no code, or one that leaves several regions open), or not at all.',
    { required: true, values: locationMethods },
  ),
  text('unlocated_reason', 'Why the row has no region.', { values: unlocatedReasons, empty: 'the row has a region' }),
] as const;

export const locationAudit = [
  text(
    'audit',
    'The code against the point and the country: agrees; near-border (the point lies in a neighbouring region, at most 2 km away, where generalised boundaries cannot tell); conflict-region; conflict-country; point-nowhere (in no region, nor within 5 km of one); no-code (no code that gives a region); no-point. In a conflict the code counts.',
    { required: true, values: auditOutcomes },
  ),
  text('region_by_point', 'NUTS 2 region that holds the point, or is at most 5 km away from it.', {
    empty: 'no point, or one in no region',
    references: 'regions.region_id',
  }),
] as const;
