-- Incidents as the public may see them (shared/domain "do no harm"): verified, public, redistributable; the
-- place no finer than the kecamatan, the time no finer than the month, small casualty counts withheld.
-- Every public read of incidents goes through this view; nothing else may read the table for a public viewer.
create or replace view incident_public as
select i.key,
       i.month_on as date_start,
       case when i.date_precision = 'YEAR' then 'YEAR' else 'MONTH' end as date_precision,
       coalesce(i.district_id, i.regency_id, i.province_id, i.region_id) as region_id,
       i.province_id,
       i.regency_id,
       i.district_id,
       case when i.location_precision in ('POINT', 'VILLAGE') then 'DISTRICT' else i.location_precision end
         as location_precision,
       i.kind,
       i.form,
       i.handling_status,
       d.is_simulated,
       i.conflict_source,
       -- Whether anybody died, never how many: best, else low, else high count, or "some, number unknown".
       coalesce(i.deaths_best, i.deaths_low, i.deaths_high, 0) > 0 or 'deaths' = any(i.harm_unknown) as is_deadly,
       i.is_peaceful
from incident i
join dataset d on d.id = i.dataset_id
where i.is_verified
  and i.sensitivity = 'PUBLIC'
  and i.handling_status <> 'REFUTED'
  and d.is_redistributable
  and not d.is_hidden;
