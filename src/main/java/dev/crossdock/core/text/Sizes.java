package dev.crossdock.core.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Amounts of bytes as people read them, in powers of ten as docker writes them. */
public final class Sizes {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final int STEP = 1000;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Sizes() {}

    /** Three digits and a unit: {@code 84 MB}, {@code 1.62 GB}, {@code 4.3 GB}. */
    public static String of(long bytes) {
        var value = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (unit < UNITS.size() - 1
                && value.round(THREE_DIGITS).compareTo(BigDecimal.valueOf(STEP)) >= 0) {
            value = value.divide(BigDecimal.valueOf(STEP));
            unit++;
        }
        return value.round(THREE_DIGITS).stripTrailingZeros().toPlainString()
                + " "
                + UNITS.get(unit);
    }

    /** Memory in powers of two, as it is built and sold: {@code 8 GiB}. */
    public static String memory(long bytes) {
        boolean large = bytes >= GIB;
        var value =
                BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(large ? GIB : MIB), new MathContext(2));
        return value.stripTrailingZeros().toPlainString() + (large ? " GiB" : " MiB");
    }
}
