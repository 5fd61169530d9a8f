import type { Adapter } from '../adapter.ts';
import { clusterRegister } from './cluster-register.ts';
import { cordisOrganisations, cordisProgrammes, cordisProjects, cordisScience, cordisTopics } from './cordis.ts';
import { exchanges } from './exchanges.ts';
import { innosupParticipants } from './innosup-participants.ts';
import { innosupProjects } from './innosup-projects.ts';
import { keepPartners, keepProjects } from './keep.ts';
import { kohesioBeneficiaries, kohesioProjects } from './kohesio.ts';
import {
  ownCalls,
  ownCountries,
  ownOrganisations,
  ownParticipations,
  ownProjects,
  ownRegions,
  ownS3Regions,
} from './normalised.ts';
import { outcomes } from './outcomes.ts';
import { partialLists } from './partial-lists.ts';
import { partnershipParticipants } from './partnership-participants.ts';
import { partnershipProjects } from './partnership-projects.ts';
import { prioritiesAsStated } from './priorities-as-stated.ts';
import { regionPriorities } from './region-priorities.ts';
import { s3Partnerships } from './s3-partnerships.ts';
import { s3Regions } from './s3-regions.ts';

/** Every layout the pipeline knows. A new one: a file beside these, and a line here. */
export const adapters: readonly Adapter[] = [
  partnershipProjects,
  partnershipParticipants,
  innosupProjects,
  innosupParticipants,
  clusterRegister,
  s3Partnerships,
  s3Regions,
  regionPriorities,
  prioritiesAsStated,
  partialLists,
  outcomes,
  exchanges,
  cordisProjects,
  cordisOrganisations,
  cordisScience,
  cordisTopics,
  cordisProgrammes,
  kohesioProjects,
  kohesioBeneficiaries,
  keepProjects,
  keepPartners,
  ownCountries,
  ownRegions,
  ownOrganisations,
  ownCalls,
  ownProjects,
  ownParticipations,
  ownS3Regions,
];
