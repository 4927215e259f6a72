/**
 * A member's household: who spends together, inviting, joining, leaving, children, and the own
 * consent at fourteen. It shows those who belong to it to each other, and nobody else. Invariant:
 * nobody joins without agreeing here.
 */
package travel.loyalty.web.household;
