package travel.loyalty.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.ui.export.Exported;
import travel.loyalty.ui.guard.RouteTable;

/** A portal of nobody's WAR, in which Ana is signed in. */
public record SamplePortal(Portal.Kind kind) implements Portal {
  @Override
  public RouteTable routes() {
    return RouteTable.builder().build();
  }

  @Override
  public boolean isSandbox() {
    return true;
  }

  @Override
  public Optional<URI> publicUrl() {
    return Optional.empty();
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public void exported(Exported file) {}

  @Override
  public Optional<Visitor> visitor(HttpServletRequest request) {
    return Optional.of(new Visitor("1", "Ana", ""));
  }

  @Override
  public List<NavigationGroup> navigation(HttpServletRequest request) {
    NavigationGroup.Item help = new NavigationGroup.Item("/help", "house", "ui.shell.help");
    return List.of(new NavigationGroup("", List.of(help)));
  }
}
