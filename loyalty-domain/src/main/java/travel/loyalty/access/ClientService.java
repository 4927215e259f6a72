package travel.loyalty.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The door to the API clients and their keys: administrators make, change and revoke them. */
@Stateless
@RolesAllowed("ADMIN")
public class ClientService {

  private static final String KIND = "api-client";

  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private AuditService audit;

  /** For the container. */
  public ClientService() {}

  ClientService(Sql sql, WallClock wall, AuditService audit) {
    this.sql = sql;
    this.wall = wall;
    this.audit = audit;
  }

  /** All clients by name. */
  public PageOf<ClientView> list(PageRequest page) {
    return clients().list(page);
  }

  /**
   * One client.
   *
   * @throws NotFound if there is none
   */
  public ClientView get(long id) {
    return clients().get(id);
  }

  /** The keys of a client, the newest first. */
  public List<KeyView> keys(long id) {
    return keys().of(id);
  }

  /**
   * Makes a client, as yet without a key.
   *
   * @throws Refused {@code validation}
   */
  public ClientView create(ClientChange change, Actor by) {
    change.requireValid();
    ClientView made = get(clients().insert(change));
    audit.record(by, "api-client.created", KIND, made.name(), described(made));
    return made;
  }

  /**
   * Changes kind, scopes and limit; the name stays.
   *
   * @throws Refused {@code validation} or {@code changed-meanwhile}
   */
  public void change(long id, int version, ClientChange change, Actor by) {
    change.requireValid();
    ClientView before = get(id);
    clients().update(id, version, change);
    audit.record(
        by,
        "api-client.changed",
        KIND,
        before.name(),
        Map.of("before", described(before), "after", described(get(id))));
  }

  /**
   * Makes a key.
   *
   * @return the key, shown once
   * @throws Refused {@code state-conflict} if the client has two already
   */
  public String createKey(long id, Actor by) {
    ClientView client = get(id);
    String key = keys().create(id);
    String prefix = keys().of(id).get(0).prefix();
    audit.record(by, "api-key.created", KIND, client.name(), Map.of("prefix", prefix));
    return key;
  }

  /**
   * Revokes a key at once.
   *
   * @throws NotFound if it is not a live one of this client
   */
  public void revokeKey(long id, long key, Actor by) {
    ClientView client = get(id);
    keys().revoke(id, key);
    audit.record(by, "api-key.revoked", KIND, client.name(), Map.of("key", Long.toString(key)));
  }

  private static Map<String, Object> described(ClientView client) {
    return Map.of(
        "kind", client.kind(),
        "scopes", new TreeSet<>(client.scopes()),
        "adjustmentLimit", client.adjustmentLimit().toString());
  }

  private ApiClients clients() {
    return new ApiClients(sql, wall);
  }

  private ApiKeys keys() {
    return new ApiKeys(sql, wall);
  }
}
