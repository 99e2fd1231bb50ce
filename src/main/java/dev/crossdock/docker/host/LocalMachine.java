package dev.crossdock.docker.host;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The machine that Crossdock runs on, which is not the engine's where that has a virtual machine.
 *
 * @param home the user's
 * @param environment of this process; <b>values may be secret</b>
 * @param os such as {@code Mac OS X} or {@code Linux}
 */
public record LocalMachine(Path home, Map<String, String> environment, String os) {
    /** The one this process runs on. */
    public static LocalMachine here() {
        return new LocalMachine(
                Path.of(System.getProperty("user.home")),
                System.getenv(),
                System.getProperty("os.name"));
    }

    public boolean isMac() {
        return os.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** A variable of the environment that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The folder of Docker's configuration: {@code DOCKER_CONFIG}, else {@code ~/.docker}. */
    public Path dockerFolder() {
        return variable("DOCKER_CONFIG").map(Path::of).orElseGet(() -> home.resolve(".docker"));
    }

    /** Leaves out the environment, which may hold secrets. */
    @Override
    public String toString() {
        return "LocalMachine[" + os + ", " + home + "]";
    }
}
