package dev.crossdock.core.run;

import dev.crossdock.core.platform.Platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Makes runs up: the same run from the same seed. */
final class RandomRun {

    private static final String NASTY =
            "ab Z0\"'`$\\!#&|;<>(){}[]*?~=:,%^@-+./\n\t\r\u001B\u007F\u00A0é世\uE000\uFFFD";
    private static final List<List<String>> OTHER =
            List.of(
                    List.of("--privileged"),
                    List.of("--sig-proxy=false"),
                    List.of("--gpus", "all"),
                    List.of("--health-cmd", "curl -f 'x' || exit 1"),
                    List.of("--add-host", "a:1.2.3.4"),
                    List.of("--memory-swap", "-1"),
                    List.of("--brand-new", "--odd value"),
                    List.of("--publish-all"));

    private final Random random;

    RandomRun(long seed) {
        random = new Random(seed);
    }

    RunSpec next() {
        return RunSpec.builder(
                        one("alpine", "localhost:5000/a/b:1.2", "x@sha256:" + "0a".repeat(32)))
                .platform(maybe(() -> one(Platform.AMD64, Platform.ARM64, Platform.ARM_V7)))
                .name(maybe(() -> one("web", "my_db-1.x")))
                .entrypoint(maybe(() -> random.nextBoolean() ? List.of() : List.of("x" + word())))
                .command(several(this::word))
                .environment(several(this::entry))
                .ports(several(this::port))
                .mounts(several(this::mount))
                .labels(labels())
                .tty(random.nextBoolean())
                .interactive(random.nextBoolean())
                .detach(random.nextBoolean())
                .remove(random.nextBoolean())
                .init(random.nextBoolean())
                .user(maybe(this::word))
                .workingDirectory(maybe(this::word))
                .network(maybe(() -> one("host", "my net", "container:x")))
                .restart(maybe(() -> one("always", "on-failure:3")))
                .memoryBytes(
                        random.nextBoolean() ? 0 : random.nextLong(1L << random.nextInt(1, 40)))
                .cpus(maybe(() -> one("2", "1.5", ".5")))
                .pidsLimit(one(0, 0, -1, 100))
                .other(
                        several(() -> OTHER.get(random.nextInt(OTHER.size()))).stream()
                                .flatMap(List::stream)
                                .toList())
                .build();
    }

    private String word() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return text.toString();
    }

    private EnvironmentEntry entry() {
        return new EnvironmentEntry("V" + word().replace("=", ""), maybe(this::word));
    }

    private PortMapping port() {
        return new PortMapping(
                maybe(() -> one("127.0.0.1", "::1")),
                maybe(() -> one("80", "8000-8010")),
                one("80", "9000-9010").substring(0, 2),
                one("tcp", "udp", "sctp"));
    }

    private Mount mount() {
        var options = random.nextBoolean() ? List.<String>of() : List.of(one("z", "nocopy"));
        var longOptions = random.nextBoolean() ? List.<String>of() : List.of("volume-opt=o=a,b\"c");
        boolean readOnly = random.nextBoolean();
        return switch (random.nextInt(6)) {
            case 0 -> new Mount("tmpfs", null, "/run", readOnly, List.of());
            case 1 -> new Mount("volume", null, "/anonymous", false, List.of());
            case 2 ->
                    new Mount(
                            "volume",
                            one("data", "a.b-c"),
                            "/" + word().replace(":", ""),
                            readOnly,
                            options);
            case 3 -> new Mount("bind", "C:\\data", "/data", readOnly, options);
            case 4 -> new Mount("bind", "/" + word(), "/x" + word(), readOnly, longOptions, true);
            default ->
                    new Mount(
                            "bind",
                            one("./", "/", "~/") + word().replace(":", ""),
                            "/x",
                            readOnly,
                            options);
        };
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        several(this::word).forEach(value -> labels.put("l" + word().replace("=", ""), value));
        return labels;
    }

    private <T> List<T> several(Supplier<T> one) {
        var all = new ArrayList<T>();
        for (int i = random.nextInt(3); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }

    private <T> T maybe(Supplier<T> one) {
        return random.nextBoolean() ? one.get() : null;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
