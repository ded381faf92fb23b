-- Gateway and operator may be installed later than the API, so the grants are repeated at every start.
do $$
begin
  if exists (select from pg_roles where rolname = 'mlride_gateway') then
    grant usage on schema accounts to mlride_gateway;
    grant select (id, handle, suspended_at) on accounts.account to mlride_gateway;
    grant select (id, account_id, expires_at) on accounts.session to mlride_gateway;
    grant select on accounts.share, accounts.opening to mlride_gateway;
    grant select, insert, update, delete on accounts.app_session to mlride_gateway;
    grant select, insert, update on accounts.activity to mlride_gateway;
  end if;
  if exists (select from pg_roles where rolname = 'mlride_operator') then
    grant usage on schema accounts to mlride_operator;
    grant select on accounts.activity to mlride_operator;
  end if;
end
$$;
