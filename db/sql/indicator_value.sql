-- One row for each indicator value: what analysts and explanations read; storage is indicator_report.
create or replace view indicator_value as
select r.region_id,
       r.year,
       i.code as indicator_code,
       r.value[i.ordinal] as value,
       substr(r.state, i.ordinal, 1) as state,
       substr(r.source, i.ordinal, 1) as source,
       r.observed_on[i.ordinal] as observed_on,
       r.dataset_id
from indicator_report r
join indicator i on i.set_id = r.set_id;
