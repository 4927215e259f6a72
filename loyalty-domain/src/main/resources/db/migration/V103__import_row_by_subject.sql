-- A list of keys is looked up by an index that begins with the key: H2 read all rows of the import
-- for every hundred of them.
create index import_row_by_subject on import_row (subject_key, import_id, phase);
drop index import_row_by_key on import_row;
