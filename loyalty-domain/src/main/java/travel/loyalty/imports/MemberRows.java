package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import travel.loyalty.imports.RowReport.Outcome;
import travel.loyalty.imports.RowReport.Remark;
import travel.loyalty.imports.mapping.MappedRow;
import travel.loyalty.imports.table.TableRow;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.Enrolments;
import travel.loyalty.member.MemberClass;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Enrols the people of a file, and the companies they work for where those are not members yet. Who
 * is a member already stays as he is; what the file says otherwise is remarked.
 */
@Dependent
class MemberRows implements RowProcessor {

  private static final int TEXT_MAX = 254;

  private final Enrolments enrolments;
  private final Members members;
  private final RowReports reports;

  @Inject
  MemberRows(Enrolments enrolments, Members members, RowReports reports) {
    this.enrolments = enrolments;
    this.members = members;
    this.reports = reports;
  }

  /** What the rows of a chunk share: who is known, and companies made on the way. */
  private final class Work {
    private final Chunk chunk;
    private final Map<String, MemberRef> known;
    private final Duplicates duplicates;
    private final Map<Long, RowResult> results = new TreeMap<>();
    private final List<Newcomer> newcomers = new ArrayList<>();

    Work(Chunk chunk, List<MappedRow> rows) {
      this.chunk = chunk;
      List<String> refs = refs(rows, "/externalRef");
      this.known = new HashMap<>(members.refsByExternalRef(refs));
      known.putAll(members.refsByExternalRef(refs(rows, "/companyRef")));
      this.duplicates = Duplicates.before(chunk, reports, refs);
    }

    private List<String> refs(List<MappedRow> rows, String pointer) {
      return rows.stream()
          .filter(row -> !row.isRefused())
          .flatMap(row -> row.text(pointer, TEXT_MAX).stream())
          .distinct()
          .toList();
    }

    void settle(RowResult result) {
      results.put(result.report().row(), result);
    }

    void refuse(TableRow row, List<Remark> why) {
      settle(RowResult.refused(row.number(), "", why));
    }
  }

  /**
   * Somebody of the chunk who will be a member.
   *
   * @param company that was made for it, if any
   */
  private record Newcomer(
      TableRow row, MappedRow mapped, Enrolment enrolment, List<Long> company) {}

  @Override
  public List<RowResult> process(Chunk chunk) {
    List<MappedRow> mapped = chunk.rows().stream().map(chunk.mapper()::read).toList();
    Work work = new Work(chunk, mapped);
    for (int i = 0; i < mapped.size(); i++) {
      look(work, chunk.rows().get(i), mapped.get(i));
    }
    enrol(work);
    return List.copyOf(work.results.values());
  }

  private void look(Work work, TableRow row, MappedRow mapped) {
    if (row.isBlank()) {
      work.settle(RowResult.skipped(row.number(), "blank-row"));
      return;
    }
    if (mapped.isRefused()) {
      work.refuse(row, Remarks.of(mapped.refusals()));
      return;
    }
    Enrolment enrolment = enrolment(mapped, "");
    String ref = enrolment.externalRef();
    if (!mapped.isRefused()) {
      work.duplicates
          .firstRow(ref, row.number())
          .ifPresent(first -> mapped.refuse("/externalRef", "named-before", Map.of("row", first)));
    }
    if (mapped.isRefused()) {
      work.refuse(row, Remarks.of(mapped.refusals()));
    } else if (work.known.containsKey(ref)) {
      work.settle(unchanged(row, mapped, work.known.get(ref), enrolment));
    } else {
      prepare(work, row, mapped, enrolment);
    }
  }

  private void prepare(Work work, TableRow row, MappedRow mapped, Enrolment enrolment) {
    List<FieldError> faults = enrolments.faults(enrolment);
    if (!faults.isEmpty()) {
      work.refuse(row, Remarks.of(faults, work.chunk.mapper()));
      return;
    }
    List<Long> made = new ArrayList<>();
    Optional<MemberRef> company = company(work, mapped, made);
    if (mapped.isRefused()) {
      work.refuse(row, Remarks.of(mapped.refusals()));
      return;
    }
    String employer = company.map(ref -> ref.number().digits()).orElse("");
    work.newcomers.add(new Newcomer(row, mapped, enrolment(mapped, employer), made));
  }

  private void enrol(Work work) {
    List<Enrolment> wanted = work.newcomers.stream().map(Newcomer::enrolment).toList();
    if (wanted.isEmpty()) {
      return;
    }
    List<MemberRef> enrolled = enrolments.enrolAllFromFile(wanted, work.chunk.as());
    for (int i = 0; i < enrolled.size(); i++) {
      Newcomer newcomer = work.newcomers.get(i);
      MemberRef member = enrolled.get(i);
      List<Long> made = new ArrayList<>(newcomer.company());
      made.add(member.id().value());
      // The number that a check draws is taken back with it: nobody should write it down.
      boolean lasting = work.chunk.phase() == Phase.RUN;
      String subject = lasting ? member.number().digits() : newcomer.enrolment().externalRef();
      work.settle(taken(newcomer.row(), newcomer.mapped(), Outcome.CREATED, subject, made));
    }
  }

  private static RowResult unchanged(
      TableRow row, MappedRow mapped, MemberRef member, Enrolment enrolment) {
    if (!member.name().equals(enrolment.name())) {
      mapped.tell("/name", "differs-from-member");
    }
    if (!member.memberClass().name().equals(enrolment.memberClass())) {
      mapped.tell("/class", "differs-from-member");
    }
    return taken(row, mapped, Outcome.UNCHANGED, member.number().digits(), List.of());
  }

  private Optional<MemberRef> company(Work work, MappedRow mapped, List<Long> made) {
    Optional<String> ref = mapped.text("/companyRef", TEXT_MAX);
    if (ref.isEmpty()) {
      return Optional.empty();
    }
    MemberRef known = work.known.get(ref.get());
    if (known == null) {
      return made(work, mapped, ref.get(), made);
    }
    if (known.memberClass() != MemberClass.CORPORATE) {
      mapped.refuse("/companyRef", "not-a-company", Map.of("value", ref.get()));
    }
    return Optional.of(known);
  }

  private Optional<MemberRef> made(Work work, MappedRow mapped, String ref, List<Long> made) {
    String name = mapped.text("/companyName", TEXT_MAX).orElse(ref);
    Enrolment company = Enrolment.of(name, MemberClass.CORPORATE.name()).externalRef(ref).build();
    List<FieldError> faults = enrolments.faults(company);
    faults.forEach(fault -> mapped.refuse("/companyRef", fault.code(), fault.arguments()));
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    MemberId enrolled = enrolments.enrolFromFile(company, work.chunk.as());
    made.add(enrolled.value());
    MemberRef member = members.ref(enrolled).orElseThrow();
    work.known.put(ref, member);
    return Optional.of(member);
  }

  private static Enrolment enrolment(MappedRow row, String employer) {
    return Enrolment.of(text(row, "/name"), text(row, "/class"))
        .externalRef(text(row, "/externalRef"))
        .email(text(row, "/email"))
        .mobile(text(row, "/mobile"))
        .birthDate(row.day("/birthDate").map(Object::toString).orElse(""))
        .locale(text(row, "/locale"))
        .employer(employer)
        .build();
  }

  private static String text(MappedRow row, String pointer) {
    return row.text(pointer, TEXT_MAX).orElse("");
  }

  private static RowResult taken(
      TableRow row, MappedRow mapped, Outcome outcome, String number, List<Long> made) {
    List<Remark> remarks = Remarks.of(mapped.told());
    RowReport report = new RowReport(row.number(), outcome, number, remarks);
    Optional<Undo> undo = made.isEmpty() ? Optional.empty() : Optional.of(Undo.ofMembers(made));
    return new RowResult(report, mapped.text("/externalRef", TEXT_MAX), undo);
  }
}
