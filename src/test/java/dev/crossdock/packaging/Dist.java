package dev.crossdock.packaging;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the package of this machine's system in {@code target/dist}: draws the icons, slims the
 * jars and starts {@code packaging/package} with the JDK that runs this, which Maven's own need not
 * be.
 */
public final class Dist {
    private Dist() {}

    /**
     * Ends with the script's status.
     *
     * @param args the build's runnable directory, where to put the package, its version, and a
     *     folder with the jars of JavaFX for an arm64 Mac
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var out = Path.of(args[1]);
        var icons = out.resolve("icons");
        Icons.main(new String[] {"icons", icons.toString()});
        var jars = Path.of(args[0], "lib");
        var slim = out.resolve("slim");
        var mac = out.resolve("slim-mac");
        SlimJars.clear(slim.resolve("lib"));
        SlimJars.clear(mac.resolve("lib"));
        SlimJars.copy(jars, slim.resolve("lib"), name -> true);
        SlimJars.copy(jars, mac.resolve("lib"), name -> !hasLibraries(name));
        SlimJars.copy(Path.of(args[3]), mac.resolve("lib"), name -> true);
        var script =
                new ProcessBuilder(
                        "packaging/package",
                        slim.toString(),
                        out.toString(),
                        args[2],
                        icons.toString(),
                        mac.toString());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        System.exit(script.inheritIO().start().waitFor());
    }

    /** Whether it is a jar of JavaFX for one system, as {@code javafx-base-26-linux.jar} is. */
    private static boolean hasLibraries(String jar) {
        return jar.matches("javafx-[^-]+-[^-]+-.*");
    }
}
