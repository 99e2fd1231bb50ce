package dev.crossdock.docker.wire;

import java.util.Comparator;

/** A version of the engine's API, such as 1.51. */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    /** The newest that Crossdock was written for; a newer engine is asked to speak this one. */
    public static final ApiVersion OURS = new ApiVersion(1, 51);

    /** What is taken of an engine that does not tell: Docker 20.10 and Podman 4 speak it. */
    private static final ApiVersion OLD = new ApiVersion(1, 41);

    private static final Comparator<ApiVersion> ORDER =
            Comparator.comparingInt(ApiVersion::major).thenComparingInt(ApiVersion::minor);

    /**
     * @param text such as {@code 1.45}; anything else is taken for an old engine
     */
    public static ApiVersion of(String text) {
        var parts = text.split("\\.");
        try {
            return new ApiVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return OLD;
        }
    }

    /** The newest that both speak. */
    public ApiVersion agreed() {
        return compareTo(OURS) < 0 ? this : OURS;
    }

    public boolean atLeast(int major, int minor) {
        return compareTo(new ApiVersion(major, minor)) >= 0;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
