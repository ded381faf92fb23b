-- Run at every start by the superuser: whatever is there already stays, passwords become those of the environment.
\getenv superuser_password POSTGRES_PASSWORD
\getenv operator_password MLRIDE_OPERATOR_PASSWORD
\getenv api_password MLRIDE_API_PASSWORD
\getenv gateway_password MLRIDE_GATEWAY_PASSWORD
\set ON_ERROR_STOP on

-- What exists already is no news.
set client_min_messages = warning;

select 'create database mlride' where not exists (select from pg_database where datname = 'mlride') \gexec
select 'create role mlride_operator' where not exists (select from pg_roles where rolname = 'mlride_operator') \gexec
alter role postgres password :'superuser_password';
alter role mlride_operator login password :'operator_password';

\connect mlride
set client_min_messages = warning;
revoke all on database mlride from public;
revoke all on schema public from public;
grant connect on database mlride to mlride_operator;
create schema if not exists history authorization mlride_operator;

\if :{?api_password}
select 'create role mlride_api' where not exists (select from pg_roles where rolname = 'mlride_api') \gexec
alter role mlride_api login password :'api_password';
grant connect on database mlride to mlride_api;
create schema if not exists accounts authorization mlride_api;
\endif

-- What it may do in the schema "accounts" the API says, whose schema it is.
\if :{?gateway_password}
select 'create role mlride_gateway' where not exists (select from pg_roles where rolname = 'mlride_gateway') \gexec
alter role mlride_gateway login password :'gateway_password';
grant connect on database mlride to mlride_gateway;
\endif
