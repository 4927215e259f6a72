/**
 * The pages of imports: send a file, say what its columns are, check, run, read the report, take it
 * back. They decide nothing. Invariant: no page waits for an import; each shows how far it is.
 */
package travel.loyalty.admin.imports;
