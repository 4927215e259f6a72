package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingService;
import travel.loyalty.booking.BookingView;
import travel.loyalty.earning.BatchResult;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.Members;
import travel.loyalty.member.Withdrawals;
import travel.loyalty.points.SpentLots;
import travel.loyalty.shared.MemberId;

/**
 * Takes back what an import did, the last row first. Nothing is erased that others have seen:
 * bookings get one revision more, only members whom nothing happened to since are removed.
 */
@Dependent
class Rollback {

  static final int CHUNK_ROWS = 200;

  private final RowReports reports;
  private final ImportJobs jobs;
  private final BookingService bookings;
  private final EarningService earning;
  private final SpentLots spent;
  private final Members members;
  private final Withdrawals withdrawals;
  private final MemberTraces traces;

  @Inject
  Rollback(
      RowReports reports,
      ImportJobs jobs,
      BookingService bookings,
      EarningService earning,
      SpentLots spent,
      Members members,
      Withdrawals withdrawals,
      MemberTraces traces) {
    this.reports = reports;
    this.jobs = jobs;
    this.bookings = bookings;
    this.earning = earning;
    this.spent = spent;
    this.members = members;
    this.withdrawals = withdrawals;
    this.traces = traces;
  }

  /** What later depends on the import. */
  List<RollbackBlocker> blockers(ImportId id, int max) {
    List<RollbackBlocker> blockers = new ArrayList<>();
    long row = Long.MAX_VALUE;
    List<RowReports.Done> rows = reports.standing(id, row, CHUNK_ROWS);
    while (!rows.isEmpty() && blockers.size() < max) {
      blockers.addAll(blockers(rows));
      row = rows.get(rows.size() - 1).row();
      rows = reports.standing(id, row, CHUNK_ROWS);
    }
    return List.copyOf(blockers.subList(0, Math.min(max, blockers.size())));
  }

  private List<RollbackBlocker> blockers(List<RowReports.Done> rows) {
    Map<BookingKey, BookingView> standing = standing(rows);
    return rows.stream().flatMap(row -> blocker(row, standing).stream()).toList();
  }

  private Optional<RollbackBlocker> blocker(
      RowReports.Done row, Map<BookingKey, BookingView> standing) {
    Optional<String> why =
        row.undo().isBooking()
            ? whyNot(standing.get(row.undo().key()), row.undo())
            : whyNot(row.undo().members());
    return why.map(code -> new RollbackBlocker(row.row(), row.subject(), code));
  }

  private Optional<String> whyNot(BookingView booking, Undo undo) {
    if (booking.booking().revision() != undo.revision()) {
      return Optional.of("booking-changed-later");
    }
    if (undo.before() > 0) {
      Optional<String> stays = Revisions.whatStays(booking.booking(), former(undo));
      if (stays.isPresent()) {
        return stays;
      }
    }
    boolean used =
        booking
            .member()
            .map(member -> spent.isAnyOf(member, "BOOKING", undo.key() + "/"))
            .orElse(false);
    return used ? Optional.of("points-spent") : Optional.empty();
  }

  private Optional<String> whyNot(List<Long> members) {
    boolean used = members.stream().map(MemberId::new).anyMatch(traces::isAnyOf);
    return used ? Optional.of("member-used") : Optional.empty();
  }

  /**
   * Takes back one chunk, in the transaction that runs. What was in the way only now stays.
   *
   * @param beforeRow the row that the chunk before ended with
   * @return the row that this one ended with; 0 when there was none left
   */
  long chunk(Lease lease, ImportJob job, long beforeRow) {
    List<RowReports.Done> rows = reports.standing(job.id(), beforeRow, CHUNK_ROWS);
    jobs.renew(lease);
    if (rows.isEmpty()) {
      return 0;
    }
    members.lock(made(rows));
    Map<BookingKey, BookingView> standing = standing(rows);
    List<RowReports.Done> free =
        rows.stream().filter(row -> blocker(row, standing).isEmpty()).toList();
    List<RowReports.Done> undone = new ArrayList<>(undoBookings(free, standing, job));
    undone.addAll(undoMembers(free, job));
    reports.undone(job.id(), undone);
    return rows.get(rows.size() - 1).row();
  }

  private static List<MemberId> made(List<RowReports.Done> rows) {
    return rows.stream().flatMap(row -> row.undo().members().stream()).map(MemberId::new).toList();
  }

  private Map<BookingKey, BookingView> standing(List<RowReports.Done> rows) {
    return bookings.findAll(
        rows.stream().map(RowReports.Done::undo).filter(Undo::isBooking).map(Undo::key).toList());
  }

  private List<RowReports.Done> undoBookings(
      List<RowReports.Done> rows, Map<BookingKey, BookingView> standing, ImportJob job) {
    Map<BookingKey, RowReports.Done> byKey = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.undo().isBooking())
        .forEach(row -> byKey.put(row.undo().key(), row));
    List<BookingRevision> revisions =
        byKey.values().stream()
            .map(row -> takenBack(standing.get(row.undo().key()).booking(), row.undo()))
            .toList();
    return revisions.isEmpty()
        ? List.of()
        : earning.recordImported(revisions, job.owner()).stream()
            .filter(BatchResult::isAccepted)
            .map(answer -> byKey.get(answer.key()))
            .toList();
  }

  private BookingRevision takenBack(BookingRevision now, Undo undo) {
    int next = now.revision() + 1;
    if (undo.before() == 0) {
      return Revisions.cancelled(Revisions.numbered(now, next));
    }
    return Revisions.numbered(former(undo), next);
  }

  private BookingRevision former(Undo undo) {
    return bookings.revision(undo.key(), undo.before()).orElseThrow();
  }

  private List<RowReports.Done> undoMembers(List<RowReports.Done> rows, ImportJob job) {
    List<RowReports.Done> undone = new ArrayList<>();
    for (RowReports.Done row : rows) {
      if (!row.undo().isBooking() && withdrawn(row.undo().members(), job)) {
        undone.add(row);
      }
    }
    return undone;
  }

  // The one made last goes first: a company after those who work for it.
  private boolean withdrawn(List<Long> members, ImportJob job) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (!withdrawals.withdraw(new MemberId(members.get(i)), job.owner())) {
        return false;
      }
    }
    return true;
  }
}
