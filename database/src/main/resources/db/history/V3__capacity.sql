-- What nodes have and what is free on them, so that "will it fit?" is answered without asking the cluster.
-- Node by node, because cpu, memory and GPUs must be free on the same one.

create table node (
  name        text        primary key,
  schedulable boolean     not null,
  labels      jsonb       not null default '{}',
  taints      jsonb       not null default '[]',
  updated_at  timestamptz not null
);

comment on table node is 'The nodes of the cluster now; a node that is gone has no row.';
comment on column node.updated_at is 'When this node or its use last changed; observation says up to when all of them are right.';
comment on column node.schedulable is 'True: ready, not cordoned, and not reserved for the control plane. What is tainted for other purposes counts: templates can tolerate it.';
comment on column node.labels is 'As on the node, to be compared with the nodeSelector of a template: labels @> selector.';
comment on column node.taints is 'Array of {"key", "value", "effect"}, to be compared with the tolerations of a template.';

create table node_resource (
  node        text   not null references node (name) on delete cascade,
  resource    text   not null,
  allocatable bigint not null,
  in_use      bigint not null,
  free        bigint generated always as (greatest(allocatable - in_use, 0)) stored,
  primary key (node, resource)
);

comment on table node_resource is 'Amounts: cpu in thousandths of a core, memory in bytes, everything else in whole numbers.';
comment on column node_resource.resource is 'cpu, memory, pods, or an extended resource such as nvidia.com/gpu.';
comment on column node_resource.in_use is 'Requested by Pods on the node that are not over, as the scheduler counts them.';

create view capacity as
select r.resource,
       count(*)                   as nodes,
       sum(r.allocatable)::bigint as allocatable,
       sum(r.in_use)::bigint      as in_use,
       sum(r.free)::bigint        as free,
       max(r.free)                as largest_free,
       max(r.allocatable)         as largest_allocatable
  from node_resource r
  join node n on n.name = r.node
 where n.schedulable
 group by r.resource;

comment on view capacity is 'By resource, over all schedulable nodes. largest_free and largest_allocatable are on one node.';
