package dev.crossdock.core.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** Which Crossdock this is, as the build wrote it down. */
public final class Version {
    private Version() {}

    /** The version, for instance {@code 0.1.0-SNAPSHOT}. */
    public static String current() {
        return ResourceBundle.getBundle("dev.crossdock.version", Locale.ROOT).getString("version");
    }
}
