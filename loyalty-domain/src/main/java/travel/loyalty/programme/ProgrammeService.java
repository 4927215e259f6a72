package travel.loyalty.programme;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.Sql;

/** The door to the programme: what is in force, what was, and how a new version comes. */
@Stateless
public class ProgrammeService {

  @Inject private ProgrammeRepository repository;
  @Inject private ProgrammeCache cache;
  @Inject private BusinessClock clock;
  @Inject private AuditService audit;
  @Inject private Event<ProgrammePublished> events;
  @Inject @Any private Instance<ProgrammeVeto> installed;
  private Iterable<ProgrammeVeto> vetoes;
  private Consumer<ProgrammePublished> published;

  /** For the container. */
  public ProgrammeService() {}

  /** For tests outside the container. */
  public ProgrammeService(
      Sql sql, BusinessClock clock, AuditService audit, Iterable<ProgrammeVeto> vetoes) {
    this.repository = new ProgrammeRepository(sql);
    this.cache = new ProgrammeCache(repository);
    this.clock = clock;
    this.audit = audit;
    this.vetoes = vetoes;
    this.published = cache::changed;
  }

  @PostConstruct
  void prepare() {
    vetoes = installed;
    published = events::fire;
  }

  /**
   * The version that a payment of that moment earns by: of those published, the one with the latest
   * start that is not after it; the first one ever for payments before all of them.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Programme inForceAt(Instant paidAt) {
    return cache.timeline().inForceAt(paidAt);
  }

  /** All published versions, for work that asks for many moments. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ProgrammeTimeline timeline() {
    return cache.timeline();
  }

  /** The version in force now, to be shown; what another node published is seen a second later. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Programme current() {
    return cache.timelineLately().inForceAt(clock.now());
  }

  /**
   * What a payment of a day earned by, as far as it was published at the end of another day; days
   * are those of the programme's zone.
   *
   * @return empty if nothing was published by then
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Programme> inForceOn(LocalDate paidOn, LocalDate knownOn) {
    ProgrammeTimeline all = cache.timeline();
    ZoneId zone = all.inForceAt(clock.now()).zone();
    Set<Integer> known =
        repository.published().stream()
            .filter(version -> !version.publishedOn(zone).isAfter(knownOn))
            .map(ProgrammeVersion::version)
            .collect(Collectors.toSet());
    return all.only(known).map(timeline -> timeline.inForceOn(paidOn));
  }

  /** A version, published or draft. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Programme> version(int version) {
    return cache.version(version);
  }

  /** All versions, latest first. */
  @PermitAll
  public List<ProgrammeVersion> versions() {
    return repository.versions();
  }

  /** A version with how far it is. */
  @PermitAll
  public Optional<ProgrammeLife> life(int version) {
    return lives().stream()
        .filter(life -> life.version().version() == version)
        .findFirst()
        .map(
            life ->
                new ProgrammeLife(
                    life.version(),
                    life.state(),
                    life.retiredOn(),
                    repository.simulation(version)));
  }

  /** All versions with how far they are, latest first; what they were seen to change left out. */
  @PermitAll
  public List<ProgrammeLife> lives() {
    List<ProgrammeVersion> all = repository.versions();
    Instant now = clock.now();
    LocalDate today = LocalDate.ofInstant(now, inForceAt(now).zone());
    return all.stream()
        .map(
            version ->
                new ProgrammeLife(
                    version, version.state(all, today), version.retiredOn(all), Optional.empty()))
        .toList();
  }

  /**
   * Looks whether a document is a whole programme, and changes nothing.
   *
   * @return the programme it would be, version 0
   * @throws Refused {@code validation} with every fault by its pointer; {@code malformed}
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public Programme check(String document) {
    return ProgrammeDocument.parse(document);
  }

  /**
   * Keeps a document as a draft of the next version.
   *
   * @throws Refused as {@link #check}
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ProgrammeVersion draft(String document, Actor by) {
    Programme programme = add(check(document), by);
    audit.record(by, "programme.drafted", "PROGRAMME", id(programme), details(programme));
    return repository.version(programme.version()).orElseThrow();
  }

  /**
   * The same for a document that several wrote.
   *
   * @param authors all of them, as {@code STAFF/ben}
   */
  @RolesAllowed({"MARKETING", "MANAGER", "ADMIN"})
  public ProgrammeVersion draft(String document, Set<String> authors, Actor by) {
    ProgrammeVersion draft = draft(document, by);
    repository.addAuthors(draft.version(), authors);
    return draft;
  }

  /** Whether somebody wrote a version or a part of it, and so may not approve it. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isAuthor(int version, Actor by) {
    return repository.version(version).filter(v -> v.writtenBy().equals(by.toString())).isPresent()
        || repository.authors(version).contains(by.toString());
  }

  /**
   * Puts a document in force from its first day on.
   *
   * @throws Refused as {@link #check}, also for what a feature has against it; {@code
   *     state-conflict} if another was sent at the same time
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ProgrammeVersion publish(String document, Actor by) {
    Programme proposed = check(document);
    refuseObjections(proposed);
    return publish(add(proposed, by), by);
  }

  /**
   * Notes what a draft was seen to change, so that it may be approved; for the replay that saw it,
   * which runs as the system.
   *
   * @throws Refused {@code state-conflict} if it is published already
   */
  @PermitAll
  public void simulated(int version, Simulation result, Actor by) {
    openDraft(version);
    repository.simulated(version, result, clock.now(), by);
    audit.record(
        by,
        "programme.simulated",
        "PROGRAMME",
        Integer.toString(version),
        Map.of("bookings", result.bookings()));
  }

  /**
   * Puts a draft in force from its first day on: by another person than the one who wrote it, after
   * it was seen what it changes.
   *
   * @throws Refused {@code programme.same-person}, {@code programme.not-simulated}; {@code
   *     state-conflict} if it is published already; {@code validation} for what a feature has
   *     against it
   */
  @RolesAllowed({"MANAGER", "ADMIN"})
  public ProgrammeVersion approve(int version, Actor by) {
    ProgrammeVersion draft = openDraft(version);
    if (isAuthor(version, by)) {
      throw new Refused("programme.same-person");
    }
    if (draft.simulated().isEmpty()) {
      throw new Refused("programme.not-simulated");
    }
    Programme programme = cache.version(version).orElseThrow();
    refuseObjections(programme);
    return publish(programme, by);
  }

  private ProgrammeVersion openDraft(int version) {
    ProgrammeVersion found =
        repository.version(version).orElseThrow(() -> new NotFound("programme version " + version));
    if (!found.isDraft()) {
      throw new Refused("state-conflict", Map.of("version", version));
    }
    return found;
  }

  private Programme add(Programme proposed, Actor by) {
    Programme programme = proposed.withVersion(repository.lastVersion() + 1);
    try {
      repository.add(programme, clock.now(), by);
    } catch (Sql.DuplicateKey e) {
      throw new Refused("state-conflict", Map.of("version", programme.version()));
    }
    return programme;
  }

  private ProgrammeVersion publish(Programme programme, Actor by) {
    try {
      repository.publish(programme.version(), clock.now(), by);
    } catch (Sql.DuplicateKey e) {
      throw new Refused("state-conflict", Map.of("version", programme.version()));
    }
    audit.record(by, "programme.published", "PROGRAMME", id(programme), details(programme));
    published.accept(new ProgrammePublished(programme.version()));
    return repository.version(programme.version()).orElseThrow();
  }

  private void refuseObjections(Programme proposed) {
    List<FieldError> objections = new ArrayList<>();
    boolean isBoundToZone = false;
    for (ProgrammeVeto veto : vetoes) {
      objections.addAll(veto.objections(proposed));
      isBoundToZone |= veto.isBoundToZone();
    }
    ZoneId zone = inForceAt(clock.now()).zone();
    if (isBoundToZone && !proposed.zone().equals(zone)) {
      objections.add(new FieldError("/timeZone", "zone-in-use", Map.of("expected", zone.getId())));
    }
    if (!objections.isEmpty()) {
      throw Refused.invalid(objections);
    }
  }

  private static String id(Programme programme) {
    return Integer.toString(programme.version());
  }

  private static Map<String, Object> details(Programme programme) {
    return Map.of("code", programme.code(), "validFrom", programme.validFrom().toString());
  }
}
