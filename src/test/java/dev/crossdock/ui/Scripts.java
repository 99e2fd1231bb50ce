package dev.crossdock.ui;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Containers and logs for pictures. */
public final class Scripts {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private Scripts() {}

    /** The engine of the mock-ups. */
    public static ScriptedEngine engine() {
        var engine = new ScriptedEngine();
        add(engine, "web", "myapp:dev", Platform.AMD64, ContainerStatus.RUNNING, null);
        add(engine, "orders-db", "postgres:17", Platform.ARM64, ContainerStatus.RUNNING, null);
        add(engine, "cache", "redis:7.4-alpine", Platform.ARM64, ContainerStatus.RUNNING, null);
        add(
                engine,
                "checkout",
                "shop/checkout:1.8.2",
                Platform.AMD64,
                ContainerStatus.RESTARTING,
                1);
        add(engine, "mongo", "mongo:7.0", Platform.AMD64, ContainerStatus.EXITED, 132);
        add(engine, "mssql", "mssql/server:2022-latest", Platform.AMD64, ContainerStatus.EXITED, 1);
        add(engine, "migrate", "myapp:dev", Platform.ARM64, ContainerStatus.EXITED, 0);
        add(engine, "orders-old", "postgres:17", Platform.ARM64, ContainerStatus.EXITED, 143);
        engine.log("web", log());
        engine.terminal("cache", TERMINAL);
        engine.past(
                "web",
                List.of(
                        event("web", "start", "14:01:30.000", Map.of()),
                        event("web", "die", "14:02:11.100", Map.of("exitCode", "2")),
                        event("web", "start", "14:02:40.000", Map.of())));
        return engine;
    }

    public static void add(
            ScriptedEngine engine,
            String name,
            String image,
            Platform platform,
            ContainerStatus status,
            Integer code) {
        var summary =
                new ContainerSummary(
                        name,
                        name,
                        image,
                        platform,
                        status,
                        code,
                        "",
                        DAY,
                        name.equals("web") ? List.of("0.0.0.0:8080->8080/tcp") : List.of(),
                        Map.of());
        engine.add(summary, details(summary));
    }

    private static ContainerDetails details(ContainerSummary of) {
        var state =
                new ContainerDetails.State(
                        of.status(),
                        of.exitCode(),
                        false,
                        "",
                        of.status() == ContainerStatus.RESTARTING ? 3 : 0,
                        of.status().isRunning() ? Instant.now().minusSeconds(245) : DAY,
                        of.status().isRunning() ? null : DAY.plusSeconds(41));
        return new ContainerDetails(
                of.id(),
                of.name(),
                of.image(),
                "sha256:0123456789ab",
                of.platform(),
                state,
                spec(of),
                List.of("docker-entrypoint.sh"),
                List.of(of.name()),
                Map.of("PATH", "/usr/bin", "API_TOKEN", "secret"),
                "/srv",
                "",
                List.of(),
                new ContainerDetails.HostLimits(0, 0, false, false, "bridge"),
                null);
    }

    /** The same container after another run, which ended as the one before. */
    public static void endedLater(ScriptedEngine engine, String id) {
        var summary = engine.list().stream().filter(c -> c.id().equals(id)).findFirst();
        var of = engine.inspect(id);
        var state = of.state();
        engine.add(
                summary.orElseThrow(),
                new ContainerDetails(
                        of.id(),
                        of.name(),
                        of.image(),
                        of.imageId(),
                        of.platform(),
                        new ContainerDetails.State(
                                state.status(),
                                state.exitCode(),
                                state.oomKilled(),
                                state.error(),
                                state.restarts(),
                                state.started(),
                                DAY.plusSeconds(3600)),
                        of.spec(),
                        of.entrypoint(),
                        of.command(),
                        of.environment(),
                        of.workingDirectory(),
                        of.user(),
                        of.mounts(),
                        of.limits(),
                        of.declared()));
    }

    private static RunSpec spec(ContainerSummary of) {
        var spec = RunSpec.builder(of.image()).name(of.name()).detach(true);
        if (of.name().equals("cache")) {
            spec.tty(true).interactive(true);
        }
        if (of.name().equals("mongo")) {
            spec.ports(List.of(PortMapping.tcp("27017", "27017")))
                    .mounts(
                            List.of(
                                    new Mount(
                                            "volume", "mongo-data", "/data/db", false, List.of())));
        }
        return spec.build();
    }

    public static EngineEvent event(
            String container, String action, String time, Map<String, String> attributes) {
        return new EngineEvent("container", action, container, at(time), attributes);
    }

    public static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }

    /** What is found out about a container. */
    public static Autopsy autopsy(ScriptedEngine engine, String id) {
        var container = engine.inspect(id);
        var findings =
                switch (id) {
                    case "mongo" -> ScriptedFindings.mongo(container.spec());
                    case "mssql" -> ScriptedFindings.mssql(container.spec());
                    case "migrate" ->
                            List.of(ScriptedFindings.other(Cause.COMPLETED, 0.9, "It is done"));
                    case "orders-old" ->
                            List.of(
                                    ScriptedFindings.other(
                                            Cause.STOPPED_BY_USER, 0.95, "You stopped it"));
                    default -> List.of(ScriptedFindings.other(Cause.UNKNOWN, 0.1, "It restarts"));
                };
        return new Autopsy(
                container,
                PlatformSupport.notProbed(container.platform()),
                id.equals("mongo"),
                findings);
    }

    /** The log of the mock-up, with its colours. */
    public static List<ScriptedEngine.Piece> log() {
        var pieces = new ArrayList<ScriptedEngine.Piece>();
        for (var line : LOG.stripTrailing().split("\n")) {
            var channel = line.charAt(0) == '!' ? Channel.STDERR : Channel.STDOUT;
            var text =
                    "2026-03-01T%s000000Z %s\n"
                            .formatted(line.substring(1, 13), line.substring(14))
                            .replaceAll("<(\\d+)>", "\u001b[$1m");
            pieces.add(new ScriptedEngine.Piece(channel, text));
        }
        return pieces;
    }

    private static final String TERMINAL =
            """
            \u001b[1;32mroot@cache\u001b[0m:\u001b[1;34m/data\u001b[0m# ls --color
            \u001b[34mappendonlydir\u001b[0m  dump.rdb  \u001b[32mredis-check\u001b[0m  \u001b[36mlink\u001b[0m
            \u001b[1;32mroot@cache\u001b[0m:\u001b[1;34m/data\u001b[0m# grep -n port redis.conf
            \u001b[32m17\u001b[36m:\u001b[31mport\u001b[0m 6379 \u6f22\u5b57 \u001b[7m inverse \u001b[0m \u001b[38;2;200;80;0mtrue colour\u001b[0m
            \u001b[1;32mroot@cache\u001b[0m:\u001b[1;34m/data\u001b[0m# \u001b[31mred\u001b[32m green\u001b[33m yellow\u001b[34m blue\u001b[35m magenta\u001b[36m cyan\u001b[37m white\u001b[90m grey\u001b[0m """;

    private static final String LOG =
            """
             14:01:30.118 <32>INFO<0>  http listening on <36>:8080<0>
             14:01:31.402 <32>INFO<0>  GET /healthz <32>200<0> <2>2 ms<0>
            !14:02:01.733 <33>WARN<0>  db: dial tcp 10.89.0.3:5432: i/o timeout (4 of 5)
            !14:02:10.940 <31>ERROR<0> db: giving up after 5 attempts: i/o timeout
            !14:02:11.010 <31><1>panic: cannot reach orders-db:5432<0>
            !14:02:11.011 goroutine 1 [running]:
            !14:02:11.011 main.connect(0xc000124000)
            !14:02:11.011 	<2>/src/cmd/myapp/<0>main.go:88 +0x1d4
             14:02:40.322 <34>myapp<0> 1.9.0 <2>(linux/amd64, go1.24.3)<0>
             14:02:40.331 <32>INFO<0>  config: request timeout 30s, pool 8
             14:02:40.405 <32>INFO<0>  db: connected to <36>orders-db:5432<0> in 71 ms
             14:02:40.409 <32>INFO<0>  migrations: 14 applied, 0 pending
             14:02:40.411 <32>INFO<0>  http listening on <36>:8080<0>
             14:02:52.017 <32>INFO<0>  GET /orders?page=1 <32>200<0> <2>38 ms<0>
             14:02:58.664 <32>INFO<0>  POST /orders <32>201<0> <2>54 ms<0>
            !14:03:20.150 <33>WARN<0>  upstream pricing: context deadline: timeout after 30s
             14:03:20.152 <32>INFO<0>  GET /orders/8841/price <33>504<0> <2>30.0 s<0>
             14:03:21.003 <32>INFO<0>  pricing: circuit <35>half-open<0>, retry in 5 s
             14:03:26.190 <32>INFO<0>  GET /orders/8841/price <32>200<0> <2>212 ms<0>
             14:03:31.402 <32>INFO<0>  GET /healthz <32>200<0> <2>2 ms<0>
             14:03:44.871 <32>INFO<0>  POST /orders <32>201<0> <2>49 ms<0>
             14:04:02.316 <32>INFO<0>  GET /orders/8842 <32>200<0> <2>31 ms<0>
             14:04:19.540 <32>INFO<0>  pricing: circuit <35>closed<0>
             14:04:31.402 <32>INFO<0>  GET /healthz <32>200<0> <2>2 ms<0>
             14:06:31.402 <32>INFO<0>  GET /healthz <32>200<0> <2>2 ms<0>
            """;
}
