package dev.crossdock.core.matrix.suite;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is expected on every platform, or of each one by itself.
 *
 * @param everywhere null where each platform has its own
 * @param each what a platform that is not in it may do is not checked; empty where one is for all
 */
public record PerPlatform<T>(@Nullable T everywhere, Map<Platform, T> each) {

    public PerPlatform {
        each = Collections.unmodifiableMap(new TreeMap<>(each));
    }

    /** The same on all. */
    public static <T> PerPlatform<T> everywhere(T value) {
        return new PerPlatform<>(value, Map.of());
    }

    /** One value where all are alike, else each its own. */
    static <T> PerPlatform<T> seen(Map<Platform, T> each) {
        var values = new HashSet<>(each.values());
        return values.size() == 1
                ? everywhere(values.iterator().next())
                : new PerPlatform<>(null, each);
    }

    /** What is expected there; empty for nothing. */
    public Optional<T> on(Platform platform) {
        return everywhere == null
                ? Optional.ofNullable(each.get(platform))
                : Optional.of(everywhere);
    }
}
