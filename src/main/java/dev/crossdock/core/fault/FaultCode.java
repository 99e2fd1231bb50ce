package dev.crossdock.core.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name for an error that nobody foresaw, such as {@code CD-7F3A21}: made of its first cause's
 * class and of the method of Crossdock in which that came up, so that the same fault has the same
 * name on another machine, in another run and, as long as that method is called so, in another
 * version. Lines and numbers that the compiler gives are no part of it.
 */
public record FaultCode(String text) {
    private static final String OURS = "dev.crossdock.";

    private static final int BYTES = 3;

    /** {@code lambda$open$3} is in {@code open}. */
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    /** {@code Outer$1} is in {@code Outer}; what follows {@code $$} is made at run time. */
    private static final Pattern NAMELESS = Pattern.compile("(?:\\$\\d+)+(?=\\$|$)|\\$\\$.*");

    /** The code of an error. */
    public static FaultCode of(Throwable thrown) {
        var causes = causes(thrown);
        var fault = withoutNumbers(causes.getFirst().getClass().getName());
        var hash = digest().digest((fault + "@" + place(causes)).getBytes(StandardCharsets.UTF_8));
        return new FaultCode(
                "CD-" + HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(hash, BYTES)));
    }

    /** The first cause, what it led to, and so on; the error itself is the last. */
    private static List<Throwable> causes(Throwable thrown) {
        var causes = new ArrayList<Throwable>();
        for (var t = thrown; t != null && !causes.contains(t); t = t.getCause()) {
            causes.addFirst(t);
        }
        return causes;
    }

    private static String place(List<Throwable> causes) {
        return switch (causes.getFirst()) {
            case OutOfMemoryError everywhere -> "";
            case StackOverflowError endless -> mostFrequent(endless).orElse("");
            default ->
                    causes.stream()
                            .flatMap(FaultCode::ours)
                            .findFirst()
                            .orElseGet(() -> anyPlace(causes.getFirst()));
        };
    }

    private static Stream<String> ours(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .map(FaultCode::method);
    }

    /** Where the stack ended is chance; what filled it is not. */
    private static Optional<String> mostFrequent(Throwable endless) {
        Map<String, Long> times =
                ours(endless)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return times.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static String anyPlace(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).findFirst().map(FaultCode::method).orElse("");
    }

    private static String method(StackTraceElement frame) {
        var lambda = LAMBDA.matcher(frame.getMethodName());
        var name =
                switch (lambda.matches() ? lambda.group(1) : frame.getMethodName()) {
                    case "new" -> "<init>";
                    case "static" -> "<clinit>";
                    case String other -> other;
                };
        return withoutNumbers(frame.getClassName()) + "." + name;
    }

    private static String withoutNumbers(String className) {
        return NAMELESS.matcher(className).replaceAll("");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
