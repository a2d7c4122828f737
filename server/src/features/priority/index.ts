export { PriorityResolver } from './priority.resolver.ts';
export { PRIORITY_INPUTS, PriorityInputStore } from './priority-inputs.service.ts';
export { priorityRoutes } from './export/priority.routes.ts';
