/**
 * The filters in front of every page: who may ask, whose form it is, what the browser may do with
 * the answer. It renders nothing. Invariant: what the route table does not name is not answered.
 */
package travel.loyalty.ui.guard;
