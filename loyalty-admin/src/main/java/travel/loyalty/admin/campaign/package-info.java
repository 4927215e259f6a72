/**
 * Campaigns of bonus points for staff to watch: windows, budgets and how fast these go down.
 * Invariant: it shows what the domain worked out, and works out nothing itself.
 */
package travel.loyalty.admin.campaign;
