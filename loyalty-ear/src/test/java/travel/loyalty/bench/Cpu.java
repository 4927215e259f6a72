package travel.loyalty.bench;

import java.time.Duration;

/** Time on the processor that each party has used so far. */
record Cpu(Duration server, Duration database, Duration client) {

  static Cpu used(long serverPid) {
    return new Cpu(
        of(ProcessHandle.of(serverPid).orElseThrow()),
        ProcessHandle.current()
            .descendants()
            .filter(Cpu::isDatabase)
            .map(Cpu::of)
            .reduce(Duration.ZERO, Duration::plus),
        of(ProcessHandle.current()));
  }

  private static boolean isDatabase(ProcessHandle process) {
    String command = process.info().command().orElse("");
    return command.endsWith("mariadbd") || command.endsWith("mysqld");
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Milliseconds of the server and its database, without the client beside them. */
  double serving() {
    return server.plus(database).toNanos() / 1e6;
  }

  Cpu minus(Cpu earlier) {
    return new Cpu(
        server.minus(earlier.server),
        database.minus(earlier.database),
        client.minus(earlier.client));
  }
}
