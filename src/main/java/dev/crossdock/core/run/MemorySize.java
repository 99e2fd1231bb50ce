package dev.crossdock.core.run;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A number of bytes as docker's flags write it: {@code 512m}, {@code 1.5g}; go-units' {@code
 * RAMInBytes}.
 */
public final class MemorySize {

    private static final Pattern SIZE =
            Pattern.compile(
                    "(\\d+(?:\\.\\d+)?|\\.\\d+) ?([kmgtp]?)(?:i?b)?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "kmgtp";

    private MemorySize() {}

    /** The shortest way to write it: {@code 536870912} is {@code 512m}. */
    public static String print(long bytes) {
        int unit = 0;
        long number = bytes;
        while (unit < UNITS.length() && number != 0 && number % 1024 == 0) {
            number /= 1024;
            unit++;
        }
        return unit == 0 ? number + "b" : number + UNITS.substring(unit - 1, unit);
    }

    /**
     * How many bytes it is; empty if it is no size, or more than fits. A part of a byte is dropped.
     */
    public static OptionalLong parse(String text) {
        var match = SIZE.matcher(text);
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        int unit =
                match.group(2).isEmpty()
                        ? 0
                        : UNITS.indexOf(match.group(2).toLowerCase(Locale.ROOT)) + 1;
        var bytes = new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(1024).pow(unit));
        return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(bytes.longValue());
    }
}
