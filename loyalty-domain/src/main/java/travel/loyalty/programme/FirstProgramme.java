package travel.loyalty.programme;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Sql;

/** Gives a new installation the reference programme as version 1. */
@Singleton
@Startup
@DependsOn("Database")
public class FirstProgramme {

  private static final String RESOURCE = "/programme/rp-1.json";

  @Inject private ProgrammeRepository repository;
  @Inject private BusinessClock clock;

  /** For the container. */
  public FirstProgramme() {}

  /** For tests outside the container. */
  public FirstProgramme(Sql sql, BusinessClock clock) {
    this.repository = new ProgrammeRepository(sql);
    this.clock = clock;
  }

  /** Lays the document down; harmless where a programme is already there. */
  @PostConstruct
  public void layDown() {
    if (repository.lastVersion() > 0) {
      return;
    }
    Programme first = ProgrammeDocument.parse(document()).withVersion(1);
    try {
      repository.add(first, clock.now(), Actor.system("installation"));
      repository.publish(1, clock.now(), Actor.system("installation"));
    } catch (Sql.DuplicateKey e) {
      // Another node started at the same moment and was first: the same document is there.
      System.getLogger(FirstProgramme.class.getName())
          .log(System.Logger.Level.INFO, "first programme was laid down by another node");
    }
  }

  /** The reference programme as it is delivered. */
  public static String document() {
    try (InputStream in = FirstProgramme.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
