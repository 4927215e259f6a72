package travel.loyalty.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** The door for reading bookings; they come in by {@code EarningService}. */
@Stateless
public class BookingService {

  @Inject private BookingQueries queries;
  @Inject private BusinessClock clock;

  /** For the container. */
  public BookingService() {}

  /** For tests outside the container. */
  public BookingService(Sql sql, BusinessClock clock) {
    this.queries = new BookingQueries(sql);
    this.clock = clock;
  }

  /** A booking as it stands. */
  @PermitAll
  public Optional<BookingView> find(BookingKey key) {
    return queries.standing(List.of(key), clock.now()).stream().findFirst();
  }

  /** Many bookings as they stand, by few statements; what does not exist is not in it. */
  @PermitAll
  public Map<BookingKey, BookingView> findAll(Collection<BookingKey> keys) {
    return queries.standing(keys, clock.now()).stream()
        .collect(Collectors.toMap(view -> view.booking().key(), Function.identity()));
  }

  /** A booking as it stands, by its key in lists. */
  @PermitAll
  public Optional<BookingView> find(long id) {
    return queries.standing(id, clock.now());
  }

  /** What an earlier revision said. */
  @PermitAll
  public Optional<BookingRevision> revision(BookingKey key, int revision) {
    return queries.revision(key, revision);
  }

  /** The history of a booking: its last hundred revisions, latest first. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public List<RevisionRow> revisions(long id) {
    return queries.revisions(id);
  }

  /** A member's own bookings, latest first. */
  @PermitAll
  public PageOf<BookingRow> ofMember(MemberId member, PageRequest page) {
    return queries.page(BookingSearch.of(member), page, clock.now());
  }

  /** How many bookings there are under some members' numbers. */
  @PermitAll
  public long countOf(List<MemberId> members) {
    return queries.countOf(members);
  }

  /** Bookings for staff, latest first. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<BookingRow> search(BookingSearch search, PageRequest page) {
    return queries.page(search, page, clock.now());
  }
}
