/** Where and when reporting is looked at; each is SQL text. */
interface Wanted {
  /** First day, and the day after the last. */
  from: string;
  after: string;
  /** Condition on `r`, a kecamatan. */
  districts: string;
  /** Condition on `c.region_id`: which spans can matter to those kecamatan. */
  spans: string;
}

/**
 * The rule that tells zero from unknown, as common table expressions. `span`: reported days by region. `reported_district`: the
 * days in which each kecamatan was reported: by its own spans, by those of what it lies in, or by those of all its villages.
 * A region is reported on a day when all its kecamatan are. Hidden and restricted datasets say nothing in public.
 */
export function reportedDistricts({ from, after, districts, spans }: Wanted): string {
  return `
  span as (
    select c.region_id, range_agg(daterange(c.from_on, c.to_on, '[]')) as days, bool_or(d.is_simulated) as some_simulated, bool_or(not d.is_simulated) as some_real
    from reporting_coverage c join dataset d on d.id = c.dataset_id
    where c.from_on < ${after} and c.to_on >= ${from} and not d.is_hidden and d.is_redistributable and ${spans} group by 1),
  village_span as (
    select v.district_id as region_id, range_intersect_agg(s.days) as days
    from region v left join span s on s.region_id = v.id
    where v.level = 4 and v.valid_to is null and v.district_id in (
      select w.district_id from span t join region w on w.id = t.region_id where w.level = 4)
    group by 1 having count(s.days) = count(*)),
  reported_district as (
    select r.id as region_id, r.regency_id, coalesce(own.days, '{}') + coalesce(below.days, '{}')
      + coalesce(regency.days, '{}') + coalesce(province.days, '{}')
      + coalesce((select s.days from span s join region n on n.id = s.region_id where n.level = 0), '{}') as days
    from region r
      left join span own on own.region_id = r.id
      left join village_span below on below.region_id = r.id
      left join span regency on regency.region_id = r.regency_id
      left join span province on province.region_id = r.province_id
    where r.level = 3 and r.valid_to is null and ${districts})`;
}

/**
 * First day of the last month of which anything is known, as SQL text: the latest incident in the relation `incidents`, or the end
 * of reporting, but no month to come. Null without either.
 */
export function lastKnownMonth(incidents: string): string {
  return `date_trunc('month', least(now()::date, greatest(
    (select l.date_start from ${incidents} l order by l.date_start desc limit 1),
    (select max(c.to_on) from reporting_coverage c join dataset d on d.id = c.dataset_id where not d.is_hidden and d.is_redistributable))))::date`;
}
