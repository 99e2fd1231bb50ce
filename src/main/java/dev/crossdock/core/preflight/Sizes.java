package dev.crossdock.core.preflight;

import java.util.Locale;

/** Numbers of bytes as people read them. */
public final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Sizes() {}

    /**
     * With decimal units and three digits at the most, as docker prints them: {@code 158 MB},
     * {@code 1.2 GB}.
     */
    public static String print(long bytes) {
        double number = bytes;
        int unit = 0;
        while (number >= 999.5 && unit < UNITS.length - 1) {
            number /= 1000;
            unit++;
        }
        boolean tenths = unit > 0 && number < 9.95;
        return String.format(Locale.ENGLISH, tenths ? "%.1f %s" : "%.0f %s", number, UNITS[unit]);
    }
}
