package dev.crossdock.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

class FaultCodeTest {
    private static final StackTraceElement OURS = frame("dev.crossdock.ui.A", "open", 12);

    @Test
    void isTheSameInEveryRunAndVersion() {
        // written down: people search for these
        assertThat(code(new IllegalStateException("x"), OURS)).isEqualTo("CD-4E7AFE");
        assertThat(code(new OutOfMemoryError("Java heap space"))).isEqualTo("CD-B9D4D1");
    }

    @Test
    void isOfClassAndMethodAndOfNothingElse() {
        var code = code(new IllegalStateException("x"), OURS);

        assertThat(
                        code(
                                new IllegalStateException("other"),
                                frame("dev.crossdock.ui.A", "open", 99)))
                .isEqualTo(code);
        assertThat(
                        code(
                                new IllegalStateException(),
                                frame("java.util.Objects", "requireNonNull", 1),
                                OURS,
                                frame("dev.crossdock.Main", "main", 1)))
                .isEqualTo(code);
        assertThat(code(new NullPointerException("x"), OURS)).isNotEqualTo(code);
        assertThat(code(new IllegalStateException(), frame("dev.crossdock.ui.A", "close", 12)))
                .isNotEqualTo(code);
        assertThat(code(new IllegalStateException(), frame("dev.crossdock.ui.B", "open", 12)))
                .isNotEqualTo(code);
    }

    @Test
    void numbersOfTheCompilerAreNoPartOfIt() {
        var code = code(new IllegalStateException(), OURS);

        for (var frame :
                List.of(
                        frame("dev.crossdock.ui.A", "lambda$open$0", 1),
                        frame("dev.crossdock.ui.A", "lambda$open$17", 1),
                        frame("dev.crossdock.ui.A$1", "open", 1),
                        frame("dev.crossdock.ui.A$12$3", "open", 1),
                        frame("dev.crossdock.ui.A$$Lambda/0x00007f", "open", 1))) {
            assertThat(code(new IllegalStateException(), frame)).as("%s", frame).isEqualTo(code);
        }
        assertThat(code(new IllegalStateException(), frame("dev.crossdock.ui.A$B", "open", 1)))
                .isNotEqualTo(code);
        assertThat(code(new IllegalStateException(), frame("dev.crossdock.A", "lambda$new$1", 1)))
                .isEqualTo(
                        code(new IllegalStateException(), frame("dev.crossdock.A", "<init>", 1)));
    }

    @Test
    void isOfTheFirstCauseHoweverItWasWrapped() {
        var cause = thrown(new IllegalStateException("x"), OURS);
        var code = FaultCode.of(cause);

        assertThat(FaultCode.of(new RuntimeException(new InvocationTargetException(cause))))
                .isEqualTo(code);
        assertThat(FaultCode.of(new ExecutionException(cause))).isEqualTo(code);
    }

    @Test
    void aCauseThatSaysNothingOfUsTakesThePlaceOfWhatItLedTo() {
        var foreign = thrown(new IllegalStateException("x"), frame("javafx.scene.Node", "a", 1));
        var wrapped = thrown(new RuntimeException(foreign), OURS);

        assertThat(FaultCode.of(wrapped).text()).isEqualTo(code(new IllegalStateException(), OURS));
        assertThat(FaultCode.of(foreign)).isNotEqualTo(FaultCode.of(wrapped));
        assertThat(code(new IllegalStateException())).isNotEqualTo(FaultCode.of(foreign).text());
    }

    @Test
    void causesThatGoRoundHaveOne() {
        var one = new RuntimeException("one");
        one.initCause(new RuntimeException("two", one));

        assertThat(FaultCode.of(one).text()).matches("CD-[0-9A-F]{6}");
    }

    @Test
    void whereTheStackEndedOrMemoryWasMissingIsChance() {
        var a = frame("dev.crossdock.A", "a", 1);
        var b = frame("dev.crossdock.A", "b", 1);
        var chance = frame("dev.crossdock.B", "any", 1);

        assertThat(code(new StackOverflowError(), chance, a, b, a, b, a))
                .isEqualTo(code(new StackOverflowError(), b, a, b, a, b, a, b, a));
        assertThat(code(new OutOfMemoryError(), a)).isEqualTo(code(new OutOfMemoryError(), b));
    }

    @Test
    void aRealOneIsTheSameTwice() {
        assertThat(FaultCode.of(real(1))).isEqualTo(FaultCode.of(real(2)));
    }

    private static Throwable real(int number) {
        try {
            return new AssertionError(List.of().get(number));
        } catch (IndexOutOfBoundsException e) {
            return e;
        }
    }

    private static String code(Throwable thrown, StackTraceElement... frames) {
        return FaultCode.of(thrown(thrown, frames)).text();
    }

    private static Throwable thrown(Throwable thrown, StackTraceElement... frames) {
        thrown.setStackTrace(Arrays.copyOf(frames, frames.length));
        return thrown;
    }

    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, "A.java", line);
    }
}
