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
     * @param args the build's runnable directory, where to put the package, and its version
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var icons = args[1] + "/icons";
        Icons.main(new String[] {"icons", icons});
        var slim = Path.of(args[1], "slim");
        SlimJars.copy(Path.of(args[0], "lib"), slim.resolve("lib"));
        var script =
                new ProcessBuilder("packaging/package", slim.toString(), args[1], args[2], icons);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        System.exit(script.inheritIO().start().waitFor());
    }
}
