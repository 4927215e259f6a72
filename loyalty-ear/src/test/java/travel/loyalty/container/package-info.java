/**
 * What the tests run against: loyalty.jar in a process of its own, on H2 or on a MariaDB, and the
 * EAR enriched with the scenarios. It knows nothing of what is tested. Invariant: one server serves
 * all test classes of a run; tests start from an empty business by {@code scenario.Slate}.
 */
package travel.loyalty.container;
