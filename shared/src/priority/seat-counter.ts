import type { PriorityPlan } from './plan.ts';

interface Seated {
  regencyId: number;
  districtId: number;
}

/** Gives out the places of a plan, one village after the other. */
export class SeatCounter {
  private left: number;
  private readonly byRegency = new Map<number, number>();
  private readonly byDistrict = new Map<number, number>();

  constructor(
    private readonly limits: Pick<PriorityPlan, 'mostPerRegency' | 'mostPerDistrict'>,
    wanted: number,
  ) {
    this.left = wanted;
  }

  get isFull(): boolean {
    return this.left <= 0;
  }

  /** CHOSEN, or the limit that leaves no place for this village. */
  room({ regencyId, districtId }: Seated): 'CHOSEN' | 'BELOW_LINE' | 'DISTRICT_FULL' | 'REGENCY_FULL' {
    const { mostPerRegency, mostPerDistrict } = this.limits;
    if (this.isFull) return 'BELOW_LINE';
    if (mostPerDistrict !== null && (this.byDistrict.get(districtId) ?? 0) >= mostPerDistrict)
      return 'DISTRICT_FULL';
    if (mostPerRegency !== null && (this.byRegency.get(regencyId) ?? 0) >= mostPerRegency)
      return 'REGENCY_FULL';
    return 'CHOSEN';
  }

  /** As {@link room}; takes the place where there is one. */
  take(village: Seated): ReturnType<SeatCounter['room']> {
    const answer = this.room(village);
    if (answer !== 'CHOSEN') return answer;
    this.left -= 1;
    this.byRegency.set(village.regencyId, (this.byRegency.get(village.regencyId) ?? 0) + 1);
    this.byDistrict.set(village.districtId, (this.byDistrict.get(village.districtId) ?? 0) + 1);
    return answer;
  }
}
