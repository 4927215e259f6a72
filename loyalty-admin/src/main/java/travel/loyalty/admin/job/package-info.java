/**
 * The pages of the jobs: when each ran, how it ended, and running one by hand. They decide nothing.
 * Invariant: a job that failed is seen without looking for it.
 */
package travel.loyalty.admin.job;
