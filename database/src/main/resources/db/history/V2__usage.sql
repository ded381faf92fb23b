-- Usage is derived, never stored: it cannot disagree with the runs it is made of.

-- How long a status lasted, for history pages and for "usually ready in 25 s".
create view workspace_state as
select t.workspace_uid,
       t.first_sequence,
       t.sequence,
       t.not_observed,
       t.phase,
       t.reason,
       t.message,
       t.occurred_at,
       coalesce(lead(t.occurred_at) over w, ws.deleted_at)                             as until,
       ws.deleted_at_estimated and lead(t.occurred_at) over w is null as until_estimated
  from transition t
  join workspace ws on ws.uid = t.workspace_uid
window w as (partition by t.workspace_uid order by t.sequence);

comment on view workspace_state is 'Transitions with the time at which the next one, or the deletion, ended them; until is null while it lasts.';

-- A run without an end counts as far as the recorder vouches for it, not to the present: while nobody
-- watches, nobody knows. An estimated end is split where knowledge ends. There is no window function
-- and no union here, so that a query for one user reads the rows of that user only.
create view run_period as
select r.pod_uid,
       r.workspace_uid,
       v.cpu_millis,
       v.memory_bytes,
       v.gpus,
       part.estimated,
       part.since,
       part.until
  from run r
  left join observation o on o.subject = 'history'
  join reservation v on v.pod_uid = r.pod_uid
 cross join lateral (
         select least((select min(next.since) from reservation next
                        where next.pod_uid = v.pod_uid and next.since > v.since),
                      coalesce(r.ended_at, greatest(r.last_seen_at, o.seen_until)))              as reserved_until,
                case when r.end_estimated then least(r.last_seen_at, r.ended_at)
                     else coalesce(r.ended_at, greatest(r.last_seen_at, o.seen_until)) end as certain_until) e
 cross join lateral (
         values (false, v.since, least(e.reserved_until, e.certain_until)),
                (true, greatest(v.since, e.certain_until), e.reserved_until)) as part (estimated, since, until)
 where part.since < part.until;

comment on view run_period is 'Spans of time with one reservation. estimated: between the last time a Pod was seen and the time it was found gone.';

create view run_day as
select p.pod_uid,
       p.workspace_uid,
       (d.midnight at time zone 'UTC')::date as day,
       p.cpu_millis,
       p.memory_bytes,
       p.gpus,
       p.estimated,
       extract(epoch from least(p.until, d.midnight + interval '24 hours') - greatest(p.since, d.midnight)) as seconds
  from run_period p
 cross join lateral generate_series(
         date_trunc('day', p.since, 'UTC'), p.until, interval '24 hours') as d (midnight)
 where greatest(p.since, d.midnight) < least(p.until, d.midnight + interval '24 hours');

comment on view run_day is 'run_period, cut at midnight UTC.';

create view usage as
select d.day,
       w.userspace,
       w.namespace,
       w.name,
       w.uid as workspace_uid,
       coalesce(sum(d.seconds) filter (where not d.estimated), 0)                                        as run_seconds,
       coalesce(sum(d.seconds * d.cpu_millis / 1000) filter (where not d.estimated), 0)                  as cpu_seconds,
       coalesce(sum(d.seconds * d.memory_bytes / 1073741824) filter (where not d.estimated), 0)          as memory_gib_seconds,
       coalesce(sum(d.seconds * g.count) filter (where not d.estimated), 0)                              as gpu_seconds,
       coalesce(sum(d.seconds) filter (where d.estimated), 0)                                            as run_seconds_estimated,
       coalesce(sum(d.seconds * d.cpu_millis / 1000) filter (where d.estimated), 0)                      as cpu_seconds_estimated,
       coalesce(sum(d.seconds * d.memory_bytes / 1073741824) filter (where d.estimated), 0)              as memory_gib_seconds_estimated,
       coalesce(sum(d.seconds * g.count) filter (where d.estimated), 0)                                  as gpu_seconds_estimated
  from run_day d
  join workspace w on w.uid = d.workspace_uid
 cross join lateral (select coalesce(sum(value::bigint), 0) as count from jsonb_each_text(d.gpus)) g
 group by d.day, w.userspace, w.namespace, w.name, w.uid;

comment on view usage is 'What a workspace reserved on a day (UTC). The columns without "estimated" are certain; the true amount lies between them and their sum with the estimated ones.';
comment on column usage.cpu_seconds is 'Cores times seconds.';
comment on column usage.memory_gib_seconds is 'GiB times seconds.';
comment on column usage.gpu_seconds is 'Devices times seconds, all kinds together; usage_gpu has them by kind.';

create view usage_gpu as
select d.day,
       w.userspace,
       w.namespace,
       w.name,
       w.uid as workspace_uid,
       g.key as resource,
       coalesce(sum(d.seconds * g.value::bigint) filter (where not d.estimated), 0) as gpu_seconds,
       coalesce(sum(d.seconds * g.value::bigint) filter (where d.estimated), 0)     as gpu_seconds_estimated
  from run_day d
  join workspace w on w.uid = d.workspace_uid
 cross join lateral jsonb_each_text(d.gpus) g
 group by d.day, w.userspace, w.namespace, w.name, w.uid, g.key;

comment on view usage_gpu is 'usage by kind of GPU: resource is the extended resource name, such as nvidia.com/gpu.';
