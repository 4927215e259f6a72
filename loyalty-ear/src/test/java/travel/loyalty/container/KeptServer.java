package travel.loyalty.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's view of one loyalty.jar that is kept for the whole run: the first test class deploys
 * the enriched EAR, the others find it there.
 */
public final class KeptServer implements DeployableContainer<KeptServer.Configuration> {

  /** Nothing to configure: the build says which database. */
  public static final class Configuration implements ContainerConfiguration {
    @Override
    public void validate() {
      // Nothing can be wrong.
    }
  }

  private LoyaltyServer server;

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 6.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) {
    if (server == null) {
      Path ear = Target.folder().resolve("loyalty-scenarios.ear");
      archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
      TestDatabase database = TestDatabase.chosen();
      String name = "scenarios-" + database.name().toLowerCase(java.util.Locale.ROOT);
      Leftovers.remove(Target.folder().resolve(name + "-data"));
      server = new LoyaltyServer(name, database).deploying(ear).start();
      signIn();
    }
    HTTPContext context = new HTTPContext("127.0.0.1", server.port());
    context.add(
        new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, ScenarioArchive.CONTEXT_ROOT));
    return new ProtocolMetaData().addContext(context);
  }

  // Every later call of the runner carries the cookie of this one.
  private void signIn() {
    CookieHandler.setDefault(new CookieManager());
    String query = "/entrance?password=" + LoyaltyServer.ADMIN_PASSWORD;
    try {
      URL entrance = server.at(ScenarioArchive.CONTEXT_ROOT + query).toURL();
      HttpURLConnection connection = (HttpURLConnection) entrance.openConnection();
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_NO_CONTENT) {
        throw new IllegalStateException("Expected to be let in, but: " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // Kept for the next test class.
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
