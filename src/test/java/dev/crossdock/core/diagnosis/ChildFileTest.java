package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that the program starts or loads, as shells, loaders and runtimes complain of them. */
class ChildFileTest {

    /** glibc's and musl's loaders; Python, Java and Node hand their words on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    library-missing|libssl.so.1.1|app: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory
                    library-missing|libvips.so.42|Error loading shared library libvips.so.42: No such file or directory (needed by /usr/bin/app)
                    library-missing|libGL.so.1|ImportError: libGL.so.1: cannot open shared object file: No such file or directory
                    library-missing|libfreetype.so.6|java.lang.UnsatisfiedLinkError: /opt/java/lib/libfontmanager.so: libfreetype.so.6: cannot open shared object file: No such file or directory
                    libc-mismatch|ld-linux-x86-64.so.2|Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /app/libtool.so)
                    libc-mismatch|libc.musl-x86_64.so.1|ImportError: libc.musl-x86_64.so.1: cannot open shared object file: No such file or directory
                    libc-mismatch|__memcpy_chk|Error: Error relocating /app/a.node: __memcpy_chk: symbol not found
                    """)
    void whatALoaderDidNotFind(String cause, String named, String line) {
        var answer = Specimen.running("/usr/bin/app").exit(127).log("starting", line).answer();
        assertThat(answer.cause().id()).isEqualTo(cause);
        assertThat(answer.title() + answer.explanation()).contains(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /app/start.sh: line 9: /opt/tool: cannot execute binary file: Exec format error
                    OSError: [Errno 8] Exec format error: '/opt/tool'
                    fork/exec /opt/tool: exec format error
                    /opt/tool: line 1: syntax error: unexpected "("
                    """)
    void aToolOfAnotherCpu(String line) {
        var answer =
                Specimen.running("/app/start.sh")
                        .exit(126)
                        .log(line)
                        .files(
                                f ->
                                        f.text("/app/start.sh", 0755, "#!/bin/sh\n/opt/tool x\n")
                                                .program("/opt/tool", 183))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FOREIGN_BINARY);
        assertThat(answer.title()).contains("/opt/tool", "linux/arm64");
    }

    @Test
    void aProgramOfAMacIsNoneOfLinux() {
        var answer =
                Specimen.running("/app")
                        .exit(1)
                        .log("exec /app: exec format error")
                        .files(f -> f.text("/app", 0755, "MZ\u0000\u0000"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.WRONG_ARCH_BINARY);
        assertThat(answer.title()).contains("Windows");
    }

    @Test
    void aScriptOfWindowsThatAnotherOneStarts() {
        var answer =
                Specimen.running("/init")
                        .exit(127)
                        .log("/init: line 3: /opt/setup.sh: not found")
                        .files(
                                f ->
                                        f.text("/init", 0755, "#!/bin/sh\n/opt/setup.sh\n")
                                                .text("/opt/setup.sh", 0755, "#!/bin/sh\r\n")
                                                .program("/bin/tr", 62))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.SCRIPT_CRLF);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().command())
                .startsWith("/bin/sh", "-c")
                .endsWith("/opt/setup.sh", "/init");
    }

    @Test
    void aScriptThatAnotherOneStartsWantsAnInterpreter() {
        var answer =
                Specimen.running("/init")
                        .exit(127)
                        .log("/init: line 3: /opt/seed.rb: not found")
                        .files(
                                f ->
                                        f.text("/init", 0755, "#!/bin/sh\n/opt/seed.rb\n")
                                                .text("/opt/seed.rb", 0755, "#!/usr/bin/ruby\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.INTERPRETER_MISSING);
        assertThat(answer.title()).contains("/usr/bin/ruby");
        assertThat(answer.remedies().getFirst().kind()).isEqualTo("image");
    }

    @Test
    void aChildWithoutAShebang() {
        var answer =
                Specimen.running("python3", "/app/main.py")
                        .exit(1)
                        .log("OSError: [Errno 8] Exec format error: '/app/hook'")
                        .files(
                                f ->
                                        f.text("/app/main.py", 0644, "x")
                                                .text("/app/hook", 0755, "curl x\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.SCRIPT_NO_SHEBANG);
    }

    @Test
    void aChildWithoutTheRightToBeExecuted() {
        var answer =
                Specimen.running("python3", "/app/main.py")
                        .exit(1)
                        .log("PermissionError: [Errno 13] Permission denied: '/app/hook.sh'")
                        .files(
                                f ->
                                        f.text("/app/main.py", 0644, "x")
                                                .text("/app/hook.sh", 0644, "#!/bin/sh\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_EXECUTABLE);
    }

    @Test
    void dataThatMayNotBeReadIsAnotherThing() {
        var answer =
                Specimen.running("python3", "/app/main.py")
                        .exit(1)
                        .log("PermissionError: [Errno 13] Permission denied: '/app/data.csv'")
                        .files(
                                f ->
                                        f.text("/app/main.py", 0644, "x")
                                                .text("/app/data.csv", 0600, "a,b\n"))
                        .answer();
        assertThat(answer.cause()).isNotEqualTo(Cause.COMMAND_NOT_EXECUTABLE);
    }
}
