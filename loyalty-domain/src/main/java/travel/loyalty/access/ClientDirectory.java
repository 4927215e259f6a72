package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Finds API clients for other features; asks for no role. */
@ApplicationScoped
public class ClientDirectory {

  private Sql sql;
  private WallClock wall;

  /** For the container's proxy. */
  protected ClientDirectory() {}

  @Inject
  public ClientDirectory(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /** A client as it now stands; empty if there is none. */
  public Optional<ClientView> find(long id) {
    try {
      return Optional.of(new ApiClients(sql, wall).get(id));
    } catch (NotFound none) {
      return Optional.empty();
    }
  }
}
