/**
 * Versions of the programme in the making, edited part by part by several people; what is in force
 * is not touched by any. Invariant: whoever wrote a part of a version is among its authors, and no
 * part is replaced by somebody who did not see it as it stands.
 */
package travel.loyalty.programme.worksheet;
