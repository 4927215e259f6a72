package travel.loyalty.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.audit.AuditService;
import travel.loyalty.configuration.Settings;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.ui.NavigationGroup;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Visitor;
import travel.loyalty.ui.export.Exported;

/** What the shell must know of a portal, as far as both portals answer alike. */
public abstract class HousePortal implements Portal {

  @Inject private CurrentCaller caller;
  @Inject private Settings settings;
  @Inject private ProgrammeService programmes;
  @Inject private AuditService audit;

  /** Whether somebody who signed in is shown as signed in here. */
  protected abstract boolean isAtHome(Caller found);

  /** How the shell shows them. */
  protected abstract Visitor visitor(Caller found);

  /** The whole navigation, before what is closed to the visitor is left out. */
  protected abstract List<NavigationGroup> navigation();

  @Override
  public boolean isSandbox() {
    return settings.isSandbox();
  }

  @Override
  public Optional<URI> publicUrl() {
    return settings.publicUrl().map(URI::create);
  }

  @Override
  public ZoneId zone() {
    return programmes.current().zone();
  }

  @Override
  public Optional<Visitor> visitor(HttpServletRequest request) {
    return caller
        .find()
        .filter(this::isAtHome)
        .map(found -> Visitor.remembered(request, found.subject(), () -> visitor(found)));
  }

  @Override
  public List<NavigationGroup> navigation(HttpServletRequest request) {
    return NavigationGroup.openTo(request, routes(), navigation());
  }

  /** Writes it into the audit trail. */
  @Override
  public void exported(Exported file) {
    Map<String, Object> details = new TreeMap<>();
    details.put("format", file.format());
    details.put("rows", file.rows());
    if (!file.filter().isEmpty()) {
      details.put("filter", file.narrowed());
    }
    audit.record(caller.actor(), "list.exported", "list", file.list(), details);
  }
}
