/**
 * The staff portal: its pages by feature, its route table, its navigation. It holds no rule and no
 * sum. Invariant: every page that answers stands in {@link travel.loyalty.admin.AdminRoutes}.
 */
package travel.loyalty.admin;
