-- Scores of a run as if every run were whole: a partial run's own rows before those of the run it stands on.
-- Everything that reads scores reads this view.
create or replace view run_score as
select s.run_id,
       s.region_id,
       s.index,
       s.level,
       s.native_class,
       s.coverage,
       s.confidence,
       s.confidence_parts,
       s.dimensions,
       s.share_low,
       s.share_medium,
       s.share_high,
       s.is_heterogeneous,
       s.is_weight_estimated,
       s.data_status,
       i.low,
       i.high,
       i.level_probability
from score s
left join score_interval i on i.run_id = s.run_id and i.region_id = s.region_id
union all
select r.id,
       s.region_id,
       s.index,
       s.level,
       s.native_class,
       s.coverage,
       s.confidence,
       s.confidence_parts,
       s.dimensions,
       s.share_low,
       s.share_medium,
       s.share_high,
       s.is_heterogeneous,
       s.is_weight_estimated,
       s.data_status,
       i.low,
       i.high,
       i.level_probability
from score_run r
join score s on s.run_id = r.base_id
left join score_interval i on i.run_id = s.run_id and i.region_id = s.region_id
where not exists (select 1 from score own where own.run_id = r.id and own.region_id = s.region_id);
