package travel.loyalty.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The API. Its classes are named one by one, since servers scan differently. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

  /** The resource classes, which a test compares with the route table. */
  static final Set<Class<?>> RESOURCES =
      Set.of(
          ActivityResource.class,
          BenefitResource.class,
          BenefitUseResource.class,
          BookingResource.class,
          HoldResource.class,
          ImportResource.class,
          LedgerAuditResource.class,
          MemberResource.class,
          OpenApiResource.class,
          PointsResource.class,
          ProgrammeResource.class,
          QuoteResource.class,
          RedemptionResource.class,
          RewardResource.class,
          SandboxResource.class,
          SimulationResource.class,
          TransferResource.class,
          WebhookResource.class);

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(RESOURCES.stream(), Stream.of(ApiErrors.class, ApiGate.class))
        .collect(Collectors.toUnmodifiableSet());
  }
}
