-- A new secret waits beside the one in force until its first code was shown, and only for the session
-- that proved the present factor.
alter table second_factor add column next_secret varchar(64);
alter table second_factor add column next_session bigint;
