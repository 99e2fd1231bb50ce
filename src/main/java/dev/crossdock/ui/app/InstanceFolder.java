package dev.crossdock.ui.app;

import java.nio.file.Path;
import java.util.Map;

/** Where the running Crossdock can be reached by a later one: a folder of the user alone. */
public final class InstanceFolder {
    private InstanceFolder() {}

    /** That of this machine and user. */
    public static Path here() {
        return of(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    /**
     * {@code ~/Library/Caches/Crossdock/instance} on a Mac; else {@code $XDG_RUNTIME_DIR/crossdock}
     * or, where there is no such folder, {@code ~/.cache/crossdock/instance} (XDG Base Directory
     * Specification).
     */
    static Path of(String os, Path home, Map<String, String> environment) {
        if (os.startsWith("Mac")) {
            return home.resolve("Library/Caches/Crossdock/instance");
        }
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.isEmpty()
                ? home.resolve(".cache/crossdock/instance")
                : Path.of(runtime).resolve("crossdock");
    }
}
