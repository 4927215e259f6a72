/**
 * The awards of the programme in words, for staff, with what each gave. It changes nothing: awards
 * come with a version of the programme. Invariant: every kind of award has words in every language.
 */
package travel.loyalty.admin.award;
