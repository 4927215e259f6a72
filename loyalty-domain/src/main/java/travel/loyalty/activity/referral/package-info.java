/**
 * Friends whom members bring: who came by whose recommendation, whether that counts, and what it is
 * worth. It makes nobody a member and judges no trip's price. Invariant: so many awards stand as
 * the friends who counted made up, by the terms of the day on which they did.
 */
package travel.loyalty.activity.referral;
