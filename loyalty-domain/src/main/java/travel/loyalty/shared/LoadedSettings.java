package travel.loyalty.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import travel.loyalty.configuration.Settings;

/** Hands the settings of this process to whoever injects them; they are read once. */
@ApplicationScoped
public class LoadedSettings {

  @Produces
  @Singleton
  public Settings settings() {
    return Settings.load();
  }
}
