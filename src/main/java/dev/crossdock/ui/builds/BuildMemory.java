package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.platform.Platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How long earlier builds took, so that the next one can say how long is left. */
final class BuildMemory {

    private record Kind(Path dockerfile, Set<Platform> platforms, String target) {
        static Kind of(BuildRequest request) {
            return new Kind(
                    request.dockerfile(),
                    new HashSet<>(request.platforms()),
                    request.target() == null ? "" : request.target());
        }
    }

    private final Map<Kind, Duration> took = new HashMap<>();

    /** What the last build of the same file for the same platforms took. */
    Optional<Duration> lastOf(BuildRequest request) {
        return Optional.ofNullable(took.get(Kind.of(request)));
    }

    void remember(BuildRequest request, Duration duration) {
        took.put(Kind.of(request), duration);
    }
}
