/**
 * The figures of docs/performance.md. Invariant: what is compared runs in the same minutes, in
 * rounds that take turns, on the same MariaDB with every commit on disk.
 */
package travel.loyalty.bench;
