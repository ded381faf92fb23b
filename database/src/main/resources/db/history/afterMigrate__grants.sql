-- The API reads; it may be installed later than the operator, so the grant is repeated at every start.
-- It changes nothing but names: when an account is deleted, whatever says whose a row was is replaced by a
-- random name. Times, amounts and ends stay out of its reach.
do $$
begin
  if exists (select from pg_roles where rolname = 'mlride_api') then
    grant usage on schema history to mlride_api;
    grant select on all tables in schema history to mlride_api;
    grant update (userspace, namespace, template_namespace) on history.workspace to mlride_api;
    grant update (message) on history.transition to mlride_api;
  end if;
end
$$;
