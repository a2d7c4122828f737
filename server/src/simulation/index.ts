export { DEFAULT_SIMULATION, simulate, simulationYears } from './simulate.ts';
export type { Simulation } from './simulate.ts';
export { storeIncidents, storeReports, storeResidents } from './simulation.store.ts';
