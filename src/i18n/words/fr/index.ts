// The dictionary of one language: one file of words for each area of the site, its keys flat and whole.
import balance from './balance.json' with { type: 'json' };
import calls from './calls.json' with { type: 'json' };
import changes from './changes.json' with { type: 'json' };
import columns from './columns.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import contracts from './contracts.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import data from './data.json' with { type: 'json' };
import dual from './dual.json' with { type: 'json' };
import exchanges from './exchanges.json' with { type: 'json' };
import explore from './explore.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import filter from './filter.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import kit from './kit.json' with { type: 'json' };
import maps from './maps.json' with { type: 'json' };
import masthead from './masthead.json' with { type: 'json' };
import methodology from './methodology.json' with { type: 'json' };
import network from './network.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import partners from './partners.json' with { type: 'json' };
import partnerships from './partnerships.json' with { type: 'json' };
import pipeline from './pipeline.json' with { type: 'json' };
import portal from './portal.json' with { type: 'json' };
import priorities from './priorities.json' with { type: 'json' };
import reasons from './reasons.json' with { type: 'json' };
import regions from './regions.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import site from './site.json' with { type: 'json' };
import taxonomy from './taxonomy.json' with { type: 'json' };
import themes from './themes.json' with { type: 'json' };
import tool from './tool.json' with { type: 'json' };

export const fr = {
  ...balance,
  ...calls,
  ...changes,
  ...columns,
  ...compare,
  ...contracts,
  ...countries,
  ...coverage,
  ...data,
  ...dual,
  ...exchanges,
  ...explore,
  ...figures,
  ...filter,
  ...findings,
  ...kit,
  ...maps,
  ...masthead,
  ...methodology,
  ...network,
  ...overview,
  ...partners,
  ...partnerships,
  ...pipeline,
  ...portal,
  ...priorities,
  ...reasons,
  ...regions,
  ...search,
  ...site,
  ...taxonomy,
  ...themes,
  ...tool,
};
