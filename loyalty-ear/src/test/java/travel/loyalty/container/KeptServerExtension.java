package travel.loyalty.container;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of the kept server and of the one archive. */
public final class KeptServerExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeployableContainer.class, KeptServer.class);
    builder.service(DeploymentScenarioGenerator.class, ScenarioArchive.class);
  }
}
