package travel.loyalty.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, and beside its modules a WAR with all scenarios: the same for every test
 * class, so that one deployment serves them all.
 */
public final class ScenarioArchive implements DeploymentScenarioGenerator {

  static final String CONTEXT_ROOT = "/test";

  private static final String WAR = "loyalty-test.war";
  private static final String MODULE =
      "<module><web><web-uri>"
          + WAR
          + "</web-uri><context-root>"
          + CONTEXT_ROOT
          + "</context-root></web></module>";

  @Override
  public List<DeploymentDescription> generate(TestClass testClass) {
    return List.of(new DeploymentDescription("loyalty", enriched()));
  }

  private static EnterpriseArchive enriched() {
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "loyalty.ear")
            .importFrom(Target.ear().toFile())
            .as(EnterpriseArchive.class);
    ear.addAsModule(Testable.archiveToTest(scenarios()));
    ear.setApplicationXML(new StringAsset(descriptor(ear)));
    return ear;
  }

  private static WebArchive scenarios() {
    return ShrinkWrap.create(WebArchive.class, WAR)
        .addPackages(true, "travel.loyalty.scenario")
        .addAsLibraries(library(org.assertj.core.api.Assertions.class))
        .addAsWebInfResource("scenario/beans.xml", "beans.xml")
        .setWebXML("scenario/web.xml");
  }

  private static String descriptor(EnterpriseArchive ear) {
    String descriptor = Archives.text(ear, "/META-INF/application.xml");
    return descriptor.replace("<library-directory>", MODULE + "<library-directory>");
  }

  private static File library(Class<?> inside) {
    try {
      return new File(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
