import type { EntityManager } from '@serasi/db';

/** Simulated incidents are hidden as long as there are real ones; so are simulated nil reports, which tell of the same. */
export async function hideSimulated(manager: EntityManager): Promise<void> {
  await manager.query(`update dataset set is_hidden = is_simulated and exists (
      select 1 from incident i join dataset d on d.id = i.dataset_id where not d.is_simulated)
    where kind = 'INCIDENTS'`);
}
