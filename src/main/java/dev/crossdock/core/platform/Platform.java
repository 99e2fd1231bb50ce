package dev.crossdock.core.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The operating system and CPU that an image is made for, in containerd's normal form: {@code
 * linux/arm64}, never {@code linux/arm64/v8} or {@code linux/aarch64}. The rules are those of
 * containerd's {@code platforms/database.go}.
 *
 * @param os lower case, such as {@code linux}
 * @param architecture Go's name of it, such as {@code amd64}
 * @param variant such as {@code v7}; empty where the architecture needs none
 */
public record Platform(String os, String architecture, String variant)
        implements Comparable<Platform> {

    public static final Platform AMD64 = new Platform("linux", "amd64", "");
    public static final Platform ARM64 = new Platform("linux", "arm64", "");
    public static final Platform ARM_V7 = new Platform("linux", "arm", "v7");

    /**
     * What is always listed, also where nothing publishes it, in the order that people look for it.
     */
    public static final List<Platform> USUAL =
            List.of(
                    AMD64,
                    ARM64,
                    ARM_V7,
                    new Platform("linux", "s390x", ""),
                    new Platform("linux", "ppc64le", ""),
                    new Platform("linux", "riscv64", ""));

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final List<Platform> FIRST = List.of(AMD64, ARM64, ARM_V7);

    public Platform {
        os = normalOs(os.toLowerCase(Locale.ROOT));
        var cpu =
                Cpu.normal(architecture.toLowerCase(Locale.ROOT), variant.toLowerCase(Locale.ROOT));
        architecture = cpu.architecture();
        variant = cpu.variant();
    }

    /**
     * Reads {@code os/arch[/variant]}, or an architecture alone, which is taken to be Linux's:
     * {@code x86_64} is {@code linux/amd64}.
     *
     * @throws IllegalArgumentException if the text is no platform; its message says what is wrong
     *     with it
     */
    public static Platform parse(String text) {
        var parts = text.strip().split("/", -1);
        for (var part : parts) {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException(
                        "\"%s\" is not a platform: write it like linux/arm64 or linux/arm/v7"
                                .formatted(text));
            }
        }
        return switch (parts.length) {
            case 1 -> new Platform("linux", parts[0], "");
            case 2 -> new Platform(parts[0], parts[1], "");
            case 3 -> new Platform(parts[0], parts[1], parts[2]);
            default ->
                    throw new IllegalArgumentException(
                            "\"%s\" has more than the three parts os/architecture/variant"
                                    .formatted(text));
        };
    }

    /** The platform without its system where that is Linux, as a badge shows it: {@code arm/v7}. */
    public String shortName() {
        return os.equals("linux") ? cpu() : toString();
    }

    private String cpu() {
        return variant.isEmpty() ? architecture : architecture + "/" + variant;
    }

    /**
     * Whether both name the same CPU family, so that a process of the one is at home where the
     * other is native.
     */
    public boolean sameArchitecture(Platform other) {
        return os.equals(other.os) && architecture.equals(other.architecture);
    }

    /**
     * Whether an engine of this platform that may choose takes the other for its own: an older
     * variant of the same CPU, or its 32-bit ancestor (containerd's {@code platforms/compare.go},
     * platformVector).
     */
    public boolean alsoRuns(Platform other) {
        if (!os.equals(other.os)) {
            return false;
        }
        return switch (architecture) {
            case "amd64" -> other.architecture.matches("amd64|386");
            case "arm64" -> other.architecture.matches("arm64|arm");
            case "arm" -> sameArchitecture(other) && other.variant.compareTo(variant) <= 0;
            default -> sameArchitecture(other);
        };
    }

    /** Whether there is such a system and such a CPU at all, and it is not a slip of the keys. */
    public boolean isKnown() {
        return KnownPlatforms.knows(this);
    }

    /**
     * Attestations stand in an index as {@code unknown/unknown}; they are no platform that runs.
     */
    public boolean isUnknown() {
        return os.equals("unknown") || architecture.equals("unknown");
    }

    /** amd64, arm64, arm/v7, then by name. */
    @Override
    public int compareTo(Platform other) {
        return Comparator.comparingInt(Platform::rank)
                .thenComparing(Platform::toString)
                .compare(this, other);
    }

    private int rank() {
        int at = FIRST.indexOf(this);
        return at < 0 ? FIRST.size() : at;
    }

    @Override
    public String toString() {
        return os + "/" + cpu();
    }

    private static String normalOs(String os) {
        return os.equals("macos") ? "darwin" : os;
    }
}
