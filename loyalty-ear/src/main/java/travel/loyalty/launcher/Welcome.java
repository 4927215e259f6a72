package travel.loyalty.launcher;

import travel.loyalty.configuration.Settings;

/** What the console says once all is up: the addresses and, in a sandbox, how to sign in. */
final class Welcome {

  private Welcome() {}

  static String to(Settings settings) {
    String root = "http://" + host(settings.httpAddress()) + ":" + settings.httpPort() + "/";
    String ready = "loyalty is ready on " + root + System.lineSeparator();
    return settings.isSandbox() ? ready + sandbox(settings, root) : ready;
  }

  // Secrets of a sandbox open nothing but an exercise, so they may be shown.
  private static String sandbox(Settings settings, String root) {
    return """

          Sandbox: business here is an exercise.
          Member portal    %s                 join there; codes arrive in the mailbox below
          Staff portal     %sadmin/           sign in as admin, password %s
          Sent messages    %sadmin/mailbox
          API              %sapi/v1           key %s
          Stop with Ctrl-C; the next start finds the data in %s

        """
        .formatted(
            root,
            root,
            settings.adminPassword().orElse("as printed at the first start"),
            root,
            root,
            settings.apiKey().orElse("none: make one in the staff portal"),
            settings.data());
  }

  // An address that means "all of them" is no address to click on.
  private static String host(String address) {
    boolean all = address.equals("0.0.0.0") || address.equals("::");
    return all ? "localhost" : address.contains(":") ? "[" + address + "]" : address;
  }
}
