-- The request that a record comes from, as its answer and the log name it; empty for a job.
alter table audit_record add column trace_id varchar(16) default '' not null;
create index audit_record_by_trace on audit_record (trace_id, id);
