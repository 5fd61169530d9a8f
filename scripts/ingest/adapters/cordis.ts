import { adapter, bulkTolerance } from '../adapter.ts';
import { eitherDecimal, pairForm, reportedDecimal } from '../forms.ts';

/*
 * CORDIS exports of Horizon 2020 and Horizon Europe (2021 layout and later): loose, gzipped or in the official zip. Both decimal marks occur in one row;
 * a total cost of 0 is one that was not reported.
 */

export const cordisProjects = adapter({
  id: 'cordis-projects',
  kind: 'projects',
  usualName: 'project.csv',
  columns: ['id', 'acronym', 'title', 'startDate', 'endDate', 'totalCost', 'ecMaxContribution', 'frameworkProgramme'],
  optional: ['status', 'legalBasis', 'topics', 'masterCall', 'subCall', 'fundingScheme', 'keywords'],
  fields: {
    project: 'id',
    acronym: 'acronym',
    title: 'title',
    start: 'startDate',
    end: 'endDate',
    cost: { columns: ['totalCost'], form: reportedDecimal },
    contribution: { columns: ['ecMaxContribution'], form: eitherDecimal },
    framework: 'frameworkProgramme',
    programmes: 'legalBasis',
    topics: 'topics',
    strand: 'topics',
    call_as_stated: { columns: ['subCall', 'masterCall'] },
    master_call: 'masterCall',
    keywords: 'keywords',
  },
  marks: { frameworkProgramme: /^[A-Z][A-Z0-9]*$/, legalBasis: /^(?:[A-Z].*)?$/, grantDoi: /^(?:10\..*)?$/ },
  // Alone it lists projects without participants.
  needs: [],
  bulk: { tolerance: bulkTolerance },
});

export const cordisOrganisations = adapter({
  id: 'cordis-organisations',
  kind: 'participants',
  usualName: 'organization.csv',
  columns: ['projectID', 'organisationID', 'name', 'SME', 'street', 'city', 'country', 'nutsCode', 'role', 'ecContribution'],
  optional: ['projectAcronym', 'vatNumber', 'activityType', 'geolocation'],
  fields: {
    project: 'projectID',
    project_acronym: 'projectAcronym',
    pic: 'organisationID',
    organisation: 'name',
    vat: 'vatNumber',
    sme: 'SME',
    type: 'activityType',
    street: 'street',
    city: 'city',
    country: 'country',
    code: 'nutsCode',
    latitude: { columns: ['geolocation'], form: pairForm(0) },
    longitude: { columns: ['geolocation'], form: pairForm(1) },
    // Partners, third parties and associated partners all take part; only the coordinator leads.
    role: { columns: ['role'], form: (cell) => (cell === 'coordinator' ? cell : 'partner') },
    contribution: { columns: ['ecContribution'], form: eitherDecimal },
  },
  marks: { geolocation: /^(?:\(?-?\d.*,.*)?$/, order: /^\d*$/, endOfParticipation: /^(?:true|false)$/ },
  // Alone it names projects by id and acronym.
  needs: [],
  bulk: { tolerance: bulkTolerance },
  personWithout: ['sme', 'street', 'city'],
});

export const cordisScience = adapter({
  id: 'cordis-science',
  kind: 'project-words',
  usualName: 'euroSciVoc.csv',
  columns: ['projectID', 'euroSciVocCode', 'euroSciVocPath', 'euroSciVocTitle'],
  fields: { project: 'projectID', science: 'euroSciVocTitle' },
  needs: ['cordis-projects'],
  bulk: { tolerance: bulkTolerance },
});

export const cordisTopics = adapter({
  id: 'cordis-topics',
  kind: 'project-words',
  usualName: 'topics.csv',
  columns: ['projectID', 'topic', 'title'],
  fields: { project: 'projectID', topic: 'topic', topic_title: 'title' },
  needs: ['cordis-projects'],
  bulk: { tolerance: bulkTolerance },
});

export const cordisProgrammes = adapter({
  id: 'cordis-programmes',
  kind: 'project-words',
  usualName: 'legalBasis.csv',
  columns: ['projectID', 'legalBasis', 'title'],
  optional: ['uniqueProgrammePart'],
  fields: { project: 'projectID', programme: 'legalBasis' },
  needs: ['cordis-projects'],
  bulk: { tolerance: bulkTolerance },
});
