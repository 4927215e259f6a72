/**
 * What members get points for besides their bookings: days that come every year, results of
 * activities, joining, telling about themselves, months of travel in a row. It keeps no balances
 * and prices no booking. Invariant: an award for a day is given once a calendar year, one for a
 * deed once, whatever becomes of them meanwhile.
 */
package travel.loyalty.activity;
