-- The API reads; it may be installed later than the operator, so the grant is repeated at every start.
do $$
begin
  if exists (select from pg_roles where rolname = 'mlride_api') then
    grant usage on schema history to mlride_api;
    grant select on all tables in schema history to mlride_api;
  end if;
end
$$;
