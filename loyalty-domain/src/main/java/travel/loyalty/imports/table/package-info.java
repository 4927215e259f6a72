/**
 * Reads the tables that people send, CSV and XLSX, one row at a time. It knows nothing of members
 * or bookings and changes no cell. Invariant: memory stays bounded whatever the file holds, and a
 * file that cannot be read is refused with the line, never half understood.
 */
package travel.loyalty.imports.table;
