export { DEFAULT_SIMULATION, simulate, simulationYears } from './simulate.ts';
export type { Simulation, SimulationOptions } from './simulate.ts';
export type { PlacedRegion, SimulatedRegion } from './frame.ts';
export { storeIncidents, storeReports, storeResidents } from './simulation.store.ts';
