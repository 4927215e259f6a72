/**
 * What members get points for besides their bookings: the days that come every year. It keeps no
 * balances and looks at no booking. Invariant: an award for a day is given once a calendar year,
 * whatever becomes of the day meanwhile.
 */
package travel.loyalty.activity;
