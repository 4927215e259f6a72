/**
 * Takes files of members and of bookings into the system by a remembered mapping, row by row. It is
 * no second way to book: every row goes through the doors of the member and earning features.
 * Invariant: every data row of a file stands in the report exactly once, and the counts are the
 * report's.
 */
package travel.loyalty.imports;
