package dev.crossdock.docker.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class ListingTest {

    private static final Path ASSEMBLE = Path.of("src/lab/probe/assemble");
    private static final int NO_ASSEMBLER = 77;

    @Test
    void takesTheBytesOfEachRow() {
        var source =
                """
                /* a comment */
                                                .text
                /* 0000 f3031eaa             */ start:  mov     x19, x30  // 0000 is /* no row */
                /* 0004 2f70726f632f74687265 */     .asciz  "/proc/thre"

                /* 000e 00                   */
                """;

        assertThat(Listing.code(source)).asHexString().isEqualTo("F3031EAA2F70726F632F7468726500");
    }

    @Test
    void refusesASourceThatWasEditedAndNotAssembled() {
        var source =
                """
                /* 0000 f3031eaa             */ mov     x19, x30
                /* 0008 ff0740d1             */ sub     sp, sp, #4096
                """;

        assertThatIllegalStateException()
                .isThrownBy(() -> Listing.code(source))
                .withMessageContaining("0004");
    }

    @ParameterizedTest
    @EnumSource
    void theMachineCodeIsWhatTheSourceMakes(Machine machine) throws Exception {
        assumeTrue(Files.isExecutable(ASSEMBLE), "there is no " + ASSEMBLE);

        var check = new ProcessBuilder(ASSEMBLE.toString(), "--check", machine.architecture);
        var process = check.redirectErrorStream(true).start();
        var said = text(process);

        assumeTrue(process.waitFor() != NO_ASSEMBLER, "not assembled again: " + said);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
