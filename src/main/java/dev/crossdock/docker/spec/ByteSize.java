package dev.crossdock.docker.spec;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Sizes as {@code docker run} takes them: {@code 64m}, {@code 1.5g}, {@code 4096}, {@code -1};
 * units of 1024.
 */
final class ByteSize {
    private static final String UNITS = "bkmgtp";
    private static final int STEP = 10;

    private ByteSize() {}

    /**
     * @throws NumberFormatException if it is no size
     */
    static long parse(String text) {
        var digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=[kmgtp])i?b$", "");
        int unit = digits.isEmpty() ? -1 : UNITS.indexOf(digits.charAt(digits.length() - 1));
        if (unit < 0) {
            return Long.parseLong(digits);
        }
        var number = new BigDecimal(digits.substring(0, digits.length() - 1).strip());
        return number.multiply(BigDecimal.valueOf(1L << STEP * unit)).longValue();
    }

    /** The shortest way to write it exactly. */
    static String format(long bytes) {
        int unit = 0;
        long number = bytes;
        while (number > 0 && number % (1 << STEP) == 0 && unit < UNITS.length() - 1) {
            number >>= STEP;
            unit++;
        }
        return unit == 0 ? String.valueOf(bytes) : number + UNITS.substring(unit, unit + 1);
    }
}
