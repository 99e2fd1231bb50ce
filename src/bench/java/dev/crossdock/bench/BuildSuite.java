package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.platform.Platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A build for two platforms, beside the same command typed by hand. */
final class BuildSuite implements Suite {
    private static final String WARM = "build.warm";
    private static final String COLD = "build.cold";
    private static final double BAR = 1.03;
    private static final int PAIRS = 41;

    /**
     * A warm one is so short that single ones differ by a fifth, and the median of 41 pairs of the
     * very same command still by two hundredths.
     */
    private static final int WARM_PAIRS = 201;

    private static final String RIVAL = "docker buildx build";
    private static final List<Platform> BOTH = List.of(Platform.AMD64, Platform.ARM64);

    private int salt;

    @Override
    public List<String> ids() {
        return List.of(WARM, COLD);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        var folder = Files.createTempDirectory("crossdock-bench");
        try (var open = Wiring.engineFinder(engine.host().toString()).openFirst()) {
            var builder = Wiring.builders(engine.environment()).on(open.address());
            var request = request(engine, folder);
            var cold =
                    Times.ratios(
                            PAIRS,
                            () -> ours(builder, salted(request)),
                            () -> byHand(engine, salted(request)));
            var same = salted(request);
            var warm =
                    Times.ratios(WARM_PAIRS, () -> ours(builder, same), () -> byHand(engine, same));
            return List.of(
                    Figure.ofRatios(
                            WARM, "a build that is all in the cache, median", warm, RIVAL, BAR),
                    Figure.ofRatios(
                            COLD, "one with nothing in the cache, median", cold, RIVAL, BAR));
        } finally {
            Files.delete(folder.resolve("Dockerfile"));
            Files.delete(folder);
        }
    }

    /** The salt makes every step that counts a new one, so that no cache answers for it. */
    private static BuildRequest request(TestEngine engine, Path folder) throws IOException {
        var label = TestEngine.LABEL + "=" + engine.labels().get(TestEngine.LABEL);
        var file =
                Files.writeString(
                        folder.resolve("Dockerfile"),
                        """
                        FROM %s
                        LABEL %s
                        ARG SALT
                        RUN echo $SALT > /salt && for i in 1 2 3 4 5 6 7 8; do sha256sum /bin/busybox; done > /sums
                        RUN cat /salt /sums > /all
                        """
                                .formatted(engine.busybox(), label));
        return BuildRequest.of(file, BOTH, "crossdock-test/bench-build:1");
    }

    private BuildRequest salted(BuildRequest request) {
        return request.argument("SALT", "salt-" + ++salt + "-" + System.nanoTime());
    }

    private static BuildResult ours(Builder builder, BuildRequest request) {
        var result = builder.build(request, new BuildWay.Together(null), event -> {});
        if (!(result instanceof BuildResult.Succeeded)) {
            throw new IllegalStateException(String.valueOf(result));
        }
        return result;
    }

    private static String byHand(TestEngine engine, BuildRequest request) throws Exception {
        var words = new ArrayList<>(request.words());
        words.removeFirst();
        return engine.docker(words.toArray(String[]::new));
    }
}
