package dev.crossdock.core.platform;

import java.util.Set;
import java.util.regex.Pattern;

/** The systems and CPUs that Go, and so every engine, has names for ({@code go tool dist list}). */
final class KnownPlatforms {

    private static final Set<String> SYSTEMS =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "dragonfly",
                    "freebsd",
                    "illumos",
                    "ios",
                    "js",
                    "linux",
                    "netbsd",
                    "openbsd",
                    "plan9",
                    "solaris",
                    "wasi",
                    "wasip1",
                    "windows");

    private static final Set<String> CPUS =
            Set.of(
                    "386",
                    "amd64",
                    "arm",
                    "arm64",
                    "loong64",
                    "mips",
                    "mips64",
                    "mips64le",
                    "mipsle",
                    "ppc64",
                    "ppc64le",
                    "riscv64",
                    "s390x",
                    "wasm");

    private static final Pattern VARIANT = Pattern.compile("|v\\d+(?:\\.\\d+)?");

    private KnownPlatforms() {}

    static boolean knows(Platform platform) {
        return SYSTEMS.contains(platform.os())
                && CPUS.contains(platform.architecture())
                && VARIANT.matcher(platform.variant()).matches();
    }
}
