package dev.crossdock.core.diagnosis;

import dev.crossdock.core.text.Words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Linux's signals, numbered as on x86 and ARM ({@code signal(7)}). */
public enum Signal {
    SIGHUP(1),
    SIGINT(2),
    SIGQUIT(3),
    SIGILL(4),
    SIGTRAP(5),
    SIGABRT(6),
    SIGBUS(7),
    SIGFPE(8),
    SIGKILL(9),
    SIGUSR1(10),
    SIGSEGV(11),
    SIGUSR2(12),
    SIGPIPE(13),
    SIGALRM(14),
    SIGTERM(15),
    SIGXCPU(24),
    SIGXFSZ(25),
    SIGSYS(31);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** What it means, such as {@code out of bounds memory access}. */
    public String words() {
        return Words.get("signal." + name().toLowerCase(Locale.ROOT));
    }

    public static Optional<Signal> numbered(int number) {
        return Arrays.stream(values()).filter(s -> s.number == number).findFirst();
    }

    /** Reads {@code 9}, {@code KILL} or {@code SIGKILL}, as engines write it in an event. */
    public static Optional<Signal> named(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(
                        s ->
                                upper.equals(Integer.toString(s.number))
                                        || upper.equals(s.name())
                                        || s.name().equals("SIG" + upper))
                .findFirst();
    }
}
